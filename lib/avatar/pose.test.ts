import { describe, expect, it } from 'vitest';
import { EMOTIONS, type EmotionProbabilities } from '../expression/emotions.ts';
import { type ExpressionState, FACE_MOTIONS } from '../expression/expression-state.ts';
import { FACES } from './faces.ts';
import { MAXIMUM_HEAD_ROLL, mirrorPose, poseOf, poseOfEmotion, THRESHOLDS } from './pose.ts';

const REST = Object.fromEntries(
  FACE_MOTIONS.map((motion) => [motion, 0]),
) as ExpressionState['motion'];

const smiling = (smile: number) => ({ smileLeft: smile, smileRight: smile });
const frowning = (frown: number) => ({ frownLeft: frown, frownRight: frown });

function stateOf(
  expression: ExpressionState['expression'],
  motion: Partial<ExpressionState['motion']> = {},
  roll = 0,
): ExpressionState {
  return {
    capturedAt: 0,
    expression,
    confidence: 1,
    probabilities: Object.fromEntries(
      EMOTIONS.map((emotion) => [emotion, 1 / 7]),
    ) as EmotionProbabilities,
    motion: { ...REST, ...motion },
    gaze: { x: 0, y: 0 },
    head: { roll, yaw: 0, pitch: 0 },
  };
}

const aboveAll = { blink: 0.51, jaw: 0.36, smile: THRESHOLDS.smile + 0.01 };

describe('the faces', () => {
  it('differ from each other in at least two of brows, eyes and mouth', () => {
    const faces = EMOTIONS.map((emotion) => FACES[emotion]);
    for (const [index, one] of faces.entries()) {
      for (const other of faces.slice(index + 1)) {
        const differences = (['eyebrows', 'eyes', 'mouth'] as const).filter(
          (part) => one[part] !== other[part],
        );
        expect(differences.length).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('have a mouth each', () => {
    expect(new Set(EMOTIONS.map((emotion) => FACES[emotion].mouth)).size).toBe(EMOTIONS.length);
  });
});

describe('poseOf', () => {
  it.each(EMOTIONS)('shows the face of %s when nothing else moves', (emotion) => {
    expect(poseOf(stateOf(emotion))).toEqual(poseOfEmotion(emotion));
    expect(poseOfEmotion(emotion)).toMatchObject({ mouth: FACES[emotion].mouth, headRoll: 0 });
  });

  it('shows neutral while it is unsure', () => {
    expect(poseOf(stateOf('unsure'))).toEqual(poseOfEmotion('neutral'));
  });

  it('shuts both eyes, or winks with the eye that is shut', () => {
    const { blink } = aboveAll;
    const eyes = (motion: Partial<ExpressionState['motion']>) =>
      poseOf(stateOf('neutral', motion)).eyes;
    expect(eyes({ blinkLeft: blink, blinkRight: blink })).toBe('closed');
    expect(eyes({ blinkLeft: blink })).toBe('wink');
    expect(eyes({ blinkRight: blink })).toBe('winkOther');
    expect(eyes({ blinkLeft: 0.5, blinkRight: 0.5 })).toBe(FACES.neutral.eyes);
    expect(poseOf(stateOf('happy', { blinkLeft: 1, blinkRight: 1 })).eyes).toBe('happy');
  });

  it.each(EMOTIONS)('opens the mouth of %s when the jaw is down, and not before', (emotion) => {
    expect(poseOf(stateOf(emotion, { jawOpen: 0.35 })).mouth).toBe(FACES[emotion].mouth);
    expect(poseOf(stateOf(emotion, { jawOpen: aboveAll.jaw })).mouth).toBe(
      FACES[emotion].openMouth,
    );
  });

  it('grins when a neutral mouth opens into a smile', () => {
    const { jaw, smile } = aboveAll;
    expect(poseOf(stateOf('unsure', { jawOpen: jaw, ...smiling(smile) })).mouth).toBe('grin');
  });

  it.each(['neutral', 'unsure'] as const)('smiles and frowns while %s', (expression) => {
    const mouth = (motion: Partial<ExpressionState['motion']>) =>
      poseOf(stateOf(expression, motion)).mouth;
    expect(mouth(smiling(THRESHOLDS.smile))).toBe('serious');
    expect(mouth(smiling(aboveAll.smile))).toBe('twinkle');
    expect(mouth(frowning(THRESHOLDS.frown))).toBe('serious');
    expect(mouth(frowning(THRESHOLDS.frown + 0.01))).toBe('sad');
  });

  it('leaves the mouth of a clear expression to the expression', () => {
    expect(poseOf(stateOf('angry', smiling(1))).mouth).toBe(FACES.angry.mouth);
    expect(poseOf(stateOf('happy', frowning(1))).mouth).toBe(FACES.happy.mouth);
  });

  it('tilts the head in whole degrees, no further than the limit', () => {
    const roll = (radians: number) => poseOf(stateOf('neutral', {}, radians)).headRoll;
    expect(roll(Math.PI / 18)).toBe(10);
    expect(roll(-0.1)).toBe(-6);
    expect(roll(2)).toBe(MAXIMUM_HEAD_ROLL);
    expect(roll(-2)).toBe(-MAXIMUM_HEAD_ROLL);
    expect(roll(Number.NaN)).toBe(0);
    expect(Object.is(roll(-0.001), 0)).toBe(true);
  });
});

describe('mirrorPose', () => {
  it('winks with the other eye and tilts the other way', () => {
    const pose = poseOf(stateOf('neutral', { blinkLeft: 1 }, 0.2));
    expect(mirrorPose(pose)).toEqual({ ...pose, eyes: 'winkOther', headRoll: -pose.headRoll });
    expect(mirrorPose(mirrorPose(pose))).toEqual(pose);
    expect(Object.is(mirrorPose(poseOfEmotion('sad')).headRoll, 0)).toBe(true);
  });
});
