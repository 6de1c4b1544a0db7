import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import type { AvatarPose } from '../../lib/avatar/pose/avatar-pose.ts';
import type { Calibration } from '../../lib/avatar/pose/calibration.ts';
import type { PictureShelf } from '../../lib/drag/picture-shelf.ts';
import { avatarFile } from '../../lib/export/avatar-file.ts';
import { avatarFileName } from '../../lib/export/avatar-file-name.ts';
import { fileName } from '../../lib/export/file-name.ts';
import { pictureFile } from '../../lib/export/picture.ts';
import { svgFile } from '../../lib/export/svg.ts';
import type { Reaction } from '../../lib/expression/reaction.ts';
import { hasConsented } from '../../lib/settings/consent.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { parseShelf, Shelf } from '../../lib/settings/shelf.ts';
import { type CallFilm, createCallFilm } from '../recording/call-film.ts';
import { type AvatarModel, createAvatarModel } from './avatar-model.ts';
import { type CalibrationModel, createCalibrationModel } from './calibration-model.ts';
import { type Capture, type Captures, createCaptures } from './captures.ts';
import { createDrawing, type Drawing, type Hands } from './drawing.ts';
import { createLiveModel, createLivePose, type LiveModel } from './live-model.ts';
import { createReactions, type Reactions } from './reactions.ts';
import { createShelfModel, type ShelfModel } from './shelf-model.ts';
import { type Watch, type Watcher, watchWhile } from './watch-while.ts';

type SettingsChange = Partial<Omit<Settings, 'version'>>;

/** What a page of the extension can do for its screens. */
export interface PageServices {
  readonly watch: Watch;
  readonly settings: Stored<Settings, SettingsChange>;
  readonly avatar: Stored<AvatarConfiguration, AvatarConfiguration>;
  readonly shelf: Stored<ReturnType<typeof parseShelf>, Shelf>;
  /** Null while there is none. */
  readonly calibration: Stored<Calibration | null, Calibration | null>;
  readonly hands: Hands;
  /** Gives a file to the person. */
  saveFile(file: Blob, name: string): void;
  /** Puts a PNG on the clipboard; rejects where the browser doesn't allow it. */
  copy(picture: Blob): Promise<void>;
  /** Where pictures are that can be dragged into other pages. */
  readonly pictures: PictureShelf;
}

/** Something that is kept from one visit to the next. */
export interface Stored<Value, Change> {
  readonly initial: Value;
  save(change: Change): Promise<void>;
  onChange(listener: (value: Value) => void, signal: AbortSignal): void;
}

export type Problem = 'save' | 'download' | 'copy';

/** All that popup and studio share. */
export interface PageModel {
  readonly drawing: Drawing;
  readonly settings: ReadonlySignal<Settings>;
  readonly avatar: AvatarModel;
  readonly shelf: ShelfModel;
  readonly live: LiveModel;
  /** What the avatar does just now. */
  readonly pose: ReadonlySignal<AvatarPose>;
  readonly calibration: CalibrationModel;
  readonly captures: Captures;
  readonly reactions: Reactions;
  /** Whether the face is followed in a hidden page too, as while it is being filmed. */
  readonly awake: Signal<boolean>;
  /** The film that is recorded during a call. */
  readonly callFilm: CallFilm;
  /** What didn't work last, or null. */
  readonly problem: ReadonlySignal<Problem | null>;
  change(settings: SettingsChange): void;
  /** Shows a change of the settings that isn't made yet, while a slider is being moved. */
  preview(settings: SettingsChange): void;
  /** Tells the person when something can't be stored. */
  saving(work: Promise<void>): void;
  /** Has the engine try the camera again. */
  retry(): void;
  /** Has the engine tell where the points of the face are, or no more. */
  look(closely: boolean): void;
  /** Reacts wherever the emoji is seen; in this page alone while the engine can't be reached. */
  react(reaction: Reaction): void;
  /** Freezes the expression of this moment. */
  generate(): void;
  downloadSvg(capture: Capture): void;
  downloadPng(capture: Capture, size: number): void;
  /** Puts a PNG of a side in pixels on the clipboard, and tells whether it is there now. */
  copyCapture(capture: Pick<Capture, 'svg'>, size: number): Promise<boolean>;
  /** Gives a file to the person. */
  saveFile(file: Blob, name: string): void;
  /** Puts a PNG on the clipboard; rejects where the browser doesn't allow it. */
  copy(picture: Blob): Promise<void>;
  /** Where pictures are that can be dragged into other pages. */
  readonly pictures: PictureShelf;
  /** Gives the look as a file that can be imported again. */
  exportLook(): void;
}

