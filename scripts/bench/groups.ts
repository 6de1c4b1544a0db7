import { EXTENSION_DIRECTORY } from '../browser/extension-build.ts';
import { measureCallRates } from './call-rates.ts';
import { measurePageScripts } from './content-scripts.ts';
import { measureDrawing } from './drawing.ts';
import { measureLive } from './live.ts';
import type { Measurement } from './measurement.ts';
import { measurePackage } from './package-sizes.ts';
import { measurePageShare } from './page-share.ts';
import { measurePopupTimes } from './popup-times.ts';
import { measureProcessorShare } from './processor-share.ts';
import { measureRecording } from './recording.ts';
import { measureStages } from './stages.ts';
import { measureStartTimes } from './start-times.ts';

/** What a group works with. */
export interface GroupSetting {
  /** The browser's program. */
  readonly executablePath: string;
  /** How long states, memory and tensors are watched. */
  readonly minutes: number;
  /** Told, in plain sentences, what is done. */
  log(line: string): void;
}

/** Figures that are measured together. */
export interface Group {
  readonly title: string;
  measure(setting: GroupSetting): Promise<readonly Measurement[]>;
}

/** All groups by the name that `--only` knows them by, in the order in which they are measured. */
export const GROUPS: Readonly<Record<string, Group>> = {
  package: {
    title: 'Package',
    measure: () => Promise.resolve(measurePackage(EXTENSION_DIRECTORY)),
  },
  start: {
    title: 'Start',
    measure: ({ executablePath, log }) => measureStartTimes(executablePath, log),
  },
  live: {
    title: 'Live',
    measure: ({ executablePath, minutes, log }) => measureLive(executablePath, minutes, log),
  },
  processor: {
    title: 'Share of one core',
    measure: ({ executablePath, log }) => measureProcessorShare(executablePath, log),
  },
  stages: {
    title: 'Stages of a picture',
    measure: ({ executablePath, log }) => measureStages(executablePath, log),
  },
  pages: {
    title: 'Pages',
    measure: async ({ executablePath, log }) => [
      ...(await measurePopupTimes(executablePath, log)).map(named('popup')),
      ...(await measurePageScripts(executablePath, log)).map(named('scripts')),
      ...(await measurePageShare(executablePath, log)),
    ],
  },
  drawing: {
    title: 'Drawing',
    measure: async ({ executablePath, log }) =>
      (await measureDrawing(executablePath, log)).measurements,
  },
  call: {
    title: 'Call',
    measure: ({ executablePath, log }) => measureCallRates(executablePath, log),
  },
  recording: {
    title: 'Film',
    measure: ({ executablePath, log }) => measureRecording(executablePath, log),
  },
};

function named(part: string) {
  return (measurement: Measurement): Measurement => ({
    ...measurement,
    name: `${part}: ${measurement.name}`,
  });
}
