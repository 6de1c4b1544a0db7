import type { ReliabilityBin } from '../scores/scores.ts';
import { html, type Markup } from './markup.ts';

const WIDTH = 400;
const HEIGHT = 240;
const MARGIN = { left: 44, right: 20, top: 16, bottom: 36 } as const;
const GRID = [0, 0.25, 0.5, 0.75, 1] as const;
/** Share of the chart's width. */
const WIDEST_BAR = 0.16;
/** Names below the axis that fit beside each other. */
const NAMES = 7;

const y = (share: number) =>
  round(HEIGHT - MARGIN.bottom - share * (HEIGHT - MARGIN.top - MARGIN.bottom));
const across = (share: number) => round(MARGIN.left + share * (WIDTH - MARGIN.left - MARGIN.right));

function round(value: number): string {
  return value.toFixed(1);
}

function whole(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** A chart whose vertical axis is a share from 0 to 1. */
function chart(title: string, content: readonly Markup[]): Markup {
  const lines = GRID.map(
    (share) =>
      html`<line class="grid-line" x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${y(share)}" y2="${y(share)}"/><text x="${MARGIN.left - 6}" y="${y(share)}" dy="4" text-anchor="end">${whole(share)}</text>`,
  );
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}">${lines}${content}</svg>`;
}

/** Accuracy over confidence: bins of well calibrated answers lie on the diagonal. */
export function reliabilityChart(
  title: string,
  before: readonly ReliabilityBin[],
  after: readonly ReliabilityBin[],
): Markup {
  const points = (bins: readonly ReliabilityBin[]) =>
    bins
      .filter(({ images }) => images > 0)
      .map(({ confidence, accuracy }) => [across(confidence), y(accuracy)] as const);
  const line = (bins: readonly ReliabilityBin[], style: string, dot: string) => [
    html`<polyline class="${style}" points="${points(bins)
      .map((point) => point.join(','))
      .join(' ')}"/>`,
    ...points(bins).map(([cx, cy]) => html`<circle class="${dot}" cx="${cx}" cy="${cy}" r="3"/>`),
  ];
  return chart(title, [
    html`<line class="diagonal" x1="${across(0)}" y1="${y(0)}" x2="${across(1)}" y2="${y(1)}"/>`,
    ...line(before, 'second', 'dot-second'),
    ...line(after, 'first', 'dot'),
    ...GRID.map(
      (share) =>
        html`<text x="${across(share)}" y="${HEIGHT - 18}" text-anchor="middle">${whole(share)}</text>`,
    ),
    html`<text x="${across(0.5)}" y="${HEIGHT - 3}" text-anchor="middle">stated probability</text>`,
  ]);
}

/** A share for each of some named groups. */
export function barChart(
  title: string,
  bars: readonly { readonly name: string; readonly share: number }[],
): Markup {
  const step = 1 / Math.max(bars.length, 1);
  return chart(
    title,
    bars.map(({ name, share }, index) => {
      const middle = across((index + 0.5) * step);
      const width = Math.min(step * 0.62, WIDEST_BAR) * (WIDTH - MARGIN.left - MARGIN.right);
      const height = round(Number(y(0)) - Number(y(share)));
      return html`<rect class="bar" x="${round(Number(middle) - width / 2)}" y="${y(share)}" width="${round(width)}" height="${height}" rx="4"/><text class="value" x="${middle}" y="${y(share)}" dy="-4" text-anchor="middle">${whole(share)}</text>${nameLines(name, middle)}`;
    }),
  );
}

/** "10 to 20" takes two lines, so that five names fit beside each other. */
function nameLines(name: string, middle: string): readonly Markup[] {
  return name
    .replace(' to ', ' to\n')
    .split('\n')
    .map(
      (line, index) =>
        html`<text x="${middle}" y="${HEIGHT - 20 + index * 14}" text-anchor="middle" font-size="11">${line}</text>`,
    );
}

/** A share at each of some named steps, joined by a line. */
export function curveChart(
  title: string,
  points: readonly { readonly name: string; readonly accuracy: number }[],
): Markup {
  const x = (index: number) => across((index + 0.5) / points.length);
  const every = Math.ceil(points.length / NAMES);
  return chart(title, [
    html`<polyline class="first" points="${points
      .map(({ accuracy }, index) => `${x(index)},${y(accuracy)}`)
      .join(' ')}"/>`,
    ...points.map(
      ({ name, accuracy }, index) =>
        html`<circle class="dot" cx="${x(index)}" cy="${y(accuracy)}" r="3.5"/><text class="value" x="${x(index)}" y="${y(accuracy)}" dy="-8" text-anchor="middle">${whole(accuracy)}</text>${
          index % every === 0
            ? html`<text x="${x(index)}" y="${HEIGHT - 18}" text-anchor="middle">${name}</text>`
            : ''
        }`,
    ),
  ]);
}
