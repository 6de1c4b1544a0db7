import { composedAncestors } from './composed-tree.ts';
import type { PictureField } from './find-fields.ts';
import { hasPlace, isSeen } from './sight.ts';

/** How far out from a hidden field what opens it is searched. */
const LEVELS = 5;
/** So near it needs no word that speaks of files. */
const NEAR_LEVELS = 2;

const PRESSABLE = 'button, [role="button"], label, summary, a[href^="#"], [tabindex="0"]';

/** What is written on, or said of, what opens a field for pictures. */
const WORDS =
  /upload|brows|choos|select|add|chang|edit|replac|photo|picture|image|avatar|logo|file|camera|datei|foto|bild|hochladen|durchsuch|auswähl|wähl|änder|hinzufüg/i;

/**
 * What a person sees of a field: the field itself, or the label or button that opens a hidden one, or the zone that
 * holds it; undefined where nothing of it is seen.
 */
export function anchorOf({ kind, element }: PictureField): Element | undefined {
  if (kind === 'zone') return isSeen(element) ? element : undefined;
  // A transparent field lies over the button that it makes work.
  if (hasPlace(element)) return element;
  const label = [...(element.labels ?? [])].find(isSeen);
  return label ?? openerOf(element);
}

function openerOf(input: HTMLInputElement): Element | undefined {
  let level = 0;
  for (const ancestor of composedAncestors(input)) {
    level += 1;
    if (level > LEVELS || ancestor === input.ownerDocument.body) return undefined;
    if (ancestor.matches(PRESSABLE) && isSeen(ancestor) && isModest(ancestor)) return ancestor;
    const scope = ancestor.shadowRoot ?? ancestor;
    const seen = [...scope.querySelectorAll(PRESSABLE)].filter(isSeen);
    const opener =
      nearest(input, seen.filter(speaksOfFiles)) ?? nearest(input, level > NEAR_LEVELS ? [] : seen);
    if (opener) return opener;
    // Some pages open the field when their picture is pressed.
    if (level === 1) {
      const picture = [...scope.querySelectorAll('img, svg, canvas')].find(isSeen);
      if (picture) return picture;
    }
  }
  return undefined;
}

/** Whether it isn't half of the page, which many make reachable for the keyboard to scroll it. */
function isModest(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  const { innerWidth, innerHeight } = element.ownerDocument.defaultView ?? globalThis;
  return width * height < (innerWidth * innerHeight) / 2;
}

function speaksOfFiles(element: Element): boolean {
  const told = [
    element.textContent,
    element.ariaLabel,
    element.getAttribute('title'),
    element.className,
  ];
  return told.some((text) => typeof text === 'string' && text.length < 200 && WORDS.test(text));
}

/** The first after the field in its page, or else the last before it. */
function nearest(input: Element, elements: readonly Element[]): Element | undefined {
  const follows = (element: Element) =>
    (input.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return elements.find(follows) ?? elements.at(-1);
}
