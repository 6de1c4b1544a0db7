import type { Offer } from '../../components/picture-field/offer.ts';
import type { PictureField } from '../../lib/picture-field/find-fields.ts';
import { dropFile, type Outcome, putFile } from '../../lib/picture-field/put-file.ts';
import { wishOf } from '../../lib/picture-field/wish-of.ts';
import { isOrphan } from '../shared/is-orphan.ts';
import { loadScript } from '../shared/load-script.ts';
import type { PicturePalette } from '../shared/picture-palette.ts';

/**
 * Opens the palette beside a field's button, until it is closed or the signal aborts.
 *
 * @param onClosed told once it is closed, also where it could not be opened
 */
export async function openPalette(
  { field, anchor, button }: Offer,
  place: ShadowRoot,
  onClosed: () => void,
  signal: AbortSignal,
): Promise<void> {
  button.ariaBusy = 'true';
  button.ariaExpanded = 'true';
  const onClose = () => {
    button.ariaExpanded = 'false';
    onClosed();
  };
  try {
    const palette = await loadPalette();
    const give = (file: File) => giveTo(field, file);
    palette.open({ wish: wishOf(field, anchor), give, place, button, onClose }, signal);
  } catch (error) {
    onClose();
    // After an update of the extension its old scripts can't load anything.
    if (!isOrphan()) reportError(error);
  } finally {
    button.ariaBusy = 'false';
  }
}

/** @throws Error when the extension is gone, or its script does not start */
async function loadPalette(): Promise<PicturePalette> {
  if (!globalThis.livemojiPicturePalette) await loadScript('picture-palette');
  const palette = await globalThis.livemojiPicturePalette;
  if (!palette) throw new Error('The palette of pictures did not start.');
  return palette;
}

function giveTo({ kind, element }: PictureField, file: File): Outcome {
  return kind === 'input' ? putFile(element, file) : dropFile(element, file);
}
