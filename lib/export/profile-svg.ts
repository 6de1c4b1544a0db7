import type { AvatarPose } from '../avatar/pose/avatar-pose.ts';
import type { Scene } from '../avatar/scene/scene.ts';
import { sceneSvg } from '../avatar/scene/svg.ts';
import type { Frame } from './framed-svg.ts';

/** How a profile picture shows the figure. */
export interface ProfileCut extends Frame {
  /** From 0, the whole figure, to 1, the face alone. */
  readonly nearness: number;
}

/** A square of a scene, in its coordinates. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** The nearest view has so much of the head's height: from the hair to just below the chin. */
const FACE_SHARE = 1.3;

/** The square that is seen from so near, 0 to 1. */
export function profileView({ size, head }: Scene, nearness: number): View {
  const near = Math.min(size, Math.max(head.width, head.height) * FACE_SHARE);
  const side = size + (near - size) * nearness;
  const start = (centre: number) => nearness * (centre - near / 2);
  return { x: start(head.centre.x), y: start(head.centre.y), side };
}

/** Draws an avatar as a profile picture, as a self-contained SVG. */
export function profileSvg(scene: Scene, pose: AvatarPose, cut: ProfileCut): string {
  const { shape, background, nearness } = cut;
  const { x, y, side } = profileView(scene, nearness);
  const ground =
    background === undefined
      ? ''
      : `<rect x="${x}" y="${y}" width="${side}" height="${side}" fill="${background}"/>`;
  const radius = side / 2;
  const round = `<clipPath id="profile"><circle cx="${x + radius}" cy="${y + radius}" r="${radius}"/></clipPath>`;
  return sceneSvg(scene, pose, { transparent: true })
    .replace(/viewBox="[^"]*"/, `viewBox="${x} ${y} ${side} ${side}"`)
    .replace(/^(<svg[^>]*>)(.*)<\/svg>$/s, (_, root: string, figure: string) =>
      shape === 'circle'
        ? `${root}${round}<g clip-path="url(#profile)">${ground}${figure}</g></svg>`
        : `${root}${ground}${figure}</svg>`,
    );
}
