import type { Emotion } from '../../expression/emotions.ts';
import type { HeadRoom, Shape } from '../scene/scene.ts';
import { ANGRY, DISGUST, FEAR, HAPPY, SAD, SURPRISE } from './burst-particles.ts';
import { particleShapes } from './particles.ts';
import { type Rays, rayShapes } from './rays.ts';
import { ringShapes } from './rings.ts';

/** How long a burst takes, in milliseconds. */
export const BURST_TIME = 900;

const CALM = '#9fb0cc';
const SURPRISE_RAYS: Rays = {
  angles: [-60, -36, -12, 12, 36, 60],
  from: 1.02,
  to: [1.32, 1.42],
  colour: '#ff9f1c',
  line: 6,
};
const EXAGGERATE_RAYS: Rays = {
  angles: [-112, -88, -64, -40, -16, 16, 40, 64, 88, 112],
  from: 1.08,
  to: [1.3, 1.42],
  colour: '#ffb703',
  line: 5,
};

/**
 * A small burst around the head, in the coordinates of its scene.
 *
 * @param elapsed since it began, in milliseconds
 */
export function burstShapes(
  kind: Emotion | 'exaggerate',
  elapsed: number,
  room: HeadRoom,
): readonly Shape[] {
  const share = elapsed / BURST_TIME;
  switch (kind) {
    case 'angry':
      return particleShapes(ANGRY, share, room);
    case 'disgust':
      return particleShapes(DISGUST, share, room);
    case 'fear':
      return particleShapes(FEAR, share, room);
    case 'happy':
      return particleShapes(HAPPY, share, room);
    case 'sad':
      return particleShapes(SAD, share, room);
    case 'surprise':
      return [...rayShapes(SURPRISE_RAYS, share, room), ...particleShapes(SURPRISE, share, room)];
    case 'neutral':
      return ringShapes(CALM, share, room);
    case 'exaggerate':
      return rayShapes(EXAGGERATE_RAYS, share, room);
  }
}
