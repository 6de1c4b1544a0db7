import { ease } from '../avatar/numbers.ts';
import type { Scene } from '../avatar/scene/scene.ts';
import type { FacePlace } from '../expression/expression-state.ts';
import type { CameraMode } from './camera-mode.ts';
import {
  avatarPlacement,
  badgePlacement,
  type Corner,
  farthestCorner,
  maskPlacement,
  mixPlacements,
  type Placement,
  type Size,
} from './picture-geometry.ts';

/** What there is to make a picture of. */
export interface Ingredients {
  readonly mode: CameraMode;
  /** Milliseconds on any clock that only goes forward. */
  readonly time: number;
  /** The size of the camera's frame at hand; null when there is none. */
  readonly camera: Size | null;
  /** Where the face is in this frame, or so close to it that the mask covers it there; null when nobody knows. */
  readonly place: FacePlace | null;
  /** Whether the emoji follows a face just now. */
  readonly alive: boolean;
  readonly scene: Scene;
  readonly corner: Corner;
}

/** A round piece of the backdrop, in pixels. */
export interface Cover {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** How a picture is made, from the bottom up. */
export interface Plan {
  /** The camera's frame, the picture that was made last, or the backdrop. */
  readonly base: 'camera' | 'last' | 'backdrop';
  /** What of the backdrop lies over the base, with the whole emoji in it; null for nothing. */
  readonly cover: Cover | null;
  /** The emoji on top, whole or its head alone; null for none. */
  readonly emoji: { readonly figure: 'whole' | 'head'; readonly placement: Placement } | null;
}

/** How long the emoji takes from one place to another, and the backdrop to open up or to close; milliseconds. */
const GLIDE = 300;
/** So long after the last picture that was masked, nothing changes; then the mask grows until all is covered. */
const PATIENCE = 150;
const GROWTH = 450;

/** Shares below this can't be seen. */
const INVISIBLE = 0.004;

/** Where the emoji glides from, and since when. */
interface Glide {
  readonly towards: string;
  readonly from: Placement;
  readonly since: number;
}

/**
 * Decides picture by picture what a call may see. Where a face is hidden it fails closed: in the mode «mask» a
 * frame of the camera is shown only with the place of the face in that very frame, in «avatar» never. What has
 * been shown masked may be shown again.
 */
export class Composition {
  readonly #output: Size;
  #mode: CameraMode | undefined;
  /** When a masked picture was made last, in the present mode; undefined when there is none to go on from. */
  #maskedAt: number | undefined;
  /** How much is covered, 0 to 1. */
  #covered = 0;
  #time: number | undefined;
  #placement: Placement | undefined;
  #glide: Glide | undefined;

  constructor(output: Size) {
    this.#output = output;
  }

  /** How to make the next picture. */
  next(at: Ingredients): Plan {
    if (at.mode !== this.#mode) this.#maskedAt = undefined;
    const passed = this.#time === undefined ? 0 : Math.max(at.time - this.#time, 0);
    const isFirst = this.#mode === undefined;
    this.#mode = at.mode;
    this.#time = at.time;
    const base = this.#baseOf(at);
    this.#covered = this.#coveredNow(base, isFirst ? Number.POSITIVE_INFINITY : passed, at.time);
    const placement = this.#place(at, base);
    return {
      base: this.#covered === 1 ? 'backdrop' : base,
      cover: this.#coverAround(placement),
      emoji: emojiOf(at, base, this.#covered, placement),
    };
  }

  #baseOf({ mode, camera, place, time }: Ingredients): Plan['base'] {
    if (mode === 'avatar') return 'backdrop';
    if (mode !== 'mask') return camera ? 'camera' : 'backdrop';
    if (camera && place && hasShapeOf(camera, place)) {
      this.#maskedAt = time;
      return 'camera';
    }
    const since = this.#maskedAt === undefined ? Number.POSITIVE_INFINITY : time - this.#maskedAt;
    if (since >= PATIENCE + GROWTH) this.#maskedAt = undefined;
    return this.#maskedAt === undefined ? 'backdrop' : 'last';
  }

  #coveredNow(base: Plan['base'], passed: number, time: number): number {
    if (base === 'backdrop') return 1;
    if (base === 'camera') return Math.max(this.#covered - passed / GLIDE, 0);
    const since = time - (this.#maskedAt ?? time) - PATIENCE;
    return Math.max(this.#covered, Math.min(Math.max(since / GROWTH, 0), 1));
  }

  /** On a face the emoji is exactly where the face is; to any other place it glides. */
  #place(at: Ingredients, base: Plan['base']): Placement {
    const { camera, place, scene, mode, time } = at;
    if (mode === 'mask' && base === 'camera' && camera && place) {
      this.#glide = undefined;
      this.#placement = maskPlacement(place, camera, this.#output, scene.head);
      return this.#placement;
    }
    if (base === 'last' && this.#covered < INVISIBLE && this.#placement) return this.#placement;
    if (mode === 'off' && base === 'camera' && this.#placement) return this.#placement;
    const inCorner = base === 'camera';
    const target = inCorner
      ? badgePlacement(this.#output, scene, at.corner)
      : avatarPlacement(this.#output, scene);
    const towards = inCorner ? at.corner : 'middle';
    if (this.#glide?.towards !== towards) {
      this.#glide = { towards, from: this.#placement ?? target, since: time };
    }
    const share = ease(0, base === 'last' ? GROWTH : GLIDE, time - this.#glide.since);
    this.#placement = mixPlacements(this.#glide.from, target, share);
    return this.#placement;
  }

  #coverAround({ x, y }: Placement): Cover | null {
    if (this.#covered < INVISIBLE) return null;
    return { x, y, radius: ease(0, 1, this.#covered) * farthestCorner(this.#output, { x, y }) };
  }
}

/** On another shape of the same view nobody knows where the face is. */
function hasShapeOf({ width, height }: Size, { aspectRatio }: FacePlace): boolean {
  return Math.abs(width / height / aspectRatio - 1) < 0.02;
}

function emojiOf(
  { mode, alive }: Ingredients,
  base: Plan['base'],
  covered: number,
  placement: Placement,
): Plan['emoji'] {
  if (covered === 1) return { figure: 'whole', placement };
  if (mode === 'mask') return { figure: 'head', placement };
  // Beside the camera's own picture the emoji is an extra: without a face to follow it would only be in the way.
  return mode === 'badge' && base === 'camera' && alive ? { figure: 'whole', placement } : null;
}
