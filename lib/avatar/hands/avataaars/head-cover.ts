import type { AvatarConfiguration } from '../../configuration.ts';
import { OWN_HAIR } from '../../parts/hair.ts';
import { hairUnder, liftOf, OWN_HEADWEAR, type SeenHair } from '../../parts/headwear.ts';
import { type DrawingElement, markupOf, moved, type Palette } from '../../scene/markup.ts';
import { TOPS } from './drawings.ts';
import { EARS, NAPE } from './figure.ts';

/** What is behind the head and what is on it, as markup in the picture's coordinates. */
export interface HeadCover {
  readonly back: string;
  readonly front: string;
  /** Whether it is cut out along the ears, so that it can't move against them. */
  readonly hugsEars: boolean;
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

const NOTHING: HeadCover = { back: '', front: '', hugsEars: false };

/**
 * Hair of the project's own, or avataaars', which is one sheet with a hole for the face; without what the
 * headwear hides.
 */
export function hairCover({ hair, headwear }: AvatarConfiguration, palette: Palette): HeadCover {
  const own = OWN_HAIR[hair];
  const seen = hairUnder(headwear);
  const { back, front, hugsEars } = own
    ? inked(own, palette)
    : sheetCover(hair, palette, seen === 'all');
  return {
    back: inside(seen, 'hair-seen-behind', back),
    front: inside(seen, 'hair-seen', front),
    hugsEars: hugsEars && seen !== 'none',
  };
}

/** Headwear of the project's own, or avataaars', which is a sheet as its hair is. */
export function headwearCover(
  { hair, headwear }: AvatarConfiguration,
  palette: Palette,
): HeadCover {
  if (headwear === 'none') return NOTHING;
  const own = OWN_HEADWEAR[headwear];
  if (own === undefined) return sheetCover(headwear, palette);
  const cover = inked(own, palette);
  const lift = liftOf(headwear, hair);
  return lift === 0 ? cover : { ...cover, front: moved(cover.front, `translate(0 ${-lift})`) };
}

function inked(
  drawing: { readonly back: readonly DrawingElement[]; readonly front: readonly DrawingElement[] },
  palette: Palette,
): HeadCover {
  return {
    back: markupOf(drawing.back, palette),
    front: markupOf(drawing.front, palette),
    hugsEars: false,
  };
}

/** Cuts markup off, with a clip path that moves along with it. */
function inside(seen: SeenHair, id: string, markup: string): string {
  if (seen === 'all' || markup === '') return markup;
  if (seen === 'none') return '';
  return `<clipPath id="${id}"><path d="${seen.inside}"/></clipPath><g clip-path="url(#${id})">${markup}</g>`;
}

/**
 * The sheet lies on the head. Behind the head it lies once more, without its shadows: when the head turns, the
 * two move apart and no gap opens between hair and face.
 *
 * @param whole whether nothing lies on it; else its lights and shadows would be cut off in their middle
 */
export function sheetCover(name: string, palette: Palette, whole = true): HeadCover {
  const elements = (TOPS[name] ?? []).filter((element) => whole || isDyed(element));
  const [first] = elements.filter(isDyed);
  const nape = first !== undefined && LONG.includes(name) ? [{ ...first, ...napeOf(first) }] : [];
  const back = markupOf(elements.filter(isDyed), palette);
  return {
    back: markupOf(nape, palette) + moved(back, TOP_PLACE),
    front: moved(markupOf(elements, palette), TOP_PLACE),
    hugsEars: elements.length > 0,
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
    attributes: { d: NAPE + EARS, fill: attributes?.fill },
    children: [],
  };
}
