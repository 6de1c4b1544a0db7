/** A line of a chart, with values at the epochs 1, 2, 3 … */
export interface Line {
  readonly name: string;
  readonly colour: string;
  readonly values: readonly number[];
}

const WIDTH = 640;
const HEIGHT = 320;
const MARGIN = { left: 52, right: 150, top: 20, bottom: 40 } as const;
const GRID_LINES = 5;
const STYLE = 'font: 12px system-ui, sans-serif; fill: #5b6472';

/**
 * Draws shares from 0 to 1 over the epochs, as an SVG picture.
 *
 * @param range lowest and highest share on the vertical axis
 */
export function lineChart(title: string, lines: readonly Line[], range: [number, number]): string {
  const epochs = Math.max(2, ...lines.map((line) => line.values.length));
  const x = (index: number) =>
    MARGIN.left + (index / (epochs - 1)) * (WIDTH - MARGIN.left - MARGIN.right);
  const y = (value: number) => {
    const share = (value - range[0]) / (range[1] - range[0]);
    return HEIGHT - MARGIN.bottom - share * (HEIGHT - MARGIN.top - MARGIN.bottom);
  };
  const grid = Array.from({ length: GRID_LINES + 1 }, (_, index) => {
    const value = range[0] + ((range[1] - range[0]) * index) / GRID_LINES;
    return (
      `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${round(y(value))}" ` +
      `y2="${round(y(value))}" stroke="#dfe3e8"/>` +
      `<text x="${MARGIN.left - 8}" y="${round(y(value) + 4)}" text-anchor="end">` +
      `${Math.round(value * 100)}%</text>`
    );
  });
  const drawn = labelled(lines, y).map(({ line, labelY }) => {
    const points = line.values.map((value, index) => `${round(x(index))},${round(y(value))}`);
    return (
      `<polyline points="${points.join(' ')}" fill="none" stroke="${line.colour}" stroke-width="2"/>` +
      `<text x="${WIDTH - MARGIN.right + 8}" y="${round(labelY)}" style="fill:${line.colour}">` +
      `${line.name}</text>`
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" style="${STYLE}">`,
    `<title>${title}</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    ...grid,
    `<text x="${x(0)}" y="${HEIGHT - 18}">1</text>`,
    `<text x="${x(epochs - 1)}" y="${HEIGHT - 18}" text-anchor="end">epoch ${epochs}</text>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

const LABEL_HEIGHT = 16;

/** Puts each line's name beside its end, one below the other where they would overlap. */
function labelled(lines: readonly Line[], y: (value: number) => number) {
  const wished = lines
    .map((line) => ({ line, labelY: y(line.values.at(-1) ?? 0) + 4 }))
    .sort((first, second) => first.labelY - second.labelY);
  let free = 0;
  return wished.map(({ line, labelY }) => {
    const placed = Math.max(labelY, free);
    free = placed + LABEL_HEIGHT;
    return { line, labelY: placed };
  });
}

function round(value: number): string {
  return value.toFixed(1);
}
