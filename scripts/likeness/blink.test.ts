import { expect, test } from 'vitest';
import { NO_CALIBRATION } from '../../lib/avatar/pose/calibration.ts';
import { EMOTIONS, namedProbabilities } from '../../lib/expression/emotions.ts';
import { type ExpressionState, FACE_MOTIONS } from '../../lib/expression/expression-state.ts';
import { StateSmoothing } from '../../lib/pipeline/state-smoothing.ts';
import { DISPLAY_FRAME, measureAtRest, playStates } from './play-states.ts';
import { SITTER } from './sitter.ts';

/** Milliseconds. */
const STATE = 1000 / 30;
const BLINK = 150;
const BLINK_BEGINS = 1000;
const END = 1500;

/** A face that rests but for one blink, as the camera sees it 30 times a second, through the real smoothing. */
function blinkingStates(): readonly ExpressionState[] {
  const smoothing = new StateSmoothing();
  return Array.from({ length: Math.round(END / STATE) }, (_, index) => {
    const capturedAt = index * STATE;
    const share = (capturedAt - BLINK_BEGINS) / BLINK;
    const closed = share > 0 && share < 1 ? Math.sin(Math.PI * share) : 0;
    const motion = FACE_MOTIONS.map((name) => {
      const { rest, full } = NO_CALIBRATION.motion[name];
      return [name, name.startsWith('blink') ? rest + closed * (full - rest) : rest];
    });
    return smoothing.next({
      capturedAt,
      probabilities: namedProbabilities(EMOTIONS.map(() => 1 / EMOTIONS.length)),
      motion: Object.fromEntries(motion) as ExpressionState['motion'],
      gaze: { x: 0, y: 0 },
      head: { roll: 0, yaw: 0, pitch: 0 },
      place: { timestamp: 0, aspectRatio: 4 / 3, x: 0.5, y: 0.5, width: 0.4, height: 0.5, roll: 0 },
    });
  });
}

test('a blink of 150 ms is seen in the drawing, and is over soon', async () => {
  const options = { calibration: NO_CALIBRATION, emojiShare: 0.5 };
  const rest = await measureAtRest(SITTER);
  const moments = await playStates(blinkingStates(), SITTER, options, 1);
  const open = moments.map(({ time, face }) => ({ time, share: face.eye.left / rest.eye.left }));
  const closed = open.filter(({ share }) => share < 0.5);
  expect(closed.length * DISPLAY_FRAME).toBeGreaterThanOrEqual(50);
  expect(Math.min(...closed.map(({ time }) => time))).toBeGreaterThan(BLINK_BEGINS);
  expect(Math.max(...closed.map(({ time }) => time))).toBeLessThan(BLINK_BEGINS + BLINK + 50);
  expect(open.at(-1)?.share).toBeGreaterThan(0.95);
}, 120_000);
