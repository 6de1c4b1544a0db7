import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Scene } from '../../lib/avatar/scene/scene.ts';
import {
  type AnimationFormat,
  animationFileName,
  canBeOpen,
} from '../../lib/export/animation/animation-format.ts';
import { framedAnimation } from '../../lib/export/animation/drawn-animation.ts';
import type { EncodeDrawnAnimation } from '../../lib/export/animation/encode-drawn-animation.ts';
import { EMOTIONS, type Emotion } from '../../lib/expression/emotions.ts';
import type { ExportJobs, Outcome } from './export-jobs.ts';
import { createFrameChoice, type FrameChoice } from './frame-choice.ts';

/** One of the seven expressions, or all of them one after the other. */
export type LoopChoice = Emotion | 'all';

/** Sides that are often asked for, in pixels; all are even, as an MP4 needs. */
export const LOOP_SIZES = [128, 256, 512, 720, 1024] as const;
/** How long an expression may take, in seconds. */
export const LOOP_SECONDS = [1, 2, 3, 5] as const;

/** As smooth as a video usually is; a GIF counts in hundredths of a second, of which four make 25. */
const RATES: Readonly<Record<AnimationFormat, number>> = {
  webm: 30,
  mp4: 30,
  gif: 25,
  apng: 25,
  webp: 25,
};

/** The expressions as loops to take along, and how those are to be. */
export interface AnimationModel {
  readonly choice: ReadonlySignal<LoopChoice>;
  /** What is played, one after the other. */
  readonly emotions: ReadonlySignal<readonly Emotion[]>;
  readonly scene: ReadonlySignal<Scene>;
  readonly format: ReadonlySignal<AnimationFormat>;
  /** In pixels. */
  readonly size: ReadonlySignal<number>;
  /** How long each expression takes, in seconds. */
  readonly seconds: ReadonlySignal<number>;
  readonly ground: FrameChoice;
  choose(loop: LoopChoice): void;
  chooseFormat(format: AnimationFormat): void;
  chooseSize(pixels: number): void;
  chooseSeconds(seconds: number): void;
  download(): void;
}

/**
 * @param save gives a file to the person
 * @param encode draws and encodes; a test has one of its own
 */
export function createAnimationModel(
  scene: ReadonlySignal<Scene>,
  jobs: ExportJobs,
  save: (file: Blob, name: string) => Outcome,
  encode: EncodeDrawnAnimation,
): AnimationModel {
  const choice = signal<LoopChoice>('happy');
  const format = signal<AnimationFormat>('webm');
  const size = signal<number>(512);
  const seconds = signal<number>(2);
  const emotions = computed(() => (choice.value === 'all' ? EMOTIONS : [choice.value]));
  const ground = createFrameChoice(
    scene,
    computed(() => canBeOpen(format.value)),
  );
  return {
    choice,
    emotions,
    scene,
    format,
    size,
    seconds,
    ground,
    choose: (loop) => {
      choice.value = loop;
    },
    chooseFormat: (next) => {
      format.value = next;
    },
    chooseSize: (pixels) => {
      size.value = pixels;
    },
    chooseSeconds: (next) => {
      seconds.value = next;
    },
    download: () => {
      const frame = ground.frame.value;
      const animation = framedAnimation(scene.value, emotions.value, seconds.value, frame);
      const name = animationFileName(choice.value, format.value);
      const order = {
        format: format.value,
        size: size.value,
        framesPerSecond: RATES[format.value],
        alpha:
          canBeOpen(format.value) && (frame.background === undefined || frame.shape === 'circle'),
      };
      jobs.run('animation', async (progress) =>
        save(await encode(animation, order, progress), name),
      );
    },
  };
}
