import type { FacePlace } from '../expression/expression-state.ts';
import type { Region } from './motion-detector.ts';

/** How much more than the face is looked at, as a share of its size on each side: hair, and where it moves to next. */
const AROUND = 0.3;

/**
 * The part of the picture where a face's motion shows. What moves elsewhere, somebody who walks by for example, is no
 * reason to read the face again.
 *
 * @returns null, for all of the picture, where nobody knows exactly where the face is
 */
export function faceRegionOf(place: FacePlace | null): Region | null {
  if (!place) return null;
  // However the head is tilted, its outline is within this circle.
  const radius = (Math.max(place.width, place.height) / 2) * (1 + AROUND);
  const across = radius / place.aspectRatio;
  return {
    left: place.x - across,
    top: place.y - radius,
    right: place.x + across,
    bottom: place.y + radius,
  };
}
