import { anchorOf } from '../../lib/picture-field/anchor.ts';
import type { PictureField } from '../../lib/picture-field/find-fields.ts';
import { seenBox } from '../../lib/picture-field/sight.ts';
import { keepInside } from '../overlay/keep-inside.ts';
import { createFieldHost, type FieldHost } from './field-host.ts';
import { freeSpot } from './free-spot.ts';
import { followLayout } from './layout-follower.ts';
import type { Offer } from './offer.ts';
import { createOfferButton } from './offer-button.ts';
import { joinTabOrder } from './tab-order.ts';

export interface OffersOptions {
  readonly page: Document;
  readonly css: string;
  /** What a button does, in the person's language. */
  readonly label: string;
  /** A person has pressed a button. */
  open(offer: Offer, place: ShadowRoot): void;
  /** The page keeps taking the buttons away. */
  gaveUp(): void;
}

export interface Offers {
  setFields(fields: readonly PictureField[]): void;
  /** What was open beside a button is closed. */
  onClosed(): void;
}

/** Keeps a button beside each field that is seen, until the signal aborts. A page without fields has nothing of ours. */
export function createOffers(options: OffersOptions, signal: AbortSignal): Offers {
  const { page } = options;
  const offers = new Map<Element, Offer>();
  const layer = createLayer(options);
  const measure = () => {
    const seen = placeAll(offers.values(), layer.current?.host.host, () => layer.ensure());
    if (seen && layer.current && !layer.current.host.settle(seen)) options.gaveUp();
    if (!seen && !isInUse(layer.current, page)) layer.remove();
  };
  const layout = followLayout(page, () => offers.size > 0, measure, signal);
  joinTabOrder(page, () => [...offers.values()], signal);
  signal.addEventListener('abort', layer.remove, { once: true });

  const add = (field: PictureField) => {
    const button = createOfferButton(page, options.label);
    button.hidden = true;
    const offer: Offer = { field, button, anchor: undefined };
    button.addEventListener('click', () => options.open(offer, layer.ensure().host.root));
    offers.set(field.element, offer);
  };
  const drop = (wanted: ReadonlySet<Element>) => {
    for (const [element, { button }] of offers) {
      // Pages put another field in place of one that was filled; what is open beside it stays.
      if (wanted.has(element) || button.ariaExpanded === 'true') continue;
      button.remove();
      offers.delete(element);
    }
  };
  let current: ReadonlySet<Element> = new Set();
  return {
    setFields: (fields) => {
      current = new Set(fields.map(({ element }) => element));
      for (const field of fields) if (!offers.has(field.element)) add(field);
      drop(current);
      layout.wake();
    },
    onClosed: () => {
      drop(current);
      layout.wake();
    },
  };
}

interface Layer {
  readonly host: FieldHost;
  readonly box: HTMLElement;
}

/** What the buttons stand in: made with the first of them. */
function createLayer({ page, css }: OffersOptions) {
  let current: Layer | undefined;
  return {
    get current() {
      return current;
    },
    ensure: (): Layer => {
      if (current) return current;
      const host = createFieldHost(page, css);
      const box = page.createElement('div');
      box.className = 'livemoji offers';
      keepInside(box);
      host.root.append(box);
      current = { host, box };
      return current;
    },
    remove: () => {
      current?.host.host.remove();
      current = undefined;
    },
  };
}

/** Whether somebody has opened something there, or is about to. */
function isInUse(layer: Layer | undefined, page: Document): boolean {
  if (layer === undefined) return false;
  const { host, root } = layer.host;
  return page.activeElement === host || root.querySelector('[aria-expanded="true"]') !== null;
}

/** @returns the anchor of the last button that is seen */
function placeAll(
  offers: Iterable<Offer>,
  own: Element | undefined,
  layer: () => Layer,
): Element | undefined {
  const taken = new Set<Element>();
  let last: Element | undefined;
  for (const offer of offers) {
    const anchor = anchorOf(offer.field);
    const box = anchor && !taken.has(anchor) ? seenBox(anchor, own) : undefined;
    const spot = anchor && box ? freeSpot(anchor, box, own) : undefined;
    offer.anchor = anchor;
    const { button } = offer;
    // What somebody is about to use stays where it was.
    if (button.ariaExpanded === 'true') last = anchor ?? last;
    else button.hidden = spot === undefined;
    if (!anchor || !spot) continue;
    taken.add(anchor);
    last = anchor;
    if (!button.isConnected || !layer().box.contains(button)) layer().box.append(button);
    const translate = `${Math.round(spot.left)}px ${Math.round(spot.top)}px`;
    if (button.style.translate !== translate) button.style.translate = translate;
  }
  return last;
}
