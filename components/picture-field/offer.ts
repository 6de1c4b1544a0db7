import type { PictureField } from '../../lib/picture-field/find-fields.ts';

/** A field with its button. */
export interface Offer {
  readonly field: PictureField;
  readonly button: HTMLButtonElement;
  /** What the button stands beside. */
  anchor: Element | undefined;
}
