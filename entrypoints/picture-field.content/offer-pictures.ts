import type { Offer } from '../../components/picture-field/offer.ts';
import { createOffers } from '../../components/picture-field/offers.ts';
import { watchFields } from '../../lib/picture-field/watch-fields.ts';
import { createTranslate } from '../shared/create-translate.ts';
import { openPalette } from './open-palette.ts';
import css from './style.css?inline';

/**
 * Offers the emoji to the fields for pictures of a page until the signal aborts, and leaves nothing behind then. A
 * page that keeps taking the buttons away is left alone.
 */
export function offerPictures(page: Document, signal: AbortSignal): void {
  const gone = new AbortController();
  const end = AbortSignal.any([signal, gone.signal]);
  let opened: { readonly offer: Offer; readonly end: AbortController } | undefined;
  const open = (offer: Offer, place: ShadowRoot) => {
    const last = opened;
    const wasOpen = last?.offer === offer && offer.button.ariaExpanded === 'true';
    last?.end.abort();
    opened = wasOpen ? undefined : { offer, end: new AbortController() };
    if (!opened) return;
    const signal = AbortSignal.any([opened.end.signal, end]);
    void openPalette(offer, place, () => offers.onClosed(), signal);
  };
  const offers = createOffers(
    {
      page,
      css,
      label: createTranslate()('pictures.offer'),
      open,
      gaveUp: () => gone.abort(),
    },
    end,
  );
  watchFields(page, offers.setFields, end);
}
