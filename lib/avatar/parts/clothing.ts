import type { DrawingElement } from '../scene/markup.ts';
import { LEISURE_CLOTHES } from './clothing-leisure.ts';
import { WORK_CLOTHES } from './clothing-work.ts';

/** The clothes that avataaars doesn't have, in the picture's coordinates. */
export const OWN_CLOTHES = { ...LEISURE_CLOTHES, ...WORK_CLOTHES } as const satisfies Readonly<
  Record<string, readonly DrawingElement[]>
>;
