import { expect, test } from 'vitest';
import { POSE_KEYS } from '../../avatar/pose/avatar-pose.ts';
import { madeVoice, type VoicePart } from '../testing/made-voice.ts';
import { speakingPose } from './speaking-pose.ts';
import { VoiceAnalysis } from './voice-analysis.ts';

const RATE = 16_000;

const pause = (seconds: number): VoicePart => ({ seconds, tones: [], level: 0 });
const ah = (seconds: number, level = 0.5): VoicePart => ({
  seconds,
  level,
  tones: [200, 800, 1200],
});
const oo = (seconds: number): VoicePart => ({ seconds, level: 0.5, tones: [300, 420] });
const ee = (seconds: number): VoicePart => ({ seconds, level: 0.5, tones: [280, 2600, 3200] });

function poseOf(parts: readonly VoicePart[], seed = 1) {
  const analysis = new VoiceAnalysis(RATE);
  const samples = madeVoice(parts, RATE);
  for (let from = 0; from < samples.length; from += 700) {
    analysis.listen(samples.subarray(from, from + 700));
  }
  return speakingPose(analysis.moments, seed);
}

test('the mouth opens where the sound is loud, and is closed where it is silent', () => {
  const pose = poseOf([pause(1), ah(1), pause(1), ah(1)]);
  for (const silent of [0.5, 0.9, 2.5]) expect(pose?.(silent).jawOpen).toBeLessThan(0.02);
  for (const loud of [1.2, 1.8, 3.2]) expect(pose?.(loud).jawOpen).toBeGreaterThan(0.5);
});

test('a soft voice is measured by itself, and what is softer opens the mouth less', () => {
  const soft = poseOf([ah(1, 0.02), pause(1), ah(1, 0.004)]);
  expect(soft?.(0.5).jawOpen).toBeGreaterThan(0.5);
  expect(soft?.(2.5).jawOpen).toBeLessThan(0.5);
  expect(soft?.(2.5).jawOpen).toBeGreaterThan(0.05);
});

test('round, open and spread vowels have mouths of their own', () => {
  const pose = poseOf([oo(1), ah(1), ee(1)]);
  const [round, open, spread] = [pose?.(0.6), pose?.(1.6), pose?.(2.6)];
  expect(round?.pucker).toBeGreaterThan(0.5);
  expect(open?.pucker).toBeLessThan(0.2);
  expect(spread?.stretch).toBeGreaterThan(0.4);
  expect(open?.stretch).toBeLessThan(0.2);
  expect(open?.jawOpen).toBeGreaterThan(spread?.jawOpen ?? 1);
});

test('it blinks and sways, the same for the same seed and otherwise for another', () => {
  const parts = [ah(10)];
  const times = Array.from({ length: 300 }, (_, index) => index / 30);
  const [first, again, other] = [poseOf(parts, 7), poseOf(parts, 7), poseOf(parts, 8)];
  const film = (pose: typeof first) => times.map((time) => pose?.(time));
  expect(film(first)).toEqual(film(again));
  expect(film(first)).not.toEqual(film(other));
  const blinks = film(first).filter((pose) => (pose?.blinkLeft ?? 0) > 0.6).length;
  expect(blinks).toBeGreaterThanOrEqual(2);
  expect(blinks).toBeLessThan(40);
  for (const pose of film(first)) {
    for (const key of POSE_KEYS) expect(Math.abs(pose?.[key] ?? 9)).toBeLessThanOrEqual(1);
  }
});

test('in silence nothing is said', () => {
  expect(poseOf([pause(2)])).toBeUndefined();
  expect(speakingPose([], 1)).toBeUndefined();
});

test('a pause between portions keeps its place in time', () => {
  const analysis = new VoiceAnalysis(RATE);
  analysis.skipTo(1);
  analysis.listen(madeVoice([ah(1)], RATE));
  const pose = speakingPose(analysis.moments, 1);
  expect(pose?.(0.8).jawOpen).toBeLessThan(0.02);
  expect(pose?.(1.2).jawOpen).toBeGreaterThan(0.5);
});