/** Makes the model of a page, which lives until the signal aborts. */
export function createPageModel(services: PageServices, end: AbortSignal): PageModel {
  const settings = signal(services.settings.initial);
  const problem = signal<Problem | null>(null);
  const failing = (kind: Problem, work: Promise<void>) =>
    void work.then(
      () => {
        if (problem.value === kind) problem.value = null;
      },
      () => {
        problem.value = kind;
      },
    );
  const drawing = createDrawing(services.hands);
  const captures = createCaptures(drawing);
  const live = createLiveModel(settings);
  const avatar = createAvatarModel(services.avatar.initial, (look) =>
    failing('save', services.avatar.save(look)),
  );
  const shelf = createShelfModel(services.shelf.initial, avatar, (next) =>
    failing('save', services.shelf.save(next)),
  );
  const calibration = createCalibrationModel(services.calibration.initial, live.state, (next) =>
    failing('save', services.calibration.save(next)),
  );
  const reactions = createReactions(end);
  const consented = computed(() => hasConsented(settings.value));
  const callFilm: CallFilm = createCallFilm(
    () => remote,
    () => ({
      look: avatar.configuration.value,
      calibration: calibration.calibration.value,
      emojiShare: settings.value.emojiShare,
    }),
  );
  const watcher = { ...watcherFor(live, calibration, reactions), onFilm: callFilm.onFilm };
  const awake = signal(false);
  const remote = watchWhile(consented, services.watch, watcher, end, {
    awake,
    everyFrame: calibration.measures,
  });
  const pose = createLivePose(live, settings, calibration.calibration);
  services.settings.onChange((value) => {
    settings.value = value;
  }, end);
  services.avatar.onChange(avatar.replace, end);
  services.shelf.onChange((stored) => shelf.replace(stored.shelf), end);
  services.calibration.onChange(calibration.replace, end);

  return {
    drawing,
    settings,
    avatar,
    shelf,
    live,
    pose,
    calibration,
    captures,
    reactions,
    awake,
    callFilm,
    problem,
    change: (change) => {
      settings.value = { ...settings.value, ...change };
      failing('save', services.settings.save(change));
    },
    saving: (work) => failing('save', work),
    preview: (change) => {
      settings.value = { ...settings.value, ...change };
    },
    retry: remote.retry,
    look: remote.look,
    react: (reaction) => {
      if (!remote.react(reaction)) reactions.show(reaction);
    },
    generate: () => {
      captures.freeze(avatar.configuration.value, pose.value, live.drawn.value);
    },
    downloadSvg: ({ svg, expression }) =>
      services.saveFile(svgFile(svg), fileName(expression, 'svg')),
    downloadPng: ({ svg, expression }, size) =>
      failing(
        'download',
        pictureFile(svg, { format: 'png', size }).then((png) =>
          services.saveFile(png, fileName(expression, 'png')),
        ),
      ),
    copyCapture: ({ svg }, size) => {
      const work = pictureFile(svg, { format: 'png', size }).then(services.copy);
      failing('copy', work);
      return work.then(
        () => true,
        () => false,
      );
    },
    saveFile: services.saveFile,
    copy: services.copy,
    pictures: services.pictures,
    exportLook: () => {
      const name = avatarFileName(shelf.current.value?.name ?? '');
      services.saveFile(avatarFile(avatar.configuration.value), name);
    },
  };
}

/** Hands what the engine tells to everything that follows the face. */
function watcherFor(live: LiveModel, calibration: CalibrationModel, reactions: Reactions): Watcher {
  return {
    onStatus: live.onStatus,
    onState: (state) => {
      live.onState(state);
      if (state) calibration.onState(state);
    },
    onPoints: live.onPoints,
    onReaction: reactions.show,
  };
}
