import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import { type AvatarRenderer, createRenderer } from '../../lib/avatar/render.ts';
import type { EngineStatus } from '../../lib/channel/engine-status.ts';
import { fileName } from '../../lib/export/file-name.ts';
import { pngFromSvg } from '../../lib/export/png.ts';
import { svgFile } from '../../lib/export/svg.ts';
import type { ExpressionState } from '../../lib/expression/expression-state.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { type AvatarModel, createAvatarModel } from './avatar-model.ts';
import { type Capture, type Captures, createCaptures } from './captures.ts';
import { createLiveModel, type LiveModel } from './live-model.ts';
import { whileVisible } from './while-visible.ts';

type SettingsChange = Partial<Omit<Settings, 'version'>>;

/** What a page of the extension can do for its screens. */
export interface PageServices {
  watch(
    watcher: {
      onStatus(status: EngineStatus): void;
      onState(state: ExpressionState | null): void;
    },
    signal: AbortSignal,
  ): { retry(): void };
  readonly settings: Stored<Settings, SettingsChange>;
  readonly avatar: Stored<AvatarConfiguration, AvatarConfiguration>;
  /** Gives a file to the person. */
  saveFile(file: Blob, name: string): void;
}

/** Something that is kept from one visit to the next. */
export interface Stored<Value, Change> {
  readonly initial: Value;
  save(change: Change): Promise<void>;
  onChange(listener: (value: Value) => void, signal: AbortSignal): void;
}

export type Problem = 'save' | 'download';

/** All that popup and studio share. */
export interface PageModel {
  readonly renderer: AvatarRenderer;
  readonly settings: ReadonlySignal<Settings>;
  readonly avatar: AvatarModel;
  readonly live: LiveModel;
  readonly captures: Captures;
  /** What didn't work last, or null. */
  readonly problem: ReadonlySignal<Problem | null>;
  change(settings: SettingsChange): void;
  /** Has the engine try the camera again. */
  retry(): void;
  /** Freezes the expression of this moment. */
  generate(): void;
  downloadSvg(capture: Capture): void;
  downloadPng(capture: Capture, size: number): void;
}

/** Makes the model of a page, which lives until the signal aborts. */
export function createPageModel(services: PageServices, end: AbortSignal): PageModel {
  const settings = signal(services.settings.initial);
  const problem = signal<Problem | null>(null);
  const failing = (kind: Problem, work: Promise<void>) =>
    void work.then(
      () => {
        if (problem.value === kind) problem.value = null;
      },
      () => {
        problem.value = kind;
      },
    );
  const renderer = createRenderer();
  const captures = createCaptures(renderer);
  const live = createLiveModel(settings);
  const avatar = createAvatarModel(services.avatar.initial, (look) =>
    failing('save', services.avatar.save(look)),
  );
  services.settings.onChange((value) => {
    settings.value = value;
  }, end);
  services.avatar.onChange(avatar.replace, end);

  return {
    renderer,
    settings,
    avatar,
    live,
    captures,
    problem,
    change: (change) => {
      settings.value = { ...settings.value, ...change };
      failing('save', services.settings.save(change));
    },
    retry: watchWithConsent(services, settings, live, end),
    generate: () => {
      captures.freeze(avatar.configuration.value, live.pose.value, live.drawn.value);
    },
    downloadSvg: ({ svg, expression }) =>
      services.saveFile(svgFile(svg), fileName(expression, 'svg')),
    downloadPng: ({ svg, expression }, size) =>
      failing(
        'download',
        pngFromSvg(svg, size).then((png) => services.saveFile(png, fileName(expression, 'png'))),
      ),
  };
}

/**
 * Watches the engine once the person has agreed, while the page is in sight.
 *
 * @returns how to ask the engine to try again
 */
function watchWithConsent(
  services: PageServices,
  settings: ReadonlySignal<Settings>,
  live: LiveModel,
  end: AbortSignal,
): () => void {
  let retry: (() => void) | undefined;
  const consented = computed(() => settings.value.consentedAt !== null);
  const dispose = effect(() => {
    if (!consented.value) return;
    const stop = new AbortController();
    const watch = (signal: AbortSignal) => {
      retry = services.watch(live, signal).retry;
      signal.addEventListener('abort', () => live.onStatus('starting'), { once: true });
    };
    untracked(() => whileVisible(document, watch, stop.signal));
    return () => stop.abort();
  });
  end.addEventListener('abort', dispose, { once: true });
  return () => retry?.();
}
