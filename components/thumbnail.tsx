import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AvatarConfiguration } from '../lib/avatar/configuration.ts';
import type { AvatarPose } from '../lib/avatar/pose/avatar-pose.ts';
import type { AvatarRenderer } from '../lib/avatar/render.ts';
import { SVG_TYPE } from '../lib/export/svg.ts';

/** Which square of the drawing is shown: x, y, width and height in the drawing's own units. */
const CROPS = {
  whole: '0 0 280 280',
  head: '34 6 212 212',
  face: '62 48 156 156',
  shirt: '62 124 156 156',
} as const;

export type Crop = keyof typeof CROPS;

interface ThumbnailProps {
  readonly renderer: AvatarRenderer;
  readonly configuration: AvatarConfiguration;
  readonly pose: AvatarPose;
  readonly crop: Crop;
}

/** A small picture of the avatar, drawn once it comes into sight. What it shows is said beside it. */
export function Thumbnail({ renderer, configuration, pose, crop }: ThumbnailProps) {
  const image = useRef<HTMLImageElement>(null);
  const inSight = useInSight(image);
  const address = useMemo(() => {
    if (!inSight) return undefined;
    const svg = renderer.render(configuration, pose, { transparent: crop !== 'whole' });
    return svgAddress(svg.replace(/viewBox="[^"]*"/, `viewBox="${CROPS[crop]}"`));
  }, [inSight, renderer, configuration, pose, crop]);
  return (
    <img class="thumbnail" alt="" src={address} decoding="sync" draggable={false} ref={image} />
  );
}

/** A drawing as the address of a picture. */
export function svgAddress(svg: string): string {
  return `data:${SVG_TYPE},${encodeURIComponent(svg)}`;
}

/** Whether an element is, or ever was, in or near the part of the page that is seen. */
function useInSight(element: { readonly current: Element | null }): boolean {
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
