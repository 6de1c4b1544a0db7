import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import type { AvatarPose } from '../../lib/avatar/pose/avatar-pose.ts';
import { type Calibration, NO_CALIBRATION } from '../../lib/avatar/pose/calibration.ts';
import { hasConsented } from '../../lib/settings/consent.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { createLiveModel, createLivePose, type LiveModel } from '../model/live-model.ts';
import type { Stored } from '../model/page-model.ts';
import { type Watch, watchWhile } from '../model/watch-while.ts';

/** What a palette's avatar is built on. */
export interface FaceServices {
  readonly watch: Watch;
  readonly settings: Omit<Stored<Settings, never>, 'save'>;
  readonly avatar: Omit<Stored<AvatarConfiguration, never>, 'save'>;
  /** Null while there is none. */
  readonly calibration: Omit<Stored<Calibration | null, never>, 'save'>;
}

/** The avatar of a palette, and what it does just now. */
interface PaletteFace {
  readonly look: ReadonlySignal<AvatarConfiguration>;
  readonly live: LiveModel;
  readonly pose: ReadonlySignal<AvatarPose>;
}

/** Follows the avatar and what it does, as it is stored and as the engine tells, until the signal aborts. */
export function createPaletteFace(services: FaceServices, end: AbortSignal): PaletteFace {
  const settings = signal(services.settings.initial);
  const look = signal(services.avatar.initial);
  const calibration = signal(services.calibration.initial);
  services.settings.onChange((value) => {
    settings.value = value;
  }, end);
  services.avatar.onChange((value) => {
    look.value = value;
  }, end);
  services.calibration.onChange((value) => {
    calibration.value = value;
  }, end);
  const live = createLiveModel(settings);
  const known = computed(() => calibration.value ?? NO_CALIBRATION);
  const consented = computed(() => hasConsented(settings.value));
  const watcher = {
    onStatus: live.onStatus,
    onState: live.onState,
    onReaction: () => undefined,
  };
  watchWhile(consented, services.watch, watcher, end);
  return { look, live, pose: createLivePose(live, settings, known) };
}
