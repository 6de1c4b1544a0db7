import { between, ease } from '../../numbers.ts';
import { ellipse, path } from '../../scene/path.ts';
import type { Shape } from '../../scene/scene.ts';
import { INK, INK_ON_WHITE, TOOTH_GAP, WHITE } from './ink.ts';
import { formPath, type MouthForm, type MouthMotion } from './mouth-form.ts';
import type { MouthStyle } from './mouth-styles.ts';

/** Both rows while the jaw is up, the upper row alone when it drops; gaps show between clenched teeth. */
export function teethShapes(
  style: MouthStyle,
  motion: MouthMotion,
  form: MouthForm,
): readonly Shape[] {
  const { smile, bare, jaw, frown, wrinkle, pucker } = motion;
  const height = form.lower - form.upper;
  // Teeth come out from behind the lip: they grow instead of fading in, which would be grey.
  const present =
    Math.max(
      ease(0.12, 0.45, smile),
      ease(0.05, 0.3, bare),
      ease(0.1, 0.45, frown * jaw),
      ease(0.1, 0.4, wrinkle * jaw),
    ) *
    (1 - Math.min(1, 2 * pucker));
  const single = style.teeth === 'fangs' ? 1 : ease(0.12, 0.62, jaw);
  const dropped = Math.max(single, 1 - present);
  const rows = Math.max(0, Math.min(height - 5.6, (height - 7) * 1.3));
  const shown = ease(0, 0.12, present) * ease(0, 0.8, rows);
  const inset = between((height - rows) / 2, 0.4, dropped);
  const band = Math.min(8, height * 0.3) * present;
  const edge = form.upper + inset + between(rows, band, dropped);
  const upperRow = {
    ...form,
    left: raised(form.left, edge, dropped),
    right: raised(form.right, edge, dropped),
  };
  return [
    {
      id: 'teeth',
      d: formPath(upperRow, -inset, edge),
      fill: WHITE,
      opacity: shown,
      clip: 'inside',
    },
    {
      id: 'gaps',
      d: gaps(form, motion),
      fill: TOOTH_GAP,
      clip: 'teeth',
      opacity: shown * ease(0.25, 0.7, bare) * (1 - dropped),
    },
    ...extras(style, form, edge).map((shape) => ({
      ...shape,
      opacity: shown * (shape.opacity ?? 1),
    })),
  ];
}

/** The ends of the upper row stay up, also where the mouth's corners are far down. */
function raised(
  [x, y]: readonly [number, number],
  edge: number,
  dropped: number,
): readonly [number, number] {
  return [x, between(y, Math.min(y, edge - 2), dropped)];
}

/** A line between the rows and lines between the teeth. */
function gaps({ middle, upper, lower }: MouthForm, { frown }: MouthMotion): string {
  const half = between(1.6, 1, frown);
  const lines = [-22, -11, 0, 11, 22].map(
    (x) => path`M${middle + x - half} ${upper}h${2 * half}V${lower}h${-2 * half}z`,
  );
  const y = (upper + lower) / 2;
  const bite = 1.7 * (1 - ease(0.2, 0.7, frown));
  return `${lines.join('')}${path`M${middle - 40} ${y - bite}h80v${2 * bite}h-80z`}`;
}

function extras(
  { teeth }: MouthStyle,
  { middle, upper }: MouthForm,
  edge: number,
): readonly Shape[] {
  const x = middle;
  const y = between(upper, edge, 0.5);
  switch (teeth) {
    case 'gap':
      return [
        {
          id: 'gap',
          d: path`M${x - 1} ${upper - 2}h2V${edge + 2}h-2z`,
          fill: INK,
          opacity: INK_ON_WHITE,
          clip: 'teeth',
        },
      ];
    case 'gold':
      return [
        {
          id: 'gold',
          d: path`M${x + 6} ${upper - 2}h7V${edge + 2}h-7z`,
          fill: '#F2B632',
          clip: 'teeth',
        },
      ];
    case 'braces':
      return [
        { id: 'wire', d: path`M${x - 40} ${y - 0.6}h80v1.2h-80z`, fill: '#9AA5AE', clip: 'teeth' },
        {
          id: 'brackets',
          d: [-20, -12, -4, 4, 12, 20].map((dx) => ellipse(x + dx, y, 1.7)).join(''),
          fill: '#7C8892',
          clip: 'teeth',
        },
      ];
    case 'fangs':
      return [
        {
          id: 'fangs',
          d: [-11, 11].map((dx) => path`M${x + dx - 3.2} ${edge - 2.5}h6.4l-3.2 8z`).join(''),
          fill: WHITE,
          clip: 'inside',
        },
      ];
    case 'plain':
      return [];
  }
}
