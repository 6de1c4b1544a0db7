import { expect, onTestFinished, test, vi } from 'vitest';
import type { EngineStatus } from '../lib/channel/engine-status.ts';
import { FakeSurroundings } from '../lib/engine/testing/fake-surroundings.ts';
import { RESTING_FACE } from '../lib/engine/testing/state.ts';
import type { ExpressionState } from '../lib/expression/expression-state.ts';
import { DEFAULT_SETTINGS, type Settings } from '../lib/settings/settings.ts';
import { createPageEngine } from './page-engine.ts';

const AGREED: Settings = { ...DEFAULT_SETTINGS, consentedAt: '2026-01-02T03:04:05.000Z' };

function start(initial: Settings) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const world = new FakeSurroundings();
  const end = new AbortController();
  const files = Promise.withResolvers<void>();
  let stored = initial;
  let tell: (settings: Settings) => void = () => undefined;
  const settings = {
    load: () => Promise.resolve(stored),
    onChange: (listener: typeof tell) => {
      tell = listener;
    },
  };
  const parts = {
    settings,
    ready: files.promise,
    openCamera: world.openCamera,
    createAnalyser: () => world.createAnalyser(),
  };
  const watch = createPageEngine(parts, end.signal);
  onTestFinished(() => {
    end.abort();
    vi.useRealTimers();
  });
  return {
    world,
    end,
    keepFiles: files.resolve,
    change: (next: Settings) => {
      stored = next;
      tell(next);
    },
    join: () => {
      const statuses: EngineStatus[] = [];
      const states: (ExpressionState | null)[] = [];
      const gone = new AbortController();
      const watcher = {
        onStatus: (status: EngineStatus) => void statuses.push(status),
        onState: (state: ExpressionState | null) => void states.push(state),
        onReaction: vi.fn(),
      };
      const remote = watch(watcher, gone.signal);
      return { statuses, states, watcher, remote, leave: () => gone.abort() };
    },
  };
}

function pass(milliseconds: number): Promise<unknown> {
  return vi.advanceTimersByTimeAsync(milliseconds);
}

test('the camera waits until the files are kept, and then opens for who watches', async () => {
  const page = start(AGREED);
  const { statuses, states } = page.join();
  await pass(1000);
  expect(page.world.attempts).toBe(0);
  page.keepFiles();
  await pass(0);
  page.world.analyser.see(RESTING_FACE);
  expect(statuses).toEqual(['starting', 'loading', 'watching']);
  expect(states).toEqual([RESTING_FACE]);
});

test('it stays closed without consent, and follows each change of the settings', async () => {
  const page = start(DEFAULT_SETTINGS);
  page.keepFiles();
  const { statuses } = page.join();
  await pass(1000);
  expect(page.world.attempts).toBe(0);
  expect(statuses.at(-1)).toBe('consent-needed');
  page.change(AGREED);
  await pass(0);
  expect(page.world.openCameras).toHaveLength(1);
  page.change({ ...AGREED, cameraOn: false });
  expect(page.world.openCameras).toHaveLength(0);
  expect(statuses.at(-1)).toBe('off');
});

test('when nobody watches the camera closes, a while later the analyser too, and both come back', async () => {
  const page = start(AGREED);
  page.keepFiles();
  const first = page.join();
  await pass(0);
  const { analyser } = page.world;
  first.leave();
  await pass(500);
  expect(page.world.openCameras).toHaveLength(0);
  expect(analyser.isClosed).toBe(false);
  await pass(60_000);
  expect(analyser.isClosed).toBe(true);
  expect(first.remote.react({ kind: 'show', emotion: 'sad' })).toBe(false);
  const second = page.join();
  await pass(0);
  page.world.analyser.see(RESTING_FACE);
  expect(second.states).toEqual([RESTING_FACE]);
  expect(page.world.openCameras).toHaveLength(1);
});

test('a reaction is shown by everybody in the page', () => {
  const page = start(AGREED);
  const { remote, watcher } = page.join();
  expect(remote.react({ kind: 'show', emotion: 'happy' })).toBe(true);
  expect(watcher.onReaction).toHaveBeenCalledWith({ kind: 'show', emotion: 'happy' });
});

test('the end of the page closes the camera at once', async () => {
  const page = start(AGREED);
  page.keepFiles();
  page.join();
  await pass(0);
  expect(page.world.openCameras).toHaveLength(1);
  page.end.abort();
  expect(page.world.openCameras).toHaveLength(0);
});
