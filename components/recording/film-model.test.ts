// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { MicrophoneError } from '../../lib/media/microphone.ts';
import { DriverError } from '../../lib/recording/driver-problem.ts';
import type { Film } from '../../lib/recording/film.ts';
import type { LiveFilm } from '../../lib/recording/record-film.ts';
import { createPageModel } from '../model/page-model.ts';
import { fakePage, stateOf } from '../testing/page.tsx';
import { createFilmModel } from './film-model.ts';
import type { FilmTools } from './film-tools.ts';

/** A film that a test ends, and what was asked for on the way. */
function open(change: Partial<FilmTools> = {}) {
  const page = fakePage();
  const end = new AbortController();
  const model = createPageModel(page.services, end.signal);
  const recorded: LiveFilm[] = [];
  const tools: FilmTools = {
    openEncoder: () => Promise.resolve({} as Awaited<ReturnType<FilmTools['openEncoder']>>),
    openVoice: () => Promise.reject(new MicrophoneError('refused')),
    openReader: () => Promise.reject(new Error('No test reads faces.')),
    record: async (film, stop) => {
      recorded.push(film);
      await new Promise((resolve) => stop.addEventListener('abort', resolve));
      film.onFinishing();
      return filmOf(film);
    },
    speak: () => Promise.reject(new DriverError('silent')),
    ...change,
  };
  const film = createFilmModel(model, end.signal, () => Promise.resolve(tools));
  return { page, model, film, recorded, end };
}

function filmOf({ order }: Pick<LiveFilm, 'order'>): Film {
  const counts = { planned: 30, painted: 30, dropped: 0 };
  const file = new Blob(['film'], { type: 'video/webm' });
  return { file, order, seconds: 1, counts, sound: 'none' };
}

async function record(film: ReturnType<typeof open>['film']) {
  film.record();
  await vi.waitFor(() => expect(film.phase.value.kind).toBe('countdown'));
  film.skipCountdown();
  await vi.waitFor(() => expect(film.phase.value.kind).toBe('recording'));
}

test('it counts down, records what the stage shows, and has a film that can be saved', async () => {
  const { page, model, film, recorded } = open();
  await record(film);
  expect(model.awake.value).toBe(true);
  page.tell('watching');
  page.see(stateOf('happy', { motion: { ...stateOf('happy').motion, jawOpen: 1 } }));
  const [live] = recorded;
  live?.momentAt(1000);
  expect(live?.momentAt(2000).pose.jawOpen).toBe(model.pose.value.jawOpen);
  expect(live?.momentAt(2000).pose.jawOpen).toBeGreaterThan(0.5);
  live?.onTime(3.9);
  expect(film.elapsed.value).toBe(3);
  film.stop();
  await vi.waitFor(() => expect(film.phase.value.kind).toBe('done'));
  expect(model.awake.value).toBe(false);
  film.save();
  expect(page.saved.files.map(({ name }) => name)).toEqual(['livemoji-film.webm']);
  expect(film.saved.value).toBe(true);
  film.dismiss();
  expect(film.phase.value.kind).toBe('idle');
});

test('reactions are in the film too', async () => {
  const { page, film, recorded } = open();
  await record(film);
  page.react({ kind: 'show', emotion: 'surprise' });
  const now = performance.now();
  expect(recorded[0]?.momentAt(now + 300).burst).not.toEqual([]);
  film.stop();
});

test('who cancels gets nothing, and no complaint', async () => {
  const { model, film, recorded } = open();
  film.record();
  await vi.waitFor(() => expect(film.phase.value.kind).toBe('countdown'));
  film.cancel();
  await vi.waitFor(() => expect(film.phase.value.kind).toBe('idle'));
  expect(recorded).toEqual([]);
  expect(film.problem.value).toBeNull();
  expect(model.awake.value).toBe(false);
});

test('a microphone that is refused is told before anything is recorded', async () => {
  const { film, recorded } = open();
  film.settings.turnVoice(true);
  film.record();
  await vi.waitFor(() => expect(film.problem.value).not.toBeNull());
  expect(film.problem.value).toEqual({ of: 'microphone', problem: 'refused' });
  expect(film.phase.value.kind).toBe('idle');
  expect(recorded).toEqual([]);
});

test('it can be given up while the browser still asks for the microphone', async () => {
  const { film } = open({ openVoice: () => new Promise(() => undefined) });
  film.settings.turnVoice(true);
  film.record();
  await vi.waitFor(() => expect(film.phase.value.kind).toBe('preparing'));
  film.cancel();
  await vi.waitFor(() => expect(film.phase.value.kind).toBe('idle'));
  expect(film.problem.value).toBeNull();
});

test('a format without sound asks for no microphone', async () => {
  const { film, recorded } = open();
  film.settings.turnVoice(true);
  film.settings.chooseFormat('gif');
  await record(film);
  expect(recorded[0]?.voice).toBeUndefined();
  film.stop();
});

test('a file that cannot drive it is told by its reason', async () => {
  const { film } = open();
  film.speak(new Blob(['noise']));
  await vi.waitFor(() => expect(film.problem.value).toEqual({ of: 'driver', problem: 'silent' }));
});

test('one film at a time, and none of a size that is not allowed', async () => {
  const speak = vi.fn(() => Promise.reject(new DriverError('silent')));
  const { film } = open({ speak });
  film.settings.chooseSide(65);
  film.record();
  expect(film.phase.value.kind).toBe('idle');
  film.settings.chooseSide(64);
  await record(film);
  film.speak(new Blob(['voice']));
  expect(speak).not.toHaveBeenCalled();
  film.stop();
});

test('lengths and grounds are those that the format can have', () => {
  const { settings } = open().film;
  settings.chooseSeconds(60);
  expect(settings.seconds.value).toBe(60);
  settings.chooseFormat('gif');
  expect(settings.lengths.value).toEqual([3, 5, 10, 15]);
  expect(settings.seconds.value).toBe(15);
  settings.chooseFormat('mp4');
  expect(settings.order.value.ground).toBe('#ffffff');
  settings.chooseFormat('webm');
  expect(settings.order.value.ground).toBeUndefined();
});
