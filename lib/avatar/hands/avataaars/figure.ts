/** The drawing's width and height, in units of its own coordinates. */
export const CANVAS_SIZE = 280;

/** Neck and shoulders; the neck goes on up behind the head, so that no gap opens when that tilts. */
export const SHOULDERS = 'M116 150v49h-4a72 72 0 0 0-72 72v9h200v-9a72 72 0 0 0-72-72h-4v-49z';

/** The head of avataaars' body without its ears, closed by the arc of the chin. */
export const HEAD = 'M140 36a56 56 0 0 0-56 56v38a56 56 0 0 0 112 0V92a56 56 0 0 0-56-56z';

/** What of the head lies inside of an ellipse, from the hairline to the chin. */
export const HEAD_ELLIPSE = { centre: { x: 140, y: 120 }, width: 112, height: 132 } as const;

/** The ears of avataaars' body, which go on behind the head. */
export const EARS = [86, 194]
  .map((x) => `M${x} 98a12 12 0 0 0-12 12v14a12 12 0 0 0 24 0v-14a12 12 0 0 0-12-12z`)
  .join('');

/** Where the chin's shadow falls from a head that is upright. */
export const CHIN_SHADOW = 'M196 138a56 56 0 1 1-112 0 56 56 0 0 1 112 0z';

/** Behind head and neck of long hair: what shows between them when the head tilts. */
export const NAPE = 'M88 92h104v70a40 40 0 0 1-40 34h-24a40 40 0 0 1-40-34z';

/** How the paper puppet moves: around the top of the neck, behind the chin. */
export const PUPPET = {
  neck: { x: 140, y: 170 },
  face: { x: 140, y: 125 },
  reach: { x: 11, y: 8 },
} as const;

/** Its areas are flat: nothing has an outline. */
export const HEAD_ROOM = { middle: { x: 140, y: 112 }, radius: 78, line: undefined } as const;
