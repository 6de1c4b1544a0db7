import type { FacePlace } from '../expression/expression-state.ts';
import type { BlockLevels } from './block-levels.ts';

/**
 * How far a face may have drifted from where it was read, as a share of its width, before it has to be read again. The
 * ellipse of a mask is 1.3 times as large as the box around the face's outline (`MASK_EXCESS`), which fills 94% of it in
 * the sample clip: so much fits in between.
 */
export const MOST_DRIFT = 0.04;
/**
 * A picture may differ from the one that was read by this share of what the smallest drift of {@link MOST_DRIFT} would
 * change. What else changes, light or a smile, only adds to the difference: then the face has to be read too.
 */
const CERTAINTY = 0.6;
/** Fewer blocks of a picture say nothing of a face, which is smaller than 50 of 640 pixels then. */
const LEAST_BLOCKS = 24;
/** Ways to drift: across, down, and how much the face grows, each as a share of the most. */
const DRIFTS: readonly (readonly [across: number, down: number, growth: number])[] = [
  ...Array.from({ length: 8 }, (_, index): [number, number, number] => {
    const angle = (index * Math.PI) / 4;
    return [Math.cos(angle), Math.sin(angle), 0];
  }),
  [0, 0, 1],
  [0, 0, -1],
];

/**
 * A face as it looked where it was read, to tell of other pictures of the same camera whether it is still there, for a
 * fiftieth of what reading costs.
 *
 * What is inside of its outline is compared, block by block, and nothing else. Had the face drifted too far, each block
 * would show what was beside it before: how much that changes is read in the face itself, so that a face of faint
 * features in dim light gets as strict a measure as it needs.
 */
export class PlacedFace {
  readonly place: FacePlace;
  readonly #levels: BlockLevels;
  /** The blocks that show the face, however it drifts within the limit. */
  readonly #blocks: readonly Block[];
  /** The largest mean change of a block with which the face is surely still there, in grey levels. */
  readonly #tolerance: number;

  /** @param levels of the picture in which the face is in `place` */
  constructor(levels: BlockLevels, place: FacePlace) {
    this.place = place;
    this.#levels = levels;
    const face = outlineIn(levels, place);
    const most = MOST_DRIFT * face.width;
    this.#blocks = blocksWithin(levels, face, most);
    const changes = DRIFTS.map((drift) => this.#changeBy(drift, face, most));
    this.#tolerance =
      this.#blocks.length < LEAST_BLOCKS
        ? Number.NEGATIVE_INFINITY
        : CERTAINTY * Math.min(...changes);
  }

  /** Whether the face is surely still there, within {@link MOST_DRIFT}. */
  isIn({ columns, rows, levels }: BlockLevels): boolean {
    if (columns !== this.#levels.columns || rows !== this.#levels.rows) return false;
    let change = 0;
    for (const { index } of this.#blocks) {
      change += Math.abs((levels[index] ?? 0) - (this.#levels.levels[index] ?? 0));
    }
    return change < this.#tolerance * this.#blocks.length;
  }

  /** How much the blocks would change in the mean, in grey levels, if the face drifted. */
  #changeBy([across, down, growth]: (typeof DRIFTS)[number], face: Outline, most: number): number {
    let change = 0;
    for (const { index, x, y } of this.#blocks) {
      const stretch = growth / (face.width / 2);
      const level = levelAt(
        this.#levels,
        x - most * (across + stretch * (x - face.x)),
        y - most * (down + stretch * (y - face.y)),
      );
      change += Math.abs(level - (this.#levels.levels[index] ?? 0));
    }
    return change / this.#blocks.length;
  }
}

/** The middle of a block, in blocks. */
interface Block {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** A face's outline, in blocks. */
interface Outline {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly roll: number;
}

function outlineIn({ columns, rows }: BlockLevels, place: FacePlace): Outline {
  const { x, y, width, height, roll } = place;
  return { x: x * columns, y: y * rows, width: width * rows, height: height * rows, roll };
}

/** @param inset how far they have to be from the outline */
function blocksWithin({ columns, rows }: BlockLevels, face: Outline, inset: number): Block[] {
  const [cos, sin] = [Math.cos(face.roll), Math.sin(face.roll)];
  const blocks: Block[] = [];
  for (let index = 0; index < columns * rows; index += 1) {
    const [x, y] = [(index % columns) + 0.5, Math.floor(index / columns) + 0.5];
    const [right, down] = [x - face.x, y - face.y];
    const across = (right * cos + down * sin) / (face.width / 2 - inset);
    const along = (down * cos - right * sin) / (face.height / 2 - inset);
    if (across ** 2 + along ** 2 <= 1) blocks.push({ index, x, y });
  }
  return blocks;
}

/** The brightness between the middles of blocks. */
function levelAt({ columns, rows, levels }: BlockLevels, x: number, y: number): number {
  const column = Math.min(Math.max(x - 0.5, 0), columns - 1);
  const row = Math.min(Math.max(y - 0.5, 0), rows - 1);
  const [left, top] = [Math.floor(column), Math.floor(row)];
  const [right, bottom] = [Math.min(left + 1, columns - 1), Math.min(top + 1, rows - 1)];
  const level = (each: number, line: number) => levels[line * columns + each] ?? 0;
  const share = column - left;
  const above = level(left, top) * (1 - share) + level(right, top) * share;
  const below = level(left, bottom) * (1 - share) + level(right, bottom) * share;
  return above + (below - above) * (row - top);
}
