import { between, ease } from '../../numbers.ts';
import { ellipse, path } from '../../scene/path.ts';
import type { MovingLayer, Shape } from '../../scene/scene.ts';
import { INK, INK_ON_WHITE, LIPS, TONGUE } from './ink.ts';
import {
  formPath,
  type MouthForm,
  type MouthMotion,
  mouthForm,
  mouthMotion,
} from './mouth-form.ts';
import type { MouthStyle } from './mouth-styles.ts';
import { teethShapes } from './teeth.ts';

/** The mouth: one outline that bends and opens, with lips around it and teeth and tongue in it. */
export function mouthLayer(style: MouthStyle): MovingLayer {
  return {
    kind: 'moving',
    id: 'mouth',
    joint: 'head',
    depth: 0.9,
    draw: (pose) => {
      const motion = mouthMotion(style, pose);
      const form = mouthForm(style, motion);
      return [
        lipShape(style, motion, form),
        { id: 'inside', d: formPath(form), fill: INK, opacity: INK_ON_WHITE },
        insideTongue(motion, form),
        ...teethShapes(style, motion, form),
        ...outTongue(motion, form),
        ...piercing(style, form),
      ];
    },
  };
}

/** Lips stand out around the opening; where the style has none, a pucker still swells them a little. */
function lipShape(
  { lips, lipColour }: MouthStyle,
  { pucker, press, beam, jaw }: MouthMotion,
  form: MouthForm,
): Shape {
  const swell = (1 + 0.25 * pucker) * (1 - 0.6 * press) * (1 - 0.35 * Math.max(beam, jaw));
  const upper = Math.max(lips[0] * swell, 3 * pucker);
  const lower = Math.max(lips[1] * swell, 3.4 * pucker);
  const present = ease(0, 2, upper);
  return {
    id: 'lips',
    d: present === 0 ? '' : lipPath(form, upper, lower),
    fill: lipColour ?? LIPS,
    opacity: (lipColour === undefined ? 0.36 : 0.92) * present,
  };
}

/** Two soft peaks above with a dip between them, and one bow below. */
function lipPath(form: MouthForm, above: number, below: number): string {
  const [lx, ly] = [form.left[0] - 1.8, form.left[1]];
  const [rx, ry] = [form.right[0] + 1.8, form.right[1]];
  const { middle, upper, lower } = form;
  const top = upper - above;
  const bottom = lower + below;
  const [peakLeft, peakRight] = [between(middle, lx, 0.26), between(middle, rx, 0.26)];
  const dip = top + above * 0.32;
  const shoulder = (x: number, y: number) =>
    path`${between(middle, x, 0.68)} ${between(top, y, 0.3)}`;
  const bowl = (x: number) => path`${between(middle, x, 0.6)} ${bottom}`;
  return (
    path`M${lx} ${ly}C${between(lx, middle, 0.1)} ${between(ly, top, 0.55)} ${shoulder(lx, ly)} ${peakLeft} ${top}` +
    path`Q${between(peakLeft, middle, 0.55)} ${top} ${middle} ${dip}` +
    path`Q${between(peakRight, middle, 0.55)} ${top} ${peakRight} ${top}` +
    path`C${shoulder(rx, ry)} ${between(rx, middle, 0.1)} ${between(ry, top, 0.55)} ${rx} ${ry}` +
    path`C${rx} ${between(ry, bottom, 0.55)} ${bowl(rx)} ${middle} ${bottom}` +
    path`C${bowl(lx)} ${lx} ${between(ly, bottom, 0.55)} ${lx} ${ly}z`
  );
}

function insideTongue({ jaw, bare, tongue }: MouthMotion, form: MouthForm): Shape {
  const height = form.lower - form.upper;
  const half = (form.right[0] - form.left[0]) / 2;
  const radius = Math.min(half * 0.72, 15);
  const rise = between(0.26, 0.46, tongue) * height;
  return {
    id: 'tongue',
    d: ellipse(form.middle, form.lower + 3, radius, rise + 3),
    fill: TONGUE,
    clip: 'inside',
    opacity:
      ease(9, 16, height) *
      Math.max(ease(0.04, 0.2, jaw), ease(0, 0.3, tongue)) *
      (1 - bare * (1 - jaw)),
  };
}

/** The tongue hangs over the lower edge, with a line down its middle. */
function outTongue({ tongue }: MouthMotion, form: MouthForm): readonly Shape[] {
  const opacity = ease(0.02, 0.2, tongue);
  const x = form.middle;
  const half = Math.min(11.5, ((form.right[0] - form.left[0]) / 2) * 0.62);
  const root = between(form.lower, form.upper, 0.42);
  const end = between(form.lower - 2, form.lower + 14.5, tongue);
  const bow = Math.min(half, (end - root) * 0.6);
  const d =
    path`M${x - half} ${root + 3}C${x - half} ${root - 1} ${x - half * 0.35} ${root - 1.6} ${x} ${root + 1}` +
    path`C${x + half * 0.35} ${root - 1.6} ${x + half} ${root - 1} ${x + half} ${root + 3}` +
    path`V${end - bow}C${x + half} ${end - bow * 0.4} ${x + half * 0.56} ${end} ${x} ${end}` +
    path`C${x - half * 0.56} ${end} ${x - half} ${end - bow * 0.4} ${x - half} ${end - bow}z`;
  const line = path`M${x - 1} ${root + 4}h2V${Math.max(root + 5, end - 6)}a1 1 0 0 1-2 0z`;
  return [
    { id: 'tongue-out', d, fill: TONGUE, opacity },
    { id: 'tongue-line', d: line, fill: INK, opacity: 0.16 * opacity },
  ];
}

function piercing(style: MouthStyle, form: MouthForm): readonly Shape[] {
  if (style.piercing !== true) return [];
  const y = form.lower + 6;
  return [
    { id: 'piercing', d: ellipse(form.middle, y, 2), fill: '#C9CED3' },
    { id: 'piercing-light', d: ellipse(form.middle - 0.6, y - 0.6, 0.7), fill: 'white' },
  ];
}
