import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Scene } from '../../lib/avatar/scene/scene.ts';
import { type Frame, frameOf } from '../../lib/export/framed-svg.ts';

/** What a picture is cut to, and what is behind the figure. */
export interface FrameChoice {
  /** As the avatar's own, until another is chosen; for a format without transparency never open. */
  readonly frame: ReadonlySignal<Frame>;
  /** Whether the format can be transparent. */
  readonly canBeOpen: ReadonlySignal<boolean>;
  choose(change: Partial<Frame>): void;
}

export function createFrameChoice(
  scene: ReadonlySignal<Scene>,
  canBeOpen: ReadonlySignal<boolean>,
): FrameChoice {
  const own = signal<Frame | null>(null);
  return {
    frame: computed(() => {
      const { shape, background } = own.value ?? frameOf(scene.value);
      return { shape, background: background ?? (canBeOpen.value ? undefined : '#ffffff') };
    }),
    canBeOpen,
    choose: (change) => {
      own.value = { ...(own.value ?? frameOf(scene.value)), ...change };
    },
  };
}
