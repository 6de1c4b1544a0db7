import { expect, test } from 'vitest';
import { NO_CALIBRATION } from '../avatar/pose/calibration.ts';
import { presetOf } from '../avatar/presets.ts';
import type { FilmRequest } from './film-messages.ts';
import { parseEngineMessage, parseWatcherMessage } from './watch-messages.ts';

const FILM: FilmRequest = {
  format: 'webm',
  side: 512,
  ground: null,
  seconds: 60,
  withVoice: false,
  look: presetOf('female'),
  calibration: NO_CALIBRATION,
  emojiShare: 0.5,
};

test('a film is ordered with all that it takes to draw it', () => {
  const message = { type: 'film.start', film: FILM };
  expect(parseWatcherMessage(message)).toEqual(message);
});

test.each([
  ['format', 'avi'],
  ['side', 63],
  ['side', 2048],
  ['ground', 'red'],
  ['ground', ['#aabbcc']],
  ['ground', Object.create(null)],
  ['seconds', 61],
  ['emojiShare', 2],
  ['look', { hand: 'nobody' }],
])('a film with a wrong %s is none: case %#', (field, value) => {
  const message = { type: 'film.start', film: { ...FILM, [field]: value } };
  expect(parseWatcherMessage(message)).toBeUndefined();
});

test('where a film is, is told in one of its words', () => {
  const message = { type: 'film', film: { kind: 'idle', saved: true } };
  expect(parseEngineMessage(message)).toEqual(message);
  expect(parseEngineMessage({ type: 'film', film: { kind: 'somewhere' } })).toBeUndefined();
});
