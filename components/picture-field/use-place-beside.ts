import { useLayoutEffect } from 'preact/hooks';
import { placeBeside } from './place-beside.ts';

/** Keeps an element beside another, inside of the window, wherever that goes and however large it becomes. */
export function usePlaceBeside(
  element: { readonly current: HTMLElement | null },
  beside: HTMLElement,
  page: Window,
): void {
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const end = new AbortController();
    const place = () => {
      const window = { width: page.document.documentElement.clientWidth, height: page.innerHeight };
      const size = { width: current.offsetWidth, height: current.offsetHeight };
      const { left, top } = placeBeside(beside.getBoundingClientRect(), size, window);
      current.style.translate = `${left}px ${top}px`;
    };
    const sizes = new ResizeObserver(place);
    sizes.observe(current);
    // The button is moved in the frame after the page's own.
    const later = () => void page.requestAnimationFrame(() => page.requestAnimationFrame(place));
    page.addEventListener('resize', later, { signal: end.signal });
    page.addEventListener('scroll', later, { capture: true, passive: true, signal: end.signal });
    place();
    return () => {
      sizes.disconnect();
      end.abort();
    };
  }, [element, beside, page]);
}
