import {
  type Candidates,
  collect,
  fieldsAmong,
  noCandidates,
  type PictureField,
} from './find-fields.ts';

/** Changes of a page that follow each other faster, in milliseconds, are looked at together. */
const PAUSE = 80;
/** How often custom elements without a shadow tree are looked at again, in milliseconds, and how many times. */
const AGAIN = 700;
const TIMES = 12;

/** What can make an input a field for pictures, or end that. */
const ATTRIBUTES = ['type', 'accept', 'disabled', 'webkitdirectory'];

/**
 * Tells the fields of a page now and whenever the page has changed, until the signal aborts. Only what is new is
 * searched.
 *
 * @param onFields told the fields after each change of the page, be they others or not
 */
export function watchFields(
  page: Document,
  onFields: (fields: readonly PictureField[]) => void,
  signal: AbortSignal,
): void {
  const known = noCandidates();
  const added = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let recheck: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node instanceof Element) added.add(node);
    timer ??= setTimeout(look, PAUSE);
  });
  const observe = (root: Document | ShadowRoot) =>
    observer.observe(root, { childList: true, subtree: true, attributeFilter: ATTRIBUTES });

  const search = (parts: Iterable<Element>) => {
    const before = new Set(known.roots);
    for (const part of parts) if (part.isConnected) collect(part, known);
    for (const root of known.roots) if (!before.has(root)) observe(root);
  };
  const look = () => {
    timer = undefined;
    search(added);
    added.clear();
    forgetGone(known);
    onFields(fieldsAmong(known));
    if (known.unsettled.size > 0) recheckSoon(TIMES);
  };
  const recheckSoon = (left: number) => {
    clearTimeout(recheck);
    recheck = setTimeout(() => {
      const settled = [...known.unsettled].filter(({ shadowRoot }) => shadowRoot !== null);
      for (const element of settled) known.unsettled.delete(element);
      if (settled.length > 0) {
        search(settled);
        onFields(fieldsAmong(known));
      }
      if (left > 1 && known.unsettled.size > 0) recheckSoon(left - 1);
    }, AGAIN);
  };
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(recheck);
    },
    { once: true },
  );
  observe(page);
  added.add(page.documentElement);
  look();
}

/** A page that lives for days doesn't fill the memory. An element that was moved is added again. */
function forgetGone({ inputs, zones, roots, unsettled }: Candidates): void {
  const keep = <Part>(parts: Set<Part>, isThere: (part: Part) => boolean) => {
    for (const part of parts) if (!isThere(part)) parts.delete(part);
  };
  const isConnected = (element: Element) => element.isConnected;
  keep(inputs, isConnected);
  keep(zones, isConnected);
  keep(unsettled, isConnected);
  keep(roots, ({ host }) => host.isConnected);
}
