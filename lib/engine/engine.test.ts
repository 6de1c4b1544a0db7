import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import type { EngineMessage } from '../channel/watch-messages.ts';
import { FEATURE_POINTS, type FeaturePoints } from '../expression/feature-points.ts';
import { AnalyserError } from './analyser.ts';
import { Engine } from './engine.ts';
import { FakeSurroundings, FakeWatcher } from './testing/fake-surroundings.ts';
import { RESTING_FACE } from './testing/state.ts';

const AGREED = { consent: true, cameraOn: true, cameraId: null } as const;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

function start(configuration = AGREED as Parameters<Engine['configure']>[0]) {
  const world = new FakeSurroundings();
  const engine = new Engine(world);
  engine.configure(configuration);
  onTestFinished(() => {
    engine.close();
    vi.useRealTimers();
  });
  return { world, engine };
}

async function join(engine: Engine): Promise<FakeWatcher> {
  const watcher = new FakeWatcher();
  engine.addWatcher(watcher, watcher.signal);
  await pass(0);
  return watcher;
}

async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

test('without a watcher the camera stays closed', async () => {
  const { world } = start();
  await pass(5000);
  expect(world.attempts).toBe(0);
  expect(world.statuses).toEqual(['off']);
});

test('the first watcher opens the camera and hears the steps in their order', async () => {
  const { world, engine } = start();
  world.analysersLoad = false;
  const watcher = await join(engine);
  expect(watcher.statuses).toEqual(['starting', 'loading']);
  expect(world.analyser.runs).toEqual([]);
  world.analyser.load();
  await pass(0);
  world.analyser.see(null);
  world.analyser.see(RESTING_FACE);
  world.analyser.see(RESTING_FACE);
  expect(watcher.statuses).toEqual(['starting', 'loading', 'no-face', 'watching']);
  expect(watcher.states).toEqual([null, RESTING_FACE, RESTING_FACE]);
  expect(world.statuses).toEqual(['off', 'starting', 'loading', 'no-face', 'watching']);
  expect(world.analyser.runs[0]?.frames).toBe(world.camera.frames);
});

test('several watchers share one camera, and a late one hears the present status once', async () => {
  const { world, engine } = start();
  const first = await join(engine);
  world.analyser.see(RESTING_FACE);
  const second = await join(engine);
  expect(world.attempts).toBe(1);
  expect(second.statuses).toEqual(['watching']);
  world.analyser.see(RESTING_FACE);
  expect(first.states).toHaveLength(2);
  expect(second.states).toHaveLength(1);
  first.leave();
  await pass(900);
  expect(world.openCameras).toHaveLength(1);
  world.analyser.see(RESTING_FACE);
  expect(first.states).toHaveLength(2);
  expect(second.states).toHaveLength(2);
});

test('the camera closes within half a second of the last watcher, the analyser stays', async () => {
  const { world, engine } = start();
  const first = await join(engine);
  const second = await join(engine);
  first.leave();
  second.leave();
  await pass(100);
  expect(world.openCameras).toHaveLength(1);
  await pass(400);
  expect(world.openCameras).toHaveLength(0);
  expect(world.statuses.at(-1)).toBe('off');
  expect(world.analyser.isClosed).toBe(false);
});

test('a quick reload keeps the camera open', async () => {
  const { world, engine } = start();
  (await join(engine)).leave();
  await pass(200);
  const reloaded = await join(engine);
  await pass(2000);
  expect(world.attempts).toBe(1);
  expect(world.openCameras).toHaveLength(1);
  expect(reloaded.statuses).toEqual(['loading']);
});

test('whoever returns later is not told that the camera is off first', async () => {
  const { world, engine } = start();
  (await join(engine)).leave();
  await pass(1000);
  const back = await join(engine);
  expect(back.statuses).toEqual(['starting', 'loading']);
  expect(world.attempts).toBe(2);
});

test('nothing is decided before the settings are known', async () => {
  const world = new FakeSurroundings();
  const engine = new Engine(world);
  onTestFinished(() => engine.close());
  const watcher = await join(engine);
  expect(watcher.statuses).toEqual(['starting']);
  expect(world.attempts).toBe(0);
  engine.configure(AGREED);
  await pass(0);
  expect(watcher.statuses).toEqual(['starting', 'loading']);
});

