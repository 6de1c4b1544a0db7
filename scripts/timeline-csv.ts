import { type Timeline, TRANSITION } from './clip/timeline.ts';

/**
 * Which expression a clip shows from which second on, as `npm run evaluate -- --video` reads it. While the face goes
 * over from one to the next, and while it is away, nothing counts.
 */
export function timelineCsv({ segments }: Timeline): string {
  const marks = segments.flatMap(({ start, expression, away }, index) => {
    const before = segments.at(index - 1);
    const steady = before?.expression === expression && before.away === away;
    if (away) return [[start, 'none'] as const];
    if (steady) return [[start, expression] as const];
    return [[start, 'none'] as const, [start + TRANSITION, expression] as const];
  });
  const lines = marks.map(([second, expression]) => `${Number(second.toFixed(3))},${expression}`);
  return `second,expression\n${lines.join('\n')}\n`;
}
