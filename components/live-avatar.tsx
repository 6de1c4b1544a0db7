import { type ReadonlySignal, useComputed, useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { AvatarConfiguration } from '../lib/avatar/configuration.ts';
import type { AvatarPose } from '../lib/avatar/pose.ts';
import type { AvatarRenderer } from '../lib/avatar/render.ts';
import type { Emotion } from '../lib/expression/emotions.ts';
import { expressionName } from './texts.ts';
import { useTranslate } from './translation.ts';

/** How long the former drawing takes to fade, in milliseconds; `avatar.css` has the same. */
const FADE = 140;

interface LiveAvatarProps {
  readonly renderer: AvatarRenderer;
  readonly configuration: ReadonlySignal<AvatarConfiguration>;
  readonly pose: ReadonlySignal<AvatarPose>;
  readonly drawn: ReadonlySignal<Emotion>;
}

/**
 * The avatar that answers the face. A new drawing comes under the former, which fades: what both share
 * stands still, so that nothing blinks. The head's tilt is a CSS variable that moves by itself.
 */
export function LiveAvatar({ renderer, configuration, pose, drawn }: LiveAvatarProps) {
  const t = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  const count = useRef(0);
  const drawing = useComputed(() => {
    // Upright: the tilt is the style sheet's.
    const upright = { ...pose.value, headRoll: 0 };
    return renderer.render(configuration.value, upright, { idPrefix: 'live', transparent: true });
  });
  useSignalEffect(() => {
    const svg = drawing.value;
    if (box.current === null) return;
    count.current += 1;
    showLayer(box.current, svg.replaceAll('live-', `live${count.current}-`));
  });
  const roll = useComputed(() => `--head-roll: ${pose.value.headRoll}deg`);
  const mouth = useComputed(() => pose.value.mouth);
  const eyes = useComputed(() => pose.value.eyes);
  const label = useComputed(() => t('live.avatar', { expression: expressionName(t, drawn.value) }));
  return (
    <div
      class="live-avatar"
      data-testid="live-avatar"
      data-expression={drawn}
      data-mouth={mouth}
      data-eyes={eyes}
      role="img"
      aria-label={label}
      style={roll}
      ref={box}
    />
  );
}

/** Lays a drawing under what is shown, has that fade, and takes away what faded before. */
function showLayer(box: HTMLElement, svg: string): void {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const layer = document.importNode(parsed.documentElement, true);
  letHeadTilt(layer);
  const former = [...box.children];
  for (const old of former.slice(1)) old.remove();
  box.prepend(layer);
  const [leaving] = former;
  if (leaving === undefined) return;
  leaving.classList.add('leaving');
  setTimeout(() => leaving.remove(), FADE);
}

/** Gives what turns with the head to the style sheet: the drawing itself is upright, turned by 0 degrees. */
function letHeadTilt(drawing: Element): void {
  for (const part of drawing.querySelectorAll<SVGElement>('[transform^="rotate(0 "]')) {
    const [, x, y] = part.getAttribute('transform')?.match(/^rotate\(0 ([\d.]+) ([\d.]+)\)$/) ?? [];
    part.classList.add('tilting');
    part.style.transformOrigin = `${x}px ${y}px`;
  }
}
