import { composedAncestors } from '../../lib/picture-field/composed-tree.ts';
import { createHost, type Host, MOST_RETURNS } from '../overlay/overlay-host.ts';

/** What makes everything outside of it out of reach, for the pointer or for the keyboard. */
const MODAL = ':modal, [aria-modal="true"]';

/** The element of ours in a page that has fields for pictures, and the closed shadow root in it. */
export interface FieldHost extends Host {
  /**
   * Sees that it is in the page, in the dialog that the anchor is in if that lets nothing outside be pressed.
   *
   * @returns false when the page keeps taking it away
   */
  settle(anchor: Element): boolean;
}

/** @param css of the buttons; what else goes into the shadow root brings its own */
export function createFieldHost(page: Document, css: string): FieldHost {
  const { host, root } = createHost(page, css);
  refuseScripts(root);
  let home: Element | undefined;
  let returns = 0;
  return {
    host,
    root,
    settle: (anchor) => {
      const next = homeOf(anchor) ?? page.documentElement;
      if (host.parentNode === next) return true;
      // What took its dialog away as well has nothing against it.
      if (home?.isConnected && !host.isConnected) returns += 1;
      if (returns > MOST_RETURNS) return false;
      home = next;
      next.append(host);
      host.showPopover();
      return true;
    },
  };
}

function homeOf(anchor: Element): Element | undefined {
  for (const ancestor of composedAncestors(anchor)) if (ancestor.matches(MODAL)) return ancestor;
  return undefined;
}

/** Only a person can press anything in there: an event that a script made goes nowhere. */
function refuseScripts(root: ShadowRoot): void {
  for (const name of ['click', 'pointerdown', 'keydown', 'input', 'change']) {
    root.addEventListener(
      name,
      (event) => {
        if (event.isTrusted) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      { capture: true },
    );
  }
}
