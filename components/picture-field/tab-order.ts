import { focusedElement } from '../../lib/picture-field/composed-tree.ts';
import type { Offer } from './offer.ts';

/**
 * Has the Tab key lead from a field, or from what opens it, to its button, and from there on to what follows the
 * field, until the signal aborts; though the button stands elsewhere in the document.
 */
export function joinTabOrder(
  page: Document,
  offers: () => readonly Offer[],
  signal: AbortSignal,
): void {
  const window = page.defaultView ?? globalThis.window;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Tab' || !event.isTrusted || event.altKey || event.ctrlKey || event.metaKey)
      return;
    const offer = offers().find(({ button }) => !button.hidden && button.matches(':focus'));
    if (offer) leave(offer, event);
    else if (!event.shiftKey) enter(offers(), page, event);
  };
  window.addEventListener('keydown', onKeyDown, { capture: true, signal });
}

/** From the field to its button. */
function enter(offers: readonly Offer[], page: Document, event: KeyboardEvent): void {
  const focused = focusedElement(page);
  const offer = offers.find(
    ({ button, field, anchor }) =>
      !button.hidden && focused !== null && (focused === field.element || focused === anchor),
  );
  if (!offer) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  offer.button.focus();
}

/** From the button to the field with Shift, or else to what follows the field: the browser goes on from there. */
function leave({ button, field, anchor }: Offer, event: KeyboardEvent): void {
  // What stands open beside it comes first.
  if (button.ariaExpanded === 'true' && !event.shiftKey) return;
  const before = [field.element, anchor].find(
    (element) => element instanceof HTMLElement && takesFocus(element),
  );
  if (!before) return;
  if (event.shiftKey) event.preventDefault();
}

function takesFocus(element: HTMLElement): boolean {
  element.focus();
  return element.matches(':focus');
}
