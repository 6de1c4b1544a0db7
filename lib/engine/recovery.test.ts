import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { AnalyserError } from './analyser.ts';
import { Engine } from './engine.ts';
import { FakeSurroundings, FakeWatcher } from './testing/fake-surroundings.ts';
import { RESTING_FACE } from './testing/state.ts';

const AGREED = { consent: true, cameraOn: true, cameraId: null };

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

async function start(prepare: (world: FakeSurroundings) => void = () => undefined) {
  const world = new FakeSurroundings();
  prepare(world);
  const engine = new Engine(world);
  onTestFinished(() => {
    engine.close();
    vi.useRealTimers();
  });
  engine.configure(AGREED);
  const watcher = new FakeWatcher();
  engine.addWatcher(watcher, watcher.signal);
  await pass(0);
  return { world, engine, watcher };
}

async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

const PROBLEMS = ['camera-refused', 'camera-busy', 'camera-missing', 'failed'] as const;

test.each(PROBLEMS)(
  '%s stays on show, without a flicker, until the camera opens by itself',
  async (problem) => {
    const { world, watcher } = await start((it) => {
      it.cameraProblem = problem;
    });
    await pass(20_000);
    expect(watcher.statuses).toEqual(['starting', problem]);
    expect(world.attempts).toBeGreaterThan(5);
    expect(world.attempts).toBeLessThan(20);
    world.cameraProblem = undefined;
    await pass(2000);
    world.analyser.see(RESTING_FACE);
    expect(watcher.statuses).toEqual(['starting', problem, 'loading', 'watching']);
  },
);

test.each(PROBLEMS)('%s is tried again at once by retry', async (problem) => {
  const { world, engine, watcher } = await start((it) => {
    it.cameraProblem = problem;
  });
  await pass(10_100);
  world.cameraProblem = undefined;
  const before = world.attempts;
  engine.retry();
  await pass(0);
  expect(world.attempts).toBe(before + 1);
  expect(watcher.statuses.at(-1)).toBe('loading');
});

test('an error without a reason is a failure', async () => {
  const { world, watcher } = await start((it) => {
    it.opening = Promise.reject(new TypeError('unheard of'));
  });
  expect(watcher.statuses).toEqual(['starting', 'failed']);
  world.opening = Promise.resolve();
  await pass(500);
  expect(watcher.statuses.at(-1)).toBe('loading');
});

test('a camera that is unplugged is lost, and found again', async () => {
  const { world, watcher } = await start();
  world.analyser.see(RESTING_FACE);
  world.cameraProblem = 'camera-missing';
  world.camera.unplug();
  await pass(0);
  expect(watcher.statuses.at(-1)).toBe('camera-lost');
  expect(watcher.states.at(-1)).toBeNull();
  expect(world.openCameras).toHaveLength(0);
  await pass(500);
  expect(watcher.statuses.at(-1)).toBe('camera-missing');
  world.cameraProblem = undefined;
  await pass(2000);
  world.analyser.see(RESTING_FACE);
  expect(watcher.statuses.at(-1)).toBe('watching');
  expect(watcher.states.at(-1)).toBe(RESTING_FACE);
  expect(world.analysers).toHaveLength(1);
});

test('frames that end are a lost camera, and a late state of that run is not told', async () => {
  const { world, watcher } = await start();
  world.analyser.see(RESTING_FACE);
  world.analyser.runs[0]?.end();
  await pass(0);
  expect(watcher.statuses.at(-1)).toBe('camera-lost');
  const told = watcher.messages.length;
  world.analyser.see(RESTING_FACE);
  expect(watcher.messages).toHaveLength(told);
});

test('a camera that is unplugged while the models load is lost', async () => {
  const { world, watcher } = await start((it) => {
    it.analysersLoad = false;
  });
  world.camera.unplug();
  await pass(0);
  expect(watcher.statuses).toEqual(['starting', 'loading', 'camera-lost']);
});

test('after success the first pause is short again', async () => {
  const { world } = await start((it) => {
    it.cameraProblem = 'camera-busy';
  });
  await pass(10_000);
  world.cameraProblem = undefined;
  await pass(2000);
  world.analyser.see(null);
  world.camera.unplug();
  await pass(0);
  const before = world.attempts;
  await pass(500);
  expect(world.attempts).toBe(before + 1);
});

test('an analyser that fails at once is closed, and a new one has to load before the camera opens', async () => {
  const { world, watcher } = await start();
  const [broken] = world.analysers;
  world.analysersLoad = false;
  broken?.fail(new AnalyserError('failed', 'out of memory'));
  await pass(0);
  expect(broken?.isClosed).toBe(true);
  expect(world.openCameras).toHaveLength(0);
  expect(watcher.statuses.at(-1)).toBe('failed');
  await pass(500);
  expect(world.analysers).toHaveLength(2);
  expect(world.attempts).toBe(1);
  expect(watcher.statuses.at(-1)).toBe('failed');
  world.analyser.load();
  await pass(0);
  world.analyser.see(RESTING_FACE);
  expect(watcher.statuses.at(-1)).toBe('watching');
});

