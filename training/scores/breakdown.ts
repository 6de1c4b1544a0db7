import type { JudgedPicture } from './examination.ts';
import { laplacianVariance, meanBrightness } from './picture-measures.ts';

/** How right the answers are for one kind of picture. */
export interface BreakdownBin {
  readonly name: string;
  readonly images: number;
  /** Share of right answers; 0 without a picture. */
  readonly accuracy: number;
}

/** The same answers, sorted by one property of the picture. */
export interface Breakdown {
  readonly title: string;
  /** What the property is, in one sentence. */
  readonly definition: string;
  readonly bins: readonly BreakdownBin[];
}

const GROUPS = 5;
const TILTS = [5, 10, 20] as const;
const EYE_DISTANCES = [12, 20, 30, 60, 120] as const;

/** Sorts answers by brightness, blur, and, where landmarks were looked for, tilt and size of the face. */
export function breakdownsOf(judged: readonly JudgedPicture[]): readonly Breakdown[] {
  const posed = judged.some(({ picture }) => picture.pose);
  return [
    {
      title: 'Brightness',
      definition:
        'Mean grey level of the 48x48 crop, from 0 (black) to 255; five groups of equal size.',
      bins: fifths(judged, ({ picture }) => meanBrightness(picture.pixels)),
    },
    {
      title: 'Blur',
      definition:
        'Variance of the Laplacian of the crop, in squared grey levels: the lower, the more blurred; five groups of equal size.',
      bins: fifths(judged, ({ picture }) => laplacianVariance(picture.pixels)),
    },
    ...(posed ? poseBreakdowns(judged) : []),
  ];
}

function poseBreakdowns(judged: readonly JudgedPicture[]): readonly Breakdown[] {
  return [
    {
      title: 'Rotation',
      definition:
        'Tilt of the line between the eyes against the horizontal, by the landmarks of the source; unknown where they were not found.',
      bins: ranges(
        judged,
        ({ picture }) => picture.pose && Math.abs(picture.pose.roll),
        TILTS,
        '°',
      ),
    },
    {
      title: 'Size',
      definition:
        'Distance between the eyes in pixels of the source, by the landmarks; unknown where they were not found.',
      bins: ranges(judged, ({ picture }) => picture.pose?.eyeDistance, EYE_DISTANCES, ' px'),
    },
  ];
}

function fifths(
  judged: readonly JudgedPicture[],
  measure: (answer: JudgedPicture) => number,
): readonly BreakdownBin[] {
  const sorted = judged
    .map((answer) => ({ answer, value: measure(answer) }))
    .sort((first, second) => first.value - second.value);
  return Array.from({ length: GROUPS }, (_, group) => {
    const part = sorted.slice(
      Math.floor((group * sorted.length) / GROUPS),
      Math.floor(((group + 1) * sorted.length) / GROUPS),
    );
    const ends = [part[0], part.at(-1)].map((end) => Math.round(end?.value ?? 0));
    return binOf(
      `${ends.join(' to ')}`,
      part.map(({ answer }) => answer),
    );
  });
}

function ranges(
  judged: readonly JudgedPicture[],
  measure: (answer: JudgedPicture) => number | undefined,
  edges: readonly number[],
  unit: string,
): readonly BreakdownBin[] {
  const groupOf = (answer: JudgedPicture) => {
    const value = measure(answer);
    return value === undefined ? edges.length + 1 : edges.filter((edge) => value >= edge).length;
  };
  const names = edges.map((edge, index) =>
    index === 0 ? `below ${edge}${unit}` : `${edges[index - 1]} to ${edge}${unit}`,
  );
  return [...names, `${edges.at(-1)}${unit} and more`, 'unknown'].map((name, group) =>
    binOf(
      name,
      judged.filter((answer) => groupOf(answer) === group),
    ),
  );
}

function binOf(name: string, part: readonly JudgedPicture[]): BreakdownBin {
  const right = part.filter((answer) => answer.right).length;
  return { name, images: part.length, accuracy: part.length === 0 ? 0 : right / part.length };
}
