import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AvatarConfiguration } from '../lib/avatar/configuration.ts';
import type { HandId } from '../lib/avatar/options.ts';
import type { AvatarPose } from '../lib/avatar/pose/avatar-pose.ts';
import { SVG_TYPE } from '../lib/export/svg.ts';
import type { Drawing } from './model/drawing.ts';

/** Which square of a drawing is shown, in shares of its side: left, top and side. */
type Square = readonly [left: number, top: number, side: number];

const WHOLE: Square = [0, 0, 1];

/** Where each hand draws what is looked at. */
const CROPS = {
  avataaars: {
    whole: WHOLE,
    head: [0.12, 0.02, 0.76],
    face: [0.22, 0.17, 0.56],
    shirt: [0.22, 0.44, 0.56],
  },
  lorelei: {
    whole: WHOLE,
    head: [0.15, 0.14, 0.62],
    face: [0.23, 0.26, 0.52],
    shirt: [0.2, 0.45, 0.55],
  },
  notionists: {
    whole: WHOLE,
    head: [0.11, 0.07, 0.68],
    face: [0.25, 0.21, 0.55],
    shirt: [0.07, 0.29, 0.86],
  },
} as const satisfies Record<HandId, Record<string, Square>>;

export type Crop = keyof (typeof CROPS)['avataaars'];

interface ThumbnailProps {
  readonly drawing: Drawing;
  readonly configuration: AvatarConfiguration;
  readonly pose: AvatarPose;
  readonly crop: Crop;
}

/** A small picture of the avatar, drawn once it comes into sight. What it shows is said beside it. */
export function Thumbnail({ drawing, configuration, pose, crop }: ThumbnailProps) {
  const image = useRef<HTMLImageElement>(null);
  const inSight = useInSight(image);
  // Another hand may draw it as soon as that one has come.
  const { size } = drawing.sceneOf(configuration);
  const hand = drawing.handOf(configuration).id;
  const address = useMemo(() => {
    if (!inSight) return undefined;
    const svg = drawing.render(configuration, pose, { transparent: crop !== 'whole' });
    const square = CROPS[hand][crop].map((share) => share * size);
    const [left = 0, top = 0, side = size] = square;
    return svgAddress(svg.replace(/viewBox="[^"]*"/, `viewBox="${left} ${top} ${side} ${side}"`));
  }, [inSight, drawing, configuration, pose, crop, hand, size]);
  return (
    <img class="thumbnail" alt="" src={address} decoding="sync" draggable={false} ref={image} />
  );
}

/** A drawing as the address of a picture. */
export function svgAddress(svg: string): string {
  return `data:${SVG_TYPE},${encodeURIComponent(svg)}`;
}

/** Whether an element is, or ever was, in or near the part of the page that is seen. */
export function useInSight(element: { readonly current: Element | null }): boolean {
  const [inSight, setInSight] = useState(false);
  useEffect(() => {
    if (inSight || element.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setInSight(true);
      },
      { rootMargin: '160px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [inSight, element]);
  return inSight;
}
