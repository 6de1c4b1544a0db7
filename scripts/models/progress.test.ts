import { expect, test } from 'vitest';
import { terminalProgress } from './progress.ts';

test('an output that is no terminal gets one plain line', () => {
  const written: string[] = [];
  const output = { isTTY: false, write: (text: string) => written.push(text) > 0 };
  const progress = terminalProgress(output as unknown as NodeJS.WriteStream);
  progress.start('face.task', 3_758_596, 'https://example.org/face.task');
  progress.advance(1000);
  progress.stop();
  expect(written).toEqual(['Fetching face.task (3.8 MB) from https://example.org/face.task\n']);
});
