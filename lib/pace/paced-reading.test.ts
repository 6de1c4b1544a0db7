import { expect, test, vi } from 'vitest';
import type { ExpressionState } from '../expression/expression-state.ts';
import { PacedReading } from './paced-reading.ts';

const FRAME = 1000 / 30;
const RUNNING = new AbortController().signal;

/** A frame, as bright as its number says: another one has moved. */
interface Frame {
  readonly brightness: number;
}

function stateAt(capturedAt: number): ExpressionState {
  const place = { timestamp: capturedAt * 1000, aspectRatio: 4 / 3, x: 0.5, y: 0.5, width: 0.3 };
  return { capturedAt, place: { ...place, height: 0.4, roll: 0 } } as ExpressionState;
}

function start() {
  const repeated: ExpressionState[] = [];
  const read = vi.fn(
    async (_: Frame, time: number): Promise<ExpressionState | null> => stateAt(time),
  );
  const look = vi.fn(async ({ brightness }: Frame) => ({
    columns: 8,
    rows: 6,
    levels: new Float32Array(48).fill(brightness),
  }));
  const reading = new PacedReading<Frame>({ look, read, repeat: (state) => repeated.push(state) });
  let number = 0;
  const see = async (frames: number, brightness: number, signal = RUNNING) => {
    for (let frame = 0; frame < frames; frame += 1) {
      number += 1;
      await reading.visit({ brightness }, number * FRAME, signal);
    }
  };
  return { reading, read, look, repeated, see };
}

test('a frame in which something has moved is read, and one in which nothing has is not', async () => {
  const { read, see } = start();
  await see(60, 100);
  read.mockClear();
  await see(10, 100);
  expect(read).not.toHaveBeenCalled();
  await see(1, 140);
  expect(read).toHaveBeenCalledTimes(1);
});

test('a resting face is told of with every fourth frame, in the place of the frame that was read', async () => {
  const { read, repeated, see } = start();
  await see(30, 100);
  repeated.length = 0;
  const [, readAt] = read.mock.lastCall ?? [];
  await see(16, 100);
  expect(read.mock.lastCall?.[1]).toBe(readAt);
  expect(repeated).toHaveLength(4);
  const times = repeated.map(({ capturedAt }) => capturedAt);
  expect(times).toEqual([...new Set(times)].sort((one, other) => one - other));
  expect(Math.min(...times)).toBeGreaterThan(readAt ?? Number.POSITIVE_INFINITY);
  for (const { place } of repeated) expect(place?.timestamp).toBe((readAt ?? 0) * 1000);
});

test('of no face nothing is repeated, and every other frame is looked at', async () => {
  const { read, look, repeated, see } = start();
  read.mockResolvedValue(null);
  await see(65, 100);
  expect(repeated).toEqual([]);
  expect(look.mock.calls.length).toBeLessThanOrEqual(33);
  expect(look.mock.calls.length).toBeGreaterThan(20);
  read.mockClear();
  await see(2, 140);
  expect(read).toHaveBeenCalledTimes(1);
});

test('who needs every frame has none looked at, and the first one after it is read', async () => {
  const { reading, read, look, see, repeated } = start();
  reading.wish({ everyFrame: true, strain: 'none' });
  await see(60, 100);
  expect(read).toHaveBeenCalledTimes(60);
  expect(look).not.toHaveBeenCalled();
  expect(repeated).toEqual([]);
  reading.wish({ everyFrame: false, strain: 'none' });
  await see(1, 100);
  expect(read).toHaveBeenCalledTimes(61);
});

test('what cannot be looked at is always read', async () => {
  const { read, see, look } = start();
  look.mockImplementation(async () => undefined as never);
  await see(60, 100);
  expect(read).toHaveBeenCalledTimes(60);
});

test('whoever waits for a state has it before the frame is looked at', async () => {
  const { read, see, look } = start();
  await see(4, 100);
  look.mockClear();
  read.mockClear();
  await see(4, 140);
  expect(read).toHaveBeenCalledTimes(4);
  const [lookedAt = 0] = look.mock.invocationCallOrder;
  expect(read.mock.invocationCallOrder).toContain(lookedAt - 1);
});

test('a frame that was only looked at when it ended is not read', async () => {
  const { read, see } = start();
  await see(40, 100);
  read.mockClear();
  await see(1, 200, AbortSignal.abort());
  expect(read).not.toHaveBeenCalled();
});
