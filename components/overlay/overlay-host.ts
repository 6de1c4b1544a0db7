/** A page that takes our element away so often doesn't want it. */
export const MOST_RETURNS = 5;

/** Nothing of the page's styles reaches the element, and it takes no room. */
const HOST_STYLE = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: '0',
  height: '0',
  'z-index': '2147483647',
} as const;

/** An element of ours that is not in a page yet, and the closed shadow root in it. */
export interface Host {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** Makes an element that, once it is shown as a popover, lies in the browser's top layer and takes no room. */
export function createHost(page: Document, css: string): Host {
  const host = page.createElement('div');
  for (const [name, value] of Object.entries(HOST_STYLE)) {
    host.style.setProperty(name, value, 'important');
  }
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  // Only as a popover an element without a frame of its own gets into the top layer.
  host.popover = 'manual';
  return { host, root };
}

/**
 * Puts an element over a page and gives the closed shadow root in it. It lies in the browser's top layer, above
 * whatever fills the screen, stays when the page rebuilds itself, and is gone when the signal aborts.
 *
 * @param gaveUp told when the page keeps taking it away
 */
export function createOverlayHost(
  page: Document,
  css: string,
  gaveUp: () => void,
  signal: AbortSignal,
): ShadowRoot {
  const { host, root } = createHost(page, css);
  show(page, host);
  page.addEventListener('fullscreenchange', () => show(page, host), { signal });
  keepIn(page, host, gaveUp, signal);
  signal.addEventListener('abort', () => host.remove(), { once: true });
  return root;
}

/**
 * Right in the page's root: pages rebuild their body, and hide or transform it. What fills the screen lets nothing
 * outside of itself be pressed, so it goes in there, unless that shows no children, as a film.
 */
function show(page: Document, host: HTMLElement): void {
  const { documentElement, fullscreenElement } = page;
  for (const parent of fullscreenElement
    ? [fullscreenElement, documentElement]
    : [documentElement]) {
    parent.append(host);
    host.showPopover();
    if (host.checkVisibility()) return;
  }
}

function keepIn(page: Document, host: HTMLElement, gaveUp: () => void, signal: AbortSignal): void {
  let returns = 0;
  const observer = new MutationObserver(() => {
    if (host.isConnected) return;
    returns += 1;
    if (returns > MOST_RETURNS) {
      gaveUp();
      return;
    }
    show(page, host);
    watch();
  });
  const watch = () => {
    observer.disconnect();
    observer.observe(page, { childList: true });
    observer.observe(page.documentElement, { childList: true });
  };
  watch();
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
