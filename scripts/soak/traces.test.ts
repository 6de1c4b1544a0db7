import { serialize } from 'node:v8';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { RESTING_FACE } from '../../lib/engine/testing/state.ts';
import { piecesOf, tracesIn } from './traces.ts';

const NOISE = Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251));
const among = (content: string | Buffer) => Buffer.concat([NOISE, Buffer.from(content), NOISE]);

function picture(side: number, format: 'png' | 'jpeg' | 'webp'): Promise<Buffer> {
  const create = { width: side, height: side, channels: 3, background: 'red' } as const;
  return sharp({ create }).toFormat(format).toBuffer();
}

test('a state of a face is found, in both encodings of text', () => {
  const json = JSON.stringify(RESTING_FACE);
  expect(tracesIn(among(json))).toContain('numbers of a face');
  expect(tracesIn(among(json))).toContain('a list of expressions with numbers');
  expect(tracesIn(Buffer.from(json, 'utf16le'))).toContain('numbers of a face');
});

test('so is one that the browser has cloned', () => {
  expect(tracesIn(among(serialize(RESTING_FACE)))).toContain(
    'numbers of a face, as browsers clone them',
  );
});

test('a history of expressions is found', () => {
  const history = ['happy', 'sad', 'happy', 'neutral'].map((name, at) => ({ at, name }));
  expect(tracesIn(among(JSON.stringify(history.map(({ name }) => name))))).toContain(
    'a history of expressions',
  );
});

test('pictures are found, icons are not, and a frame by its own bytes', async () => {
  expect(tracesIn(among(await picture(640, 'png')))).toEqual(['a PNG of 640 pixels']);
  expect(tracesIn(among(await picture(64, 'png')))).toEqual([]);
  expect(tracesIn(among(await picture(64, 'jpeg')))).toEqual(['a JPEG']);
  expect(tracesIn(among(await picture(64, 'webp')))).toEqual(['a WebP']);
  const [, piece] = piecesOf(NOISE);
  expect(tracesIn(among(''), piece ? [piece] : [])).toEqual(['a frame of the camera']);
});

test('what the extension stores and is made of is no trace', () => {
  const settings = { version: 1, consentedAt: '2026-01-01', call: { mode: 'badge' } };
  expect(tracesIn(among(JSON.stringify({ settings, avatar: { mouth: 'smile' } })))).toEqual([]);
  expect(tracesIn(among('const EMOTIONS=["angry","disgust"];a.probabilities=b'))).toEqual([]);
});
