import { expect, test, vi } from 'vitest';
import { EMOTIONS, type Emotion, namedProbabilities } from '../expression/emotions.ts';
import {
  type ExpressionState,
  FACE_MOTIONS,
  isSeenCoarsely,
} from '../expression/expression-state.ts';
import { LEFT_EYE, MOUTH, RIGHT_EYE, type Similarity } from '../face/alignment.ts';
import type { FaceObservation, MeshObservation } from '../face/face-observation.ts';
import { featurePointsOf } from '../face/points-of-face.ts';
import { ExpressionPipeline } from './expression-pipeline.ts';

const FRAME = { displayWidth: 640, displayHeight: 480, timestamp: 5_000_000 };
const START = 1_700_000_000_000;
const UPRIGHT = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, -40, 1];

function observation(changes: Partial<MeshObservation> = {}): MeshObservation {
  const landmarks = Array.from({ length: 478 }, () => ({ x: 0.5, y: 0.5, z: 0 }));
  for (const index of LEFT_EYE) landmarks[index] = { x: 0.4, y: 0.4, z: 0 };
  for (const index of RIGHT_EYE) landmarks[index] = { x: 0.6, y: 0.4, z: 0 };
  for (const index of MOUTH) landmarks[index] = { x: 0.5, y: 0.7, z: 0 };
  return { landmarks, blendshapes: {}, headMatrix: UPRIGHT, ...changes };
}

/** Sure of one expression, as far as a network is. */
function sureOf(emotion: Emotion, probability = 0.94) {
  const rest = (1 - probability) / (EMOTIONS.length - 1);
  return namedProbabilities(EMOTIONS.map((name) => (name === emotion ? probability : rest)));
}

function weightsOf(state: ExpressionState | null): readonly number[] {
  if (!state) return [];
  return [state.confidence, ...Object.values(state.probabilities), ...Object.values(state.motion)];
}

/** Each crop differs from the one before. */
function nextCrop(): (frame: unknown, alignment: Similarity) => Uint8Array {
  let level = 7;
  return () => {
    level = level === 7 ? 70 : 7;
    return new Uint8Array(48 * 48).fill(level);
  };
}

function createPipeline() {
  const tracker = {
    detect: vi.fn((): FaceObservation | undefined => observation()),
    close: vi.fn(),
  };
  const classifier = { classify: vi.fn(() => sureOf('happy')), close: vi.fn() };
  const cropper = { size: 48, crop: vi.fn(nextCrop()) };
  const pipeline = new ExpressionPipeline({ tracker, classifier, cropper });
  /** Reads a frame as the worker does. */
  const see = (capturedAt: number) => {
    const state = pipeline.read(FRAME, capturedAt);
    pipeline.readExpression();
    return state;
  };
  return { pipeline, see, tracker, classifier, cropper };
}

test('without a face there is no state, and nothing is classified', () => {
  const { pipeline, tracker, classifier } = createPipeline();
  tracker.detect.mockReturnValue(undefined);
  expect(pipeline.read(FRAME, START)).toBeNull();
  expect(classifier.classify).not.toHaveBeenCalled();
});

test('a frame goes through tracker, cropper and network', () => {
  const { pipeline, tracker, classifier, cropper } = createPipeline();
  pipeline.read(FRAME, START);
  expect(tracker.detect).toHaveBeenCalledWith(FRAME, START);
  expect(cropper.crop).toHaveBeenCalledWith(FRAME, {
    a: expect.any(Number),
    b: expect.closeTo(0),
    e: expect.any(Number),
    f: expect.any(Number),
  });
  expect(classifier.classify).toHaveBeenCalledWith(new Uint8Array(48 * 48).fill(70));
});

test('the first state of a face is what was read, whole', () => {
  const { pipeline, tracker } = createPipeline();
  const angle = 0.3;
  tracker.detect.mockReturnValue(
    observation({
      blendshapes: { jawOpen: 0.5, mouthSmileLeft: 1, mouthSmileRight: 1 },
      headMatrix: [
        Math.cos(angle),
        -Math.sin(angle),
        0,
        0,
        Math.sin(angle),
        Math.cos(angle),
        0,
        0,
        0,
        0,
        1,
        0,
        0,
        0,
        0,
        1,
      ],
    }),
  );
  const state = pipeline.read(FRAME, START);
  expect(state).toMatchObject({ capturedAt: START, expression: 'happy' });
  expect(state?.confidence).toBeCloseTo(0.94);
  expect(Object.keys(state?.motion ?? {}).sort()).toEqual([...FACE_MOTIONS].sort());
  expect(state?.motion).toMatchObject({
    jawOpen: 0.5,
    smileLeft: 1,
    smileRight: 1,
    pucker: 0,
  });
  expect(state?.head.roll).toBeCloseTo(angle);
});