test.each([
  ['consent-needed', { ...AGREED, consent: false }],
  ['consent-needed', { ...AGREED, consent: false, cameraOn: false }],
  ['off', { ...AGREED, cameraOn: false }],
] as const)('the camera stays closed: %s', async (status, configuration) => {
  const { world, engine } = start(configuration);
  const watcher = await join(engine);
  await pass(10_000);
  engine.retry();
  await pass(10_000);
  expect(world.attempts).toBe(0);
  expect(watcher.statuses).toEqual([status]);
  engine.configure(AGREED);
  await pass(0);
  expect(world.openCameras).toHaveLength(1);
});

test.each([
  ['off', { ...AGREED, cameraOn: false }],
  ['consent-needed', { ...AGREED, consent: false }],
] as const)(
  'a switch to %s closes the camera at once, and no state follows',
  async (status, configuration) => {
    const { world, engine } = start();
    const watcher = await join(engine);
    world.analyser.see(RESTING_FACE);
    engine.configure(configuration);
    expect(world.openCameras).toHaveLength(0);
    const told = watcher.messages.length;
    world.analyser.see(RESTING_FACE);
    await pass(10_000);
    expect(watcher.messages).toHaveLength(told);
    expect(watcher.statuses.at(-1)).toBe(status);
    expect(world.attempts).toBe(1);
  },
);

test('a switch off while the camera is being opened holds', async () => {
  const { world, engine } = start();
  const { promise, resolve } = Promise.withResolvers<void>();
  world.opening = promise;
  const watcher = await join(engine);
  engine.configure({ ...AGREED, cameraOn: false });
  resolve();
  await pass(10_000);
  expect(world.openCameras).toHaveLength(0);
  expect(watcher.statuses).toEqual(['starting', 'off']);
});

test('a switch off in the moment in which the camera opens holds', async () => {
  const { world, engine } = start();
  const { promise, resolve } = Promise.withResolvers<void>();
  world.opening = promise.then(() => undefined);
  const watcher = await join(engine);
  resolve();
  while (world.cameras.length === 0) await Promise.resolve();
  engine.configure({ ...AGREED, cameraOn: false });
  await pass(10_000);
  expect(world.openCameras).toHaveLength(0);
  expect(watcher.statuses.at(-1)).toBe('off');
  expect(world.analyser.runs).toHaveLength(0);
});

test('another camera is opened instead of the one before; the same settings change nothing', async () => {
  const { world, engine } = start();
  const watcher = await join(engine);
  engine.configure({ ...AGREED });
  await pass(0);
  expect(world.attempts).toBe(1);
  engine.configure({ ...AGREED, cameraId: 'desk' });
  await pass(0);
  expect(world.openCameras.map(({ id }) => id)).toEqual(['desk']);
  world.analyser.see(RESTING_FACE);
  expect(watcher.statuses.at(-1)).toBe('watching');
  expect(world.analysers).toHaveLength(1);
});

test('off and on again while the models load leaves one run, that of the open camera', async () => {
  const { world, engine } = start();
  world.analysersLoad = false;
  await join(engine);
  engine.configure({ ...AGREED, cameraOn: false });
  engine.configure(AGREED);
  await pass(0);
  world.analyser.load();
  await pass(0);
  expect(world.openCameras).toEqual([world.camera]);
  expect(world.analyser.runs.map(({ frames }) => frames)).toEqual([world.camera.frames]);
});

test('idleness is told half a minute after the last watcher, or when none ever came', async () => {
  const { world, engine } = start();
  await pass(30_000);
  expect(world.idles).toBe(1);
  const watcher = await join(engine);
  await pass(60_000);
  expect(world.idles).toBe(1);
  watcher.leave();
  await pass(29_000);
  const other = await join(engine);
  await pass(29_000);
  expect(world.idles).toBe(1);
  other.leave();
  await pass(29_999);
  expect(world.idles).toBe(1);
  await pass(1);
  expect(world.idles).toBe(2);
});

