import type { AvatarConfiguration } from '../../configuration.ts';
import { OWN_HAIR } from '../../parts/hair.ts';
import { type DrawingElement, markupOf, moved, type Palette } from '../../scene/markup.ts';
import { TOPS } from './drawings.ts';
import { NAPE } from './figure.ts';

/** What is behind the head and what is on it, as markup in the picture's coordinates. */
export interface HeadCover {
  readonly back: string;
  readonly front: string;
}

const TOP_PLACE = 'translate(8)';

/** avataaars' hair and scarves that come down around the neck. */
const LONG = [
  'bigHair',
  'bob',
  'curly',
  'curvy',
  'dreads',
  'fro',
  'froBand',
  'longButNotTooLong',
  'miaWallace',
  'straight01',
  'straight02',
  'straightAndStrand',
  'hijab',
];

/** Hair of the project's own, or avataaars', which is one sheet with a hole for the face. */
export function hairCover({ hair }: AvatarConfiguration, palette: Palette): HeadCover {
  const own = Object.entries(OWN_HAIR).find(([name]) => name === hair)?.[1];
  if (own === undefined) return sheetCover(hair, palette);
  return { back: markupOf(own.back, palette), front: markupOf(own.front, palette) };
}

/**
 * The sheet lies on the head. Behind the head it lies once more, without its shadows: when the head turns, the
 * two move apart and no gap opens between hair and face.
 */
export function sheetCover(name: string, palette: Palette): HeadCover {
  const elements = TOPS[name] ?? [];
  const [first] = elements.filter(isDyed);
  const nape = first !== undefined && LONG.includes(name) ? [{ ...first, ...napeOf(first) }] : [];
  const back = markupOf(elements.filter(isDyed), palette);
  return {
    back: markupOf(nape, palette) + moved(back, TOP_PLACE),
    front: moved(markupOf(elements, palette), TOP_PLACE),
  };
}

/** Whether an element has a colour that the person chooses. */
function isDyed({ attributes }: DrawingElement): boolean {
  return typeof attributes?.fill === 'object';
}

function napeOf({ attributes }: DrawingElement): DrawingElement {
  return {
    type: 'element',
    name: 'path',
    attributes: { d: NAPE, fill: attributes?.fill },
    children: [],
  };
}