test('of ten points the face is read, but nobody is told where it ends', () => {
  const { see, tracker, cropper } = createPipeline();
  const seen = observation({ blendshapes: { jawOpen: 0.5 } });
  tracker.detect.mockReturnValue(seen);
  const whole = see(START);
  const [, alignment] = cropper.crop.mock.calls[0] ?? [];
  const { blendshapes, headMatrix } = seen;
  tracker.detect.mockReturnValue({ points: featurePointsOf(seen), blendshapes, headMatrix });
  const coarse = see(START + 5000);
  expect(cropper.crop.mock.lastCall?.[1]).toEqual(alignment);
  expect(whole && isSeenCoarsely(whole)).toBe(false);
  expect(coarse && isSeenCoarsely(coarse)).toBe(true);
  expect(coarse).toMatchObject({ expression: 'happy', place: null });
  const { jawOpen, ...rest } = coarse?.motion ?? {};
  expect(jawOpen).toBe(0.5);
  expect(Object.values(rest).every((weight) => weight === 0)).toBe(true);
});

test('probabilities sum to 1 and every weight stays from 0 to 1, whatever the network says', () => {
  const { see, tracker, classifier } = createPipeline();
  for (let frame = 0; frame < 200; frame++) {
    const emotion = EMOTIONS[(frame * 3) % 7] ?? 'sad';
    classifier.classify.mockReturnValue(
      sureOf(emotion, frame % 5 === 0 ? 1 : 0.2 + (frame % 8) / 10),
    );
    const blendshapes = { jawOpen: frame % 2, mouthPucker: (frame % 11) / 10 };
    tracker.detect.mockReturnValue(observation({ blendshapes }));
    const state = see(START + frame * 33);
    expect(weightsOf(state)).toHaveLength(1 + EMOTIONS.length + FACE_MOTIONS.length);
    const sum = Object.values(state?.probabilities ?? {}).reduce(
      (total, value) => total + value,
      0,
    );
    expect(sum).toBeCloseTo(1, 9);
    expect(state?.confidence).toBe(Math.max(...Object.values(state?.probabilities ?? {})));
    expect(weightsOf(state).every((weight) => weight >= 0 && weight <= 1)).toBe(true);
  }
});

test('a single other frame does not change the expression, several do', () => {
  const { see, classifier } = createPipeline();
  const read = (frame: number) => see(START + frame * 33)?.expression;
  for (let frame = 0; frame < 10; frame++) expect(read(frame)).toBe('happy');
  classifier.classify.mockReturnValueOnce(sureOf('fear', 0.6));
  expect(read(10)).toBe('happy');
  expect(read(11)).toBe('happy');
  classifier.classify.mockReturnValue(sureOf('surprise'));
  const later = Array.from({ length: 20 }, (_, frame) => read(12 + frame));
  expect(later.at(-1)).toBe('surprise');
});

test.each([
  ['goes on after a short absence', 300, false],
  ['starts anew after a long one', 1500, true],
])('smoothing %s', (_, absence, anew) => {
  const { see, tracker, classifier } = createPipeline();
  see(START);
  see(START + 33);
  tracker.detect.mockReturnValueOnce(undefined);
  expect(see(START + 66)).toBeNull();
  classifier.classify.mockReturnValue(sureOf('sad', 0.6));
  const back = see(START + 33 + absence);
  expect(Math.abs((back?.probabilities.sad ?? 0) - 0.6) < 1e-9).toBe(anew);
});

test('where the face is is known before the network has read it, and what that says comes with the next', () => {
  const { pipeline, classifier } = createPipeline();
  pipeline.read(FRAME, START);
  pipeline.readExpression();
  expect(classifier.classify).toHaveBeenCalledTimes(1);
  classifier.classify.mockReturnValue(sureOf('sad'));
  const before = pipeline.read(FRAME, START + 66);
  expect(classifier.classify).toHaveBeenCalledTimes(1);
  pipeline.readExpression();
  expect(classifier.classify).toHaveBeenCalledTimes(2);
  const after = pipeline.read(FRAME, START + 132);
  expect(after?.probabilities.sad).toBeGreaterThan(before?.probabilities.sad ?? 1);
});

test('the network reads every other frame, and only a face that has changed', () => {
  const { see, classifier, cropper } = createPipeline();
  for (let frame = 0; frame < 10; frame++) see(START + frame * 33);
  expect(classifier.classify).toHaveBeenCalledTimes(5);
  // A camera's noise.
  const still = new Uint8Array(48 * 48).fill(100);
  cropper.crop.mockImplementation(() => still.map((level, index) => level + (index % 2)));
  for (let frame = 10; frame < 20; frame++) see(START + frame * 33);
  expect(classifier.classify).toHaveBeenCalledTimes(6);
  cropper.crop.mockReturnValue(still.map((level) => level + 10));
  see(START + 20 * 33);
  expect(classifier.classify).toHaveBeenCalledTimes(7);
});

test('of a face that is gone nothing is read', () => {
  const { see, pipeline, tracker, cropper } = createPipeline();
  see(START);
  tracker.detect.mockReturnValue(undefined);
  see(START + 100);
  pipeline.readExpression();
  expect(cropper.crop).toHaveBeenCalledTimes(1);
});

test('close closes tracker and network', () => {
  const { pipeline, tracker, classifier } = createPipeline();
  pipeline.close();
  expect(tracker.close).toHaveBeenCalledTimes(1);
  expect(classifier.close).toHaveBeenCalledTimes(1);
});
