import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { presetOf } from '../../lib/avatar/presets.ts';
import { temperatureOf } from '../../lib/emotion/temperature.ts';
import { parseAvatarText } from '../../lib/export/avatar-file.ts';
import { parseManifest } from '../../scripts/models/manifest.ts';
import { parseCardFacts } from '../../training/card/read-card-facts.ts';
import { FileError } from '../../training/command/file-error.ts';
import { parseFaceRow } from '../../training/data/face-rows.ts';
import { parseVotes } from '../../training/data/votes.ts';
import { parseTimeline } from '../../training/evaluation/timeline.ts';
import { parseModelDescription } from '../../training/model/layers-model-files.ts';
import { fuzz, REFUSED } from './fuzz.ts';
import { damaged, damagedJson, damagedText } from './mutation.ts';

const ROOT = resolve(import.meta.dirname, '../..');

function jsonOf(path: string): unknown {
  return JSON.parse(readFileSync(resolve(ROOT, path), 'utf8'));
}

/** What JSON carries of a value: no minus before a zero, for one. */
function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

const isFileError = (error: unknown) => error instanceof FileError;

test('avatar files', () => {
  const { headwear: _, ...first } = presetOf('male');
  fuzz({
    inputs: damagedJson([presetOf('female'), { ...first, version: 1 }]),
    read: (text) => {
      const result = parseAvatarText(text);
      return result.ok ? { accepted: true, value: result.value } : REFUSED;
    },
    again: (value) => JSON.stringify(value),
  });
});

test('the manifest of models', () => {
  fuzz({
    inputs: damagedJson([jsonOf('models/manifest.json')]),
    read: (text) => ({ accepted: true, value: parseManifest(text, 'manifest.json') }),
    declares: (error) => error instanceof Error && error.message.startsWith('manifest.json'),
    again: (files) => JSON.stringify({ files }),
  });
});

test("a network's description", () => {
  fuzz({
    inputs: damagedJson([jsonOf('models/emotion/model.json')]),
    read: (text) => ({ accepted: true, value: asJson(parseModelDescription(text, 'model.json')) }),
    declares: isFileError,
    again: (value) => JSON.stringify(value),
  });
});

test("a network's metadata", () => {
  fuzz({
    inputs: damaged([{ temperature: 1.2, epochs: 30 }, {}]),
    read: (input) => ({ accepted: true, value: temperatureOf(input) }),
    declares: (error) => error instanceof Error && error.message.startsWith("The network's temp"),
    again: (temperature) => ({ temperature }),
  });
});

test('the facts of a training run', () => {
  fuzz({
    inputs: damagedJson([jsonOf('models/emotion/measured.json')]),
    read: (text) => ({ accepted: true, value: asJson(parseCardFacts(text, 'measured.json')) }),
    declares: isFileError,
    again: (value) => JSON.stringify(value),
  });
});

test('timelines, as JSON and as CSV', () => {
  const marks = [
    { second: 0, expression: 'neutral' },
    { second: 2.5, expression: 'happy' },
    { second: 4, expression: 'none' },
  ];
  const csv = 'second,expression\n0,neutral\n2.5,happy\n4,none';
  fuzz({
    inputs: fc.oneof(damagedJson([marks]), damagedText([csv])),
    read: (text) => ({ accepted: true, value: asJson(parseTimeline(text, 'timeline')) }),
    declares: isFileError,
    again: (value) => JSON.stringify(value),
  });
});

test('rows of faces', () => {
  const pixels = Array.from({ length: 48 * 48 }, (_, index) => index % 256).join(' ');
  fuzz({
    inputs: damagedText([`3,${pixels},Training`, `0,${pixels},PublicTest`]),
    read: (line) => {
      const row = parseFaceRow(line.split(','), 7);
      if (typeof row === 'string') return REFUSED;
      expect(row.pixels).toHaveLength(48 * 48);
      return { accepted: true, value: row };
    },
    again: (value) => {
      const { label, split, pixels: levels } = value as ReturnType<typeof rowOf>;
      return `${label},${levels.join(' ')},${split}`;
    },
  });
});

/** Only the type of a row that was accepted. */
function rowOf(row: Exclude<ReturnType<typeof parseFaceRow>, string>) {
  return row;
}

test('rows of votes', () => {
  fuzz({
    inputs: damagedText(['4,0,0,1,3,2,0,0,0,0', '0,10,0,0,0,0,0,0,0,0']),
    read: (line) => {
      const votes = parseVotes(line.split(','));
      if (typeof votes === 'string') return REFUSED;
      expect(Number.isSafeInteger(votes.total)).toBe(true);
      const sum = votes.counts.reduce((all, count) => all + count, 0);
      expect(sum).toBeLessThanOrEqual(votes.total);
      return { accepted: true, value: line };
    },
  });
});
