import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import type { AvatarPose } from '../../lib/avatar/pose/avatar-pose.ts';
import { type Calibration, NO_CALIBRATION } from '../../lib/avatar/pose/calibration.ts';
import type { CameraMode } from '../../lib/call/camera-mode.ts';
import type { PictureShelf } from '../../lib/drag/picture-shelf.ts';
import { fileName } from '../../lib/export/file-name.ts';
import { pictureFile } from '../../lib/export/picture.ts';
import type { Reaction } from '../../lib/expression/reaction.ts';
import { hasConsented } from '../../lib/settings/consent.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { OverlayPlace } from '../../lib/settings/sites.ts';
import { type Capture, type Captures, createCaptures } from '../model/captures.ts';
import { createDrawing, type Drawing, type Hands } from '../model/drawing.ts';
import { createLiveModel, createLivePose, type LiveModel } from '../model/live-model.ts';
import type { Stored } from '../model/page-model.ts';
import { createReactions, type Reactions } from '../model/reactions.ts';
import { type Watch, watchWhile } from '../model/watch-while.ts';
import { type CallFilm, createCallFilm } from '../recording/call-film.ts';
import { DEFAULT_PLACE } from './placing.ts';

/** What the emoji over a page can do. */
export interface OverlayServices {
  readonly watch: Watch;
  readonly settings: Stored<Settings, Partial<Omit<Settings, 'version'>>>;
  readonly avatar: Omit<Stored<AvatarConfiguration, never>, 'save'>;
  readonly calibration: Omit<Stored<Calibration | null, never>, 'save'>;
  /** Null where the person hasn't moved it yet. */
  readonly place: Stored<OverlayPlace | null, OverlayPlace>;
  readonly hands: Hands;
  /** Takes the emoji off this site. */
  close(): Promise<void>;
  saveFile(file: Blob, name: string): void;
  /** Puts a picture into the clipboard. */
  copy(picture: Blob): Promise<void>;
  /** Where pictures are that can be dragged into the page. */
  readonly pictures: PictureShelf;
}

/** What was said last about a captured emoji. */
export type CaptureNews = 'copied' | 'failed';

export interface OverlayModel {
  readonly drawing: Drawing;
  readonly settings: ReadonlySignal<Settings>;
  readonly look: ReadonlySignal<AvatarConfiguration>;
  readonly live: LiveModel;
  readonly pose: ReadonlySignal<AvatarPose>;
  readonly place: ReadonlySignal<OverlayPlace>;
  readonly captures: Captures;
  readonly reactions: Reactions;
  /** The film that is recorded meanwhile. */
  readonly film: CallFilm;
  /** Where pictures are that can be dragged into the page. */
  readonly pictures: PictureShelf;
  readonly news: ReadonlySignal<CaptureNews | null>;
  /** Puts it somewhere else; that is remembered for this site. */
  moveTo(place: OverlayPlace): void;
  turnCamera(on: boolean): void;
  /** Reacts wherever the emoji is seen; here alone while the engine can't be reached. */
  react(reaction: Reaction): void;
  choose(mode: CameraMode): void;
  /** Freezes the expression of this moment. */
  capture(): void;
  download(capture: Capture): void;
  copy(capture: Capture): void;
  close(): void;
}

/** How large a captured emoji is, in pixels: large enough for a profile. */
export const PICTURE = { format: 'png', size: 512 } as const;
/** Places that follow each other faster, in milliseconds, are one movement. */
const MOVEMENT = 300;

/** Makes the model of the emoji over a page, which lives until the signal aborts. */
export function createOverlayModel(services: OverlayServices, end: AbortSignal): OverlayModel {
  const settings = signal(services.settings.initial);
  const look = signal(services.avatar.initial);
  const calibration = signal(services.calibration.initial);
  const place = signal(services.place.initial ?? DEFAULT_PLACE);
  const news = signal<CaptureNews | null>(null);
  const drawing = createDrawing(services.hands);
  const captures = createCaptures(drawing);
  const live = createLiveModel(settings);
  const pose = createLivePose(
    live,
    settings,
    computed(() => calibration.value ?? NO_CALIBRATION),
  );
  follow(services.settings, settings, end);
  follow(services.avatar, look, end);
  follow(services.calibration, calibration, end);
  services.place.onChange((stored) => {
    if (stored) place.value = stored;
  }, end);
  // A small dot shows no face: the camera needs not be open for it.
  const wanted = computed(() => hasConsented(settings.value) && !place.value.collapsed);
  const reactions = createReactions(end);
  const film: CallFilm = createCallFilm(
    () => remote,
    () => ({
      look: look.value,
      calibration: calibration.value ?? NO_CALIBRATION,
      emojiShare: settings.value.emojiShare,
    }),
  );
  const { onStatus, onState } = live;
  const watcher = { onStatus, onState, onReaction: reactions.show, onFilm: film.onFilm };
  const remote = watchWhile(wanted, services.watch, watcher, end);
  const save = (change: Partial<Omit<Settings, 'version'>>) => {
    settings.value = { ...settings.value, ...change };
    void services.settings.save(change).catch((error: unknown) => reportError(error));
  };
  const savePlace = debounced((next: OverlayPlace) => services.place.save(next), MOVEMENT, end);
  const tell = (result: CaptureNews | null) => () => {
    news.value = result;
  };

  return {
    drawing,
    settings,
    look,
    live,
    pose,
    place,
    captures,
    reactions,
    film,
    pictures: services.pictures,
    news,
    moveTo: (next) => {
      place.value = next;
      savePlace(next);
    },
    react: (reaction) => {
      if (!remote.react(reaction)) reactions.show(reaction);
    },
    turnCamera: (cameraOn) => save({ cameraOn }),
    choose: (mode) => save({ call: { ...settings.value.call, mode } }),
    capture: () => {
      news.value = null;
      captures.freeze(look.value, pose.value, live.drawn.value);
    },
    download: ({ svg, expression }) =>
      void pictureFile(svg, PICTURE)
        .then((png) => services.saveFile(png, fileName(expression, 'png')))
        .then(tell(null), tell('failed')),
    copy: ({ svg }) =>
      void pictureFile(svg, PICTURE).then(services.copy).then(tell('copied'), tell('failed')),
    close: () => void services.close().catch((error: unknown) => reportError(error)),
  };
}

function follow<Value>(
  stored: Pick<Stored<Value, never>, 'onChange'>,
  shown: { value: Value },
  end: AbortSignal,
): void {
  stored.onChange((value) => {
    shown.value = value;
  }, end);
}

/** Calls with the last value once no other has come for a while, or at the end. */
function debounced<Value>(
  run: (value: Value) => Promise<void>,
  pause: number,
  end: AbortSignal,
): (value: Value) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let flush: (() => void) | undefined;
  end.addEventListener('abort', () => flush?.(), { once: true });
  return (value) => {
    clearTimeout(timer);
    flush = () => {
      clearTimeout(timer);
      flush = undefined;
      void run(value).catch((error: unknown) => reportError(error));
    };
    timer = setTimeout(flush, pause);
  };
}
