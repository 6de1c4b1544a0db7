import { Style, type StyleDefinition } from '@dicebear/core';
import avataaars from '@dicebear/styles/avataaars.json' with { type: 'json' };

export type EyebrowsVariant = keyof typeof avataaars.components.eyebrows.variants;
export type EyesVariant = keyof typeof avataaars.components.eyes.variants;
export type MouthVariant = keyof typeof avataaars.components.mouth.variants;

/** The drawing's side, in units of its own coordinates. */
export const CANVAS_SIZE = avataaars.canvas.width;
