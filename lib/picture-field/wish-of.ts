import { PIXEL_FORMATS } from '../export/picture-format.ts';
import { acceptedFormats } from './accept.ts';
import { composedAncestors } from './composed-tree.ts';
import type { PictureField } from './find-fields.ts';
import type { PictureWish } from './fitting-picture.ts';
import { limitInAttributes, limitsInText, USUAL_SIDE } from './stated-limits.ts';

/** No page should have to take more where it says nothing, in bytes. */
const USUAL_WEIGHT = 1_000_000;
/** Texts this far out from a field, and no longer than this, are about it. */
const LEVELS = 3;
const LONGEST_TEXT = 300;

/** What a field takes, as far as it says: by its `accept`, its attributes, and the words around it. */
export function wishOf(field: PictureField, anchor: Element | undefined): PictureWish {
  const { element } = field;
  const texts = [...textsAbout(element), ...(anchor ? textsAbout(anchor) : [])];
  const told = limitsInText([...new Set(texts)].join('\n'));
  const weights = [told.mostBytes, limitInAttributes(element.attributes)];
  return {
    formats: field.kind === 'input' ? acceptedFormats(field.element.accept) : PIXEL_FORMATS,
    side: told.side ?? USUAL_SIDE,
    mostBytes: Math.min(USUAL_WEIGHT, ...weights.filter((weight) => weight !== undefined)),
  };
}

function textsAbout(element: Element): readonly string[] {
  const ids = (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);
  const root = element.getRootNode() as Document | ShadowRoot;
  const described = ids.map((id) => root.getElementById(id)?.textContent);
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  const around = [...composedAncestors(element)]
    .slice(0, LEVELS)
    .map(({ textContent }) => textContent);
  return [
    element.getAttribute('title'),
    element.textContent,
    ...described,
    ...labels.map(({ textContent }) => textContent),
    ...around,
  ].flatMap((text) => (text && text.length <= LONGEST_TEXT ? [text] : []));
}
