import { expect, test } from 'vitest';
import { clampPose } from '../avatar/pose/avatar-pose.ts';
import { faceTrack } from './face-track.ts';

const open = (jawOpen: number) => clampPose({ jawOpen });

test('between two pictures the face is between two poses', () => {
  const pose = faceTrack([
    { time: 0, pose: open(0) },
    { time: 0.1, pose: open(1) },
  ]);
  expect(pose?.(0).jawOpen).toBe(0);
  expect(pose?.(0.05).jawOpen).toBeCloseTo(0.5);
  expect(pose?.(0.1).jawOpen).toBe(1);
});

test('a face that is lost comes to rest, and one that comes back is there', () => {
  const pose = faceTrack([
    { time: 0, pose: open(1) },
    { time: 0.1, pose: null },
    { time: 5, pose: open(1) },
  ]);
  expect(pose?.(2).jawOpen).toBe(0);
  expect(pose?.(5).jawOpen).toBe(1);
  expect(pose?.(9).jawOpen).toBe(0);
});

test('before the first face it comes from rest', () => {
  const pose = faceTrack([
    { time: 0, pose: null },
    { time: 1, pose: open(1) },
  ]);
  expect(pose?.(0).jawOpen).toBe(0);
  expect(pose?.(1).jawOpen).toBe(1);
});

test('a face in hardly any picture is none', () => {
  const pictures = Array.from({ length: 40 }, (_, index) => ({ time: index / 30, pose: null }));
  expect(faceTrack(pictures)).toBeUndefined();
  expect(faceTrack([...pictures, { time: 2, pose: open(1) }])).toBeUndefined();
  expect(faceTrack([])).toBeUndefined();
});
