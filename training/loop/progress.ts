import { Presets, SingleBar } from 'cli-progress';
import { percent } from '../scores/evaluation-table.ts';
import type { Epoch } from './checkpoint.ts';

/** Says how far the training is and how long it will take. */
export interface Progress {
  step(done: number, total: number, loss: number): void;
  epoch(epoch: Epoch, epochs: number): void;
  stop(): void;
}

const SECOND = 1000;
/** Without a terminal a line is printed this often. */
const LINE_EVERY = 60 * SECOND;

/** A bar where there is a terminal, a line a minute elsewhere. */
export function createProgress(): Progress {
  const started = Date.now();
  const bar = process.stdout.isTTY
    ? new SingleBar(
        { format: '{bar} {percentage}% | {left} left | loss {loss}' },
        Presets.shades_classic,
      )
    : undefined;
  let first: number | undefined;
  let lastLine = started;
  return {
    step(done, total, loss) {
      first ??= done - 1;
      const left = duration(((Date.now() - started) / (done - first)) * (total - done));
      const facts = { left, loss: loss.toFixed(3) };
      if (bar) {
        if (!bar.isActive) bar.start(total, done, facts);
        bar.update(done, facts);
      } else if (Date.now() - lastLine > LINE_EVERY) {
        lastLine = Date.now();
        console.log(`step ${done} of ${total}, ${left} left, loss ${facts.loss}`);
      }
    },
    epoch({ epoch, loss, fer2013, ferplus7 }, epochs) {
      const votes = ferplus7 === null ? '' : `FER+ ${percent(ferplus7)}, `;
      const line = `epoch ${epoch} of ${epochs}: loss ${loss.toFixed(3)}, PublicTest ${votes}labels ${percent(fer2013)}`;
      console.log(bar ? `\n${line}` : line);
    },
    stop: () => bar?.stop(),
  };
}

function duration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / (60 * SECOND));
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