test('close ends everything', async () => {
  const { world, engine } = start();
  const watcher = await join(engine);
  engine.close();
  const told = watcher.messages.length;
  const statuses = world.statuses.length;
  expect(world.openCameras).toHaveLength(0);
  expect(world.analyser.isClosed).toBe(true);
  world.analyser.see(RESTING_FACE);
  watcher.leave();
  engine.configure({ ...AGREED, cameraId: 'desk' });
  const late = await join(engine);
  engine.retry();
  await pass(120_000);
  expect(watcher.messages).toHaveLength(told);
  expect(late.messages).toEqual([]);
  expect(world.statuses).toHaveLength(statuses);
  expect(world.idles).toBe(0);
  expect(world.attempts).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});

test('a watcher that has gone already is not kept', async () => {
  const { world, engine } = start();
  engine.addWatcher(new FakeWatcher(), AbortSignal.abort());
  await pass(1000);
  expect(world.attempts).toBe(0);
});

test('a watcher that throws counts as gone, and the others go on', async () => {
  const { world, engine } = start();
  const broken = {
    send() {
      throw new Error('Attempting to use a disconnected port object');
    },
  };
  engine.addWatcher(broken, new AbortController().signal);
  const watcher = await join(engine);
  world.analyser.see(RESTING_FACE);
  expect(watcher.states).toEqual([RESTING_FACE]);
  watcher.leave();
  await pass(1000);
  expect(world.openCameras).toHaveLength(0);
});

test('a watcher hears which camera is open, also a late one, and when it is closed', async () => {
  const { engine } = start();
  const first = await join(engine);
  const late = await join(engine);
  engine.configure({ ...AGREED, cameraOn: false });
  await pass(0);
  for (const { cameras } of [first, late]) expect(cameras).toEqual(['Desk camera', null]);
});

test('a reaction reaches everybody', async () => {
  const { engine } = start();
  const watchers = [await join(engine), await join(engine)];
  const reaction = { kind: 'show', emotion: 'happy' } as const;
  engine.react(reaction);
  for (const { messages } of watchers)
    expect(messages.at(-1)).toEqual({ type: 'reaction', reaction });
});

test('where the points of the face are is told only to who looks closely, and only while they do', async () => {
  const { world, engine } = start();
  const far = await join(engine);
  const close = new FakeWatcher();
  let closely = true;
  const send = (message: EngineMessage) => close.send(message);
  engine.addWatcher({ send, looksClosely: () => closely }, close.signal);
  const points = Object.fromEntries(
    FEATURE_POINTS.map((name) => [name, { x: 0.5, y: 0.5 }]),
  ) as FeaturePoints;
  world.analyser.see(RESTING_FACE, points);
  closely = false;
  world.analyser.see(RESTING_FACE, points);
  const told = (watcher: FakeWatcher) => watcher.messages.filter(({ type }) => type === 'points');
  expect(told(close)).toEqual([{ type: 'points', points }]);
  expect(told(far)).toEqual([]);
});

test('every frame is read as long as one of the watchers needs it', async () => {
  const { world, engine } = start();
  const call = await join(engine);
  const popup = await join(engine);
  expect(world.analyser.wishes?.everyFrame).toBe(false);
  engine.need(call, true);
  engine.need(popup, true);
  engine.need(popup, false);
  expect(world.analyser.wishes?.everyFrame).toBe(true);
  call.leave();
  expect(world.analyser.wishes?.everyFrame).toBe(false);
  engine.need(call, true);
  expect(world.analyser.wishes?.everyFrame).toBe(false);
});

test('an analyser that takes the place of a failed one knows what is wished of it', async () => {
  const { world, engine } = start();
  const watcher = await join(engine);
  engine.need(watcher, true);
  engine.setStrain('some');
  const { analyser } = world;
  analyser.fail(new AnalyserError('failed', 'The worker fell.'));
  await pass(1000);
  expect(world.analyser).not.toBe(analyser);
  expect(world.analyser.wishes).toEqual({ everyFrame: true, strain: 'some' });
});
