import { expect, test } from 'vitest';
import { NO_CALIBRATION } from '../../lib/avatar/pose/calibration.ts';
import { DEFAULT_EMOJI_SHARE } from '../../lib/avatar/pose/pose-of.ts';
import { LEAST_LIKENESS } from './likeness.ts';
import { SITTER } from './sitter.ts';
import { likenessOfSweep, SWEEPS } from './sweeps.ts';

/** Fifty pictures are drawn for each motion. */
const SLOW_MACHINE = 120_000;
const OPTIONS = { calibration: NO_CALIBRATION, emojiShare: DEFAULT_EMOJI_SHARE };

test.each(SWEEPS)(
  '$name is drawn as it is seen',
  async (sweep) => {
    const likeness = await likenessOfSweep(sweep, SITTER, OPTIONS);
    expect(likeness).toBeGreaterThanOrEqual(LEAST_LIKENESS);
  },
  SLOW_MACHINE,
);

test(
  'a drawing that answers another motion is told',
  async () => {
    const roll = SWEEPS.find(({ name }) => name === 'roll');
    const jaw = SWEEPS.find(({ name }) => name === 'jaw');
    if (!jaw || !roll) throw new Error('There are no sweeps.');
    const likeness = await likenessOfSweep({ ...jaw, drawn: roll.drawn }, SITTER, OPTIONS);
    expect(likeness >= LEAST_LIKENESS).toBe(false);
  },
  SLOW_MACHINE,
);
