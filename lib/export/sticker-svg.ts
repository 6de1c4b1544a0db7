import type { AvatarPose } from '../avatar/pose/avatar-pose.ts';
import type { Scene, Shape } from '../avatar/scene/scene.ts';
import { sceneSvg } from '../avatar/scene/svg.ts';

/** How a figure is cut out as a sticker; all measures in pixels of the finished picture. */
export interface Cut {
  /** Width and height of the picture. */
  readonly size: number;
  /** Of the white line around the figure. */
  readonly outline: number;
  /** What stays free outside of the line. */
  readonly margin: number;
  /** The whole figure, or the head as large as it can be: small pictures are read by their faces. */
  readonly part: 'figure' | 'head';
}

/**
 * The line is the figure's silhouette, blurred, as far out as so much of it is left: a low share, so that thin
 * strands get as wide a line as the shoulders.
 */
const LEFT = 0.06;
/** Outside of a straight edge a Gaussian blur has fallen to that share after so many deviations. */
const DEVIATIONS = 1.555;
/** How steeply it falls there, in shares for each deviation: the normal density at that place. */
const FALL = 0.119;
/** What stands around the head, such as stars, reaches so many of its radii. */
const REACH = 1.45;

/**
 * Draws an avatar as a sticker: on nothing, with a white line all around it, as self-contained SVG.
 *
 * @param extra drawn over the figure, in the scene's coordinates
 */
export function stickerSvg(
  scene: Scene,
  pose: AvatarPose,
  { size, outline, margin, part }: Cut,
  extra: readonly Shape[] = [],
): string {
  const inset = margin + outline;
  const side = size - 2 * inset;
  const figure = sceneSvg(scene, pose, { transparent: true, extra })
    .replace('<svg ', `<svg x="${inset}" y="${inset}" width="${side}" height="${side}" `)
    .replace(/viewBox="[^"]*"/, `viewBox="${viewOf(scene, part)}"`);
  const root = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" aria-hidden="true">`;
  return `${root}<defs>${outlineFilter(size, outline)}</defs><g filter="url(#outline)">${figure}</g></svg>`;
}

/** Paints the silhouette white and a line wider, with an edge one pixel soft, and the figure over it. */
function outlineFilter(size: number, outline: number): string {
  const deviation = outline / DEVIATIONS;
  const slope = deviation / FALL;
  const white = ['R', 'G', 'B']
    .map((channel) => `<feFunc${channel} type="linear" slope="0" intercept="1"/>`)
    .join('');
  const alpha = `<feFuncA type="linear" slope="${slope.toFixed(2)}" intercept="${(0.5 - slope * LEFT).toFixed(2)}"/>`;
  return [
    `<filter id="outline" filterUnits="userSpaceOnUse" x="0" y="0" width="${size}" height="${size}" color-interpolation-filters="sRGB">`,
    `<feGaussianBlur in="SourceAlpha" stdDeviation="${deviation.toFixed(2)}"/>`,
    `<feComponentTransfer>${white}${alpha}</feComponentTransfer>`,
    '<feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge></filter>',
  ].join('');
}

function viewOf({ size, headRoom }: Scene, part: Cut['part']): string {
  if (part === 'figure') return `0 0 ${size} ${size}`;
  const reach = headRoom.radius * REACH;
  const { x, y } = headRoom.middle;
  return `${x - reach} ${y - reach} ${2 * reach} ${2 * reach}`;
}
