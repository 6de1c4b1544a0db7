import { createHost } from '../overlay/overlay-host.ts';

/** How far the ring stands off what it is around, in CSS pixels. */
const GAP = 3;

/**
 * Makes a ring that says where a dragged picture would land. It is in the page only while it is seen, in a closed
 * shadow tree above everything, and nothing of the page's own is touched.
 *
 * @returns puts the ring around an element of the page, or takes it away
 */
export function createDropRing(page: Document, css: string): (seen: Element | null) => void {
  const { host, root } = createHost(page, css);
  const ring = page.createElement('div');
  ring.className = 'livemoji drop-ring';
  root.append(ring);
  return (seen) => {
    if (seen === null) {
      host.remove();
      return;
    }
    const { left, top, width, height } = seen.getBoundingClientRect();
    ring.style.left = `${left - GAP}px`;
    ring.style.top = `${top - GAP}px`;
    ring.style.width = `${width + 2 * GAP}px`;
    ring.style.height = `${height + 2 * GAP}px`;
    if (host.isConnected) return;
    page.documentElement.append(host);
    host.showPopover();
  };
}
