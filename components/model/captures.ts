import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import type { AvatarPose } from '../../lib/avatar/pose/avatar-pose.ts';
import type { Emotion } from '../../lib/expression/emotions.ts';
import type { Drawing } from './drawing.ts';

/** An emoji that was generated: a drawing, and nothing of a face. */
export interface Capture {
  readonly id: number;
  readonly expression: Emotion;
  readonly look: AvatarConfiguration;
  readonly pose: AvatarPose;
  readonly svg: string;
}

/** The emoji of this session, newest first. They go with the page. */
export interface Captures {
  readonly all: ReadonlySignal<readonly Capture[]>;
  /** The one that is looked at, or null when there is none. */
  readonly selected: ReadonlySignal<Capture | null>;
  freeze(look: AvatarConfiguration, pose: AvatarPose, expression: Emotion): Capture;
  select(id: number): void;
  remove(id: number): void;
  /** Looks at none; all stay. */
  close(): void;
}

/** The oldest emoji beyond so many is dropped. */
export const MOST_CAPTURES = 8;

export function createCaptures(drawing: Drawing): Captures {
  const all = signal<readonly Capture[]>([]);
  const selectedId = signal<number | null>(null);
  const count = signal(0);
  return {
    all,
    selected: computed(() => all.value.find(({ id }) => id === selectedId.value) ?? null),
    freeze: (look, pose, expression) => {
      count.value += 1;
      const svg = drawing.render(look, pose);
      const capture = { id: count.value, expression, look, pose, svg };
      all.value = [capture, ...all.value].slice(0, MOST_CAPTURES);
      selectedId.value = capture.id;
      return capture;
    },
    select: (id) => {
      selectedId.value = id;
    },
    remove: (id) => {
      all.value = all.value.filter((capture) => capture.id !== id);
      if (selectedId.value === id) selectedId.value = all.value[0]?.id ?? null;
    },
    close: () => {
      selectedId.value = null;
    },
  };
}