test('an analyser that never loads does not make the camera blink', async () => {
  const { world, watcher } = await start((it) => {
    it.analysersLoad = false;
  });
  for (let failure = 0; failure < 5; failure++) {
    world.analyser.fail(new AnalyserError('failed', 'damaged file'));
    await pass(2000);
  }
  expect(world.attempts).toBe(1);
  expect(world.analysers).toHaveLength(6);
  expect(world.analysers.filter(({ isClosed }) => !isClosed)).toHaveLength(1);
  expect(watcher.statuses).toEqual(['starting', 'loading', 'failed']);
});

test('a missing model closes the camera and waits for a wish', async () => {
  const { world, engine, watcher } = await start((it) => {
    it.analysersLoad = false;
  });
  world.analyser.fail(new AnalyserError('model-missing', 'face_landmarker.task'));
  await pass(60_000);
  expect(watcher.statuses).toEqual(['starting', 'loading', 'model-missing']);
  expect(world.openCameras).toHaveLength(0);
  expect(world.analysers).toHaveLength(1);
  world.analysersLoad = true;
  engine.retry();
  await pass(0);
  world.analyser.see(RESTING_FACE);
  expect(watcher.statuses.at(-1)).toBe('watching');
});

test('an analyser that can not even be made is a failure that passes', async () => {
  const { world, watcher } = await start((it) => {
    vi.spyOn(it, 'createAnalyser').mockImplementationOnce(() => {
      throw new Error('no worker');
    });
  });
  expect(watcher.statuses).toEqual(['starting', 'failed']);
  await pass(500);
  expect(world.openCameras).toHaveLength(1);
});

test('a failure that comes after the session has ended does not touch the next one', async () => {
  const { world, engine, watcher } = await start((it) => {
    it.analysersLoad = false;
  });
  engine.configure({ ...AGREED, cameraOn: false });
  world.analyser.fail(new AnalyserError('failed', 'late'));
  await pass(0);
  expect(watcher.statuses.at(-1)).toBe('off');
  world.analysersLoad = true;
  engine.configure(AGREED);
  await pass(500);
  world.analyser.see(RESTING_FACE);
  expect(watcher.statuses.at(-1)).toBe('watching');
  expect(world.analysers).toHaveLength(2);
});

test('leaving during a pause ends the tries', async () => {
  const { world, watcher } = await start((it) => {
    it.cameraProblem = 'camera-busy';
  });
  watcher.leave();
  await pass(250);
  const { attempts } = world;
  await pass(20_000);
  expect(world.attempts).toBe(attempts);
});

test('a camera that gives no pictures is told, and works on when it gives some', async () => {
  const { world, watcher } = await start();
  world.analyser.see(RESTING_FACE);
  world.camera.muted = true;
  await pass(2500);
  expect(watcher.statuses.at(-1)).toBe('camera-silent');
  expect(watcher.states.at(-1)).toBeNull();
  await pass(60_000);
  expect(world.attempts).toBe(1);
  world.analyser.see(RESTING_FACE);
  expect(watcher.statuses.at(-1)).toBe('watching');
  await pass(2400);
  expect(watcher.statuses.at(-1)).toBe('watching');
});

test('a camera that hangs is opened anew', async () => {
  const { world, watcher } = await start();
  world.analyser.see(RESTING_FACE);
  await pass(4000);
  expect(watcher.statuses).toEqual(['starting', 'loading', 'watching', 'camera-silent']);
  await pass(500);
  expect(world.openCameras).toHaveLength(1);
  expect(world.attempts).toBe(2);
  world.analyser.see(RESTING_FACE);
  expect(watcher.statuses.at(-1)).toBe('watching');
  expect(world.analysers).toHaveLength(1);
});

test('a camera that was closed is not missed', async () => {
  const { world, engine, watcher } = await start();
  world.analyser.see(RESTING_FACE);
  engine.configure({ ...AGREED, cameraOn: false });
  await pass(60_000);
  expect(watcher.statuses.at(-1)).toBe('off');
  expect(world.attempts).toBe(1);
});

test('an analyser that has worked is replaced at once, and the camera opens while the next one loads', async () => {
  const { world, watcher } = await start();
  world.analyser.see(RESTING_FACE);
  const [ended] = world.analysers;
  world.analysersLoad = false;
  ended?.fail(new AnalyserError('failed', 'The worker has ended.'));
  await pass(50);
  expect(ended?.isClosed).toBe(true);
  expect(world.openCameras).toHaveLength(1);
  world.analyser.load();
  await pass(0);
  world.analyser.see(RESTING_FACE);
  expect(watcher.statuses.at(-1)).toBe('watching');
  expect(world.analysers).toHaveLength(2);
});
