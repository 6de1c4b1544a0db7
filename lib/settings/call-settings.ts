import * as v from 'valibot';
import { CAMERA_MODES } from '../call/camera-mode.ts';
import { CORNERS } from '../call/picture-geometry.ts';

const Colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i));

/** What is behind the emoji where no camera is seen. */
const BackdropSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('colour'), colour: Colour }),
  /** From the top to the bottom. */
  v.strictObject({ kind: v.literal('gradient'), from: Colour, to: Colour }),
  /** The person's own picture, which is stored apart. */
  v.strictObject({ kind: v.literal('picture') }),
]);
export type Backdrop = v.InferOutput<typeof BackdropSchema>;

/** How «Livemoji Camera» behaves in every call. */
export const CallSettingsSchema = v.strictObject({
  mode: v.picklist(CAMERA_MODES),
  /** Whether it takes the place of whatever camera the page chooses. */
  always: v.boolean(),
  backdrop: BackdropSchema,
  /** Where the badge is. */
  badgeCorner: v.picklist(CORNERS),
  /** KeyboardEvent.code of the key that exaggerates the expression while it is held; null for none. */
  exaggerateKey: v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{1,24}$/))),
});
export type CallSettings = v.InferOutput<typeof CallSettingsSchema>;

export const DEFAULT_CALL_SETTINGS: CallSettings = {
  mode: 'avatar',
  always: false,
  backdrop: { kind: 'gradient', from: '#8ec5ff', to: '#e0c3fc' },
  badgeCorner: 'bottomRight',
  exaggerateKey: 'F8',
};
