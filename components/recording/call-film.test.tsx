// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { FilmRequest } from '../../lib/channel/film-messages.ts';
import { createPageModel } from '../model/page-model.ts';
import { change, fakePage, press, show } from '../testing/page.tsx';
import { createCallFilm } from './call-film.ts';
import { CallFilmPanel } from './call-film-panel.tsx';

function open() {
  const asked: FilmRequest[] = [];
  const stop = vi.fn();
  const page = createPageModel(fakePage().services, new AbortController().signal);
  const remote = {
    retry: () => undefined,
    look: () => undefined,
    need: () => undefined,
    react: () => true,
    startFilm: (film: FilmRequest) => void asked.push(film),
    stopFilm: stop,
  };
  const film = createCallFilm(
    () => remote,
    () => ({
      look: page.avatar.configuration.value,
      calibration: page.calibration.calibration.value,
      emojiShare: 0.5,
    }),
  );
  const root = show(<CallFilmPanel film={film} />);
  return { asked, stop, film, root };
}

test('a film of a call is ordered with what is chosen', () => {
  const { asked, film, root } = open();
  change(() => film.chooseFormat('mp4'));
  change(() => film.turnVoice(true));
  press(root, 'Record');
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatchObject({
    format: 'mp4',
    ground: '#ffffff',
    withVoice: true,
    seconds: 60,
  });
});

test('a format without sound leaves the voice out', () => {
  const { asked, film, root } = open();
  change(() => film.turnVoice(true));
  change(() => film.chooseFormat('apng'));
  expect(root.querySelector('[role="switch"]')).toBeNull();
  press(root, 'Record');
  expect(asked[0]).toMatchObject({ format: 'apng', ground: null, withVoice: false, seconds: 15 });
});

test('while it records it says how long, and can be stopped', () => {
  const { film, root, stop } = open();
  change(() => film.onFilm({ kind: 'recording', elapsed: 7, seconds: 60, voiceLost: false }));
  expect(root.textContent).toContain('0:07 of 1:00');
  press(root, 'Stop');
  expect(stop).toHaveBeenCalledOnce();
  change(() => film.onFilm({ kind: 'finishing' }));
  expect(root.querySelector('button')?.disabled).toBe(true);
  change(() => film.onFilm({ kind: 'idle', saved: true }));
  expect(root.textContent).toContain('«livemoji-film.webm» goes to your downloads.');
});

test('a microphone that is not allowed leads to the studio', () => {
  const { film, root } = open();
  change(() => film.onFilm({ kind: 'failed', of: 'microphone', problem: 'refused' }));
  expect(root.querySelector('.problem')?.textContent).toContain('in the studio');
});
