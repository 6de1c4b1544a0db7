import type { PaletteField } from '../../components/picture-field/palette-model.ts';

/** A palette that is wanted. */
export interface PaletteOrder extends PaletteField {
  /** The shadow tree that it opens in. */
  readonly place: ShadowRoot;
  /** The button that it stands beside and comes after. */
  readonly button: HTMLElement;
  /** Told once it is closed. */
  onClose(): void;
}

/** What chooses pictures for a page's fields; see entrypoints/picture-palette. */
export interface PicturePalette {
  /** Opens a palette, which closes by itself or when the signal aborts. */
  open(order: PaletteOrder, signal: AbortSignal): void;
}

declare global {
  /** How two content scripts of the same isolated world meet: no page can see this. */
  var livemojiPicturePalette: Promise<PicturePalette> | undefined;
}
