import { acceptedFormats } from './accept.ts';
import { composedContains } from './composed-tree.ts';

/** A place where a page takes pictures. */
export type PictureField =
  | { readonly kind: 'input'; readonly element: HTMLInputElement }
  | { readonly kind: 'zone'; readonly element: HTMLElement };

/** What a zone for dropping files is called by pages; what listens for drops can't be seen from outside. */
const ZONE_NAME = /drop[-_]?zone|file-?drop|drop-?area/i;
const ZONE_ATTRIBUTES = ['data-dropzone', 'data-drop-zone'] as const;

/** Everything that may be a field, and the shadow trees in which there may be more. */
export interface Candidates {
  readonly inputs: Set<HTMLInputElement>;
  readonly zones: Set<HTMLElement>;
  readonly roots: Set<ShadowRoot>;
  /** Custom elements without a shadow tree that can be seen: they may get one later. */
  readonly unsettled: Set<Element>;
}

export function noCandidates(): Candidates {
  return { inputs: new Set(), zones: new Set(), roots: new Set(), unsettled: new Set() };
}

/** Adds what is in some part of a page, itself included, and in the open shadow trees there. */
export function collect(part: Element | ShadowRoot, found: Candidates): void {
  if (part instanceof Element) consider(part, found);
  for (const element of part.querySelectorAll('*')) consider(element, found);
}

function consider(element: Element, found: Candidates): void {
  if (element instanceof HTMLInputElement) {
    found.inputs.add(element);
    return;
  }
  const { shadowRoot } = element;
  if (shadowRoot && !found.roots.has(shadowRoot)) {
    found.roots.add(shadowRoot);
    collect(shadowRoot, found);
  } else if (!shadowRoot && element.localName.includes('-')) found.unsettled.add(element);
  if (element instanceof HTMLElement && isZone(element)) found.zones.add(element);
}

/** Plain comparisons: a selector for all of it takes several times as long in a large page. */
function isZone(element: HTMLElement): boolean {
  const names = [element.className, element.id, element.getAttribute('data-testid') ?? ''];
  return (
    names.some((name) => ZONE_NAME.test(name)) ||
    ZONE_ATTRIBUTES.some((name) => element.hasAttribute(name))
  );
}

/** Those that are in the page and take a picture, in no order. */
export function fieldsAmong({ inputs, zones }: Candidates): readonly PictureField[] {
  const files = [...inputs].filter((input) => input.type === 'file' && input.isConnected);
  const fields = files
    .filter(takesPicture)
    .map((element): PictureField => ({ kind: 'input', element }));
  const connected = [...zones].filter((zone) => zone.isConnected);
  const free = connected.filter(
    // A zone that holds a field of its own is filled through that, or isn't for pictures.
    (zone) => !files.some((file) => composedContains(zone, file)),
  );
  const outermost = free.filter(
    (zone) => !connected.some((other) => other !== zone && composedContains(other, zone)),
  );
  return [...fields, ...outermost.map((element): PictureField => ({ kind: 'zone', element }))];
}

function takesPicture(input: HTMLInputElement): boolean {
  return !input.disabled && !input.webkitdirectory && acceptedFormats(input.accept).length > 0;
}
