import type { AvatarConfiguration } from '../avatar/configuration.ts';
import type { HexColour } from '../avatar/palettes.ts';
import type { AvatarPose } from '../avatar/pose/avatar-pose.ts';
import type { Scene } from '../avatar/scene/scene.ts';
import { sceneSvg } from '../avatar/scene/svg.ts';

/** What a picture is cut to, and what is behind the figure. */
export interface Frame {
  readonly shape: AvatarConfiguration['backgroundShape'];
  /** Undefined where the picture is transparent. */
  readonly background: HexColour | undefined;
}

/** The frame that an avatar brings along: its own background, or none and nothing cut off. */
export function frameOf({ background }: Scene): Frame {
  return background
    ? { shape: background.shape, background: background.colour }
    : { shape: 'square', background: undefined };
}

/** Draws an avatar in a frame other than its own, as a self-contained SVG. */
export function framedSvg(scene: Scene, pose: AvatarPose, frame: Frame): string {
  const { shape, background } = frame;
  if (background !== undefined) {
    return sceneSvg({ ...scene, background: { colour: background, shape } }, pose);
  }
  const drawing = sceneSvg(scene, pose, { transparent: true });
  if (shape === 'square') return drawing;
  const radius = scene.size / 2;
  const id = `circle-${scene.size}`;
  const clip = `<clipPath id="${id}"><circle cx="${radius}" cy="${radius}" r="${radius}"/></clipPath>`;
  return drawing.replace(
    /^(<svg[^>]*>)(.*)<\/svg>$/s,
    (_, root: string, body: string) => `${root}${clip}<g clip-path="url(#${id})">${body}</g></svg>`,
  );
}
