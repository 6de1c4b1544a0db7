import { expect, test, vi } from 'vitest';
import type { Microphone } from '../media/microphone.ts';
import { Voice } from './voice.ts';

const RATE = 48_000;
/** What a portion of a microphone holds, in milliseconds. */
const PORTION = 10;

/** A microphone that a test speaks into. */
function open() {
  const waiting: ((result: ReadableStreamReadResult<AudioData>) => void)[] = [];
  const stop = vi.fn();
  const sound = {
    read: () => new Promise((resolve) => waiting.push(resolve)),
  } as unknown as Microphone['sound'];
  const voice = new Voice({ sampleRate: RATE, numberOfChannels: 1, sound, stop });
  const close = vi.fn();
  /** @param at when the portion began, in milliseconds of the microphone's own clock */
  const speak = async (at: number) => {
    const value = { timestamp: at * 1000, sampleRate: RATE, numberOfFrames: 480, close };
    waiting.shift()?.({ done: false, value: value as unknown as AudioData });
    await Promise.resolve();
    await Promise.resolve();
  };
  const unplug = () => waiting.shift()?.({ done: true, value: undefined });
  return { voice, speak, unplug, close, stop };
}

test('portions are put on the clock of the film by the one that came soonest', async () => {
  const { voice, speak, close } = open();
  const now = vi.spyOn(performance, 'now');
  // The microphone's clock began 5 s after the page's; the second portion is the one that isn't held up.
  now.mockReturnValue(5000 + PORTION + 30);
  await speak(0);
  now.mockReturnValue(5000 + 2 * PORTION + 4);
  await speak(PORTION);
  expect(close).toHaveBeenCalledTimes(2);
  const placed: number[] = [];
  voice.begin(5100, (_, timestamp) => placed.push(Math.round(timestamp * 1000)));
  now.mockReturnValue(5300);
  await speak(80);
  await speak(100);
  await speak(110);
  expect(close).toHaveBeenCalledTimes(3);
  // 4 ms are the microphone's own delay, 60 ms those of the face.
  expect(placed).toEqual([64, 74]);
  now.mockRestore();
});

test('a microphone that is unplugged is told', async () => {
  const { voice, unplug, stop } = open();
  unplug();
  await voice.ended;
  voice.stop();
  expect(stop).toHaveBeenCalledOnce();
});
