import { expect, test } from 'vitest';
import { headPoseOf } from './head-pose.ts';

type Matrix3 = readonly (readonly number[])[];

// Right-handed turns of column vectors, x right, y up, z towards the camera.
const aboutX = (angle: number): Matrix3 => [
  [1, 0, 0],
  [0, Math.cos(angle), -Math.sin(angle)],
  [0, Math.sin(angle), Math.cos(angle)],
];
const aboutY = (angle: number): Matrix3 => [
  [Math.cos(angle), 0, Math.sin(angle)],
  [0, 1, 0],
  [-Math.sin(angle), 0, Math.cos(angle)],
];
const aboutZ = (angle: number): Matrix3 => [
  [Math.cos(angle), -Math.sin(angle), 0],
  [Math.sin(angle), Math.cos(angle), 0],
  [0, 0, 1],
];

function product(one: Matrix3, other: Matrix3): Matrix3 {
  return one.map((row) =>
    [0, 1, 2].map((column) =>
      row.reduce((sum, value, index) => sum + value * (other[index]?.[column] ?? Number.NaN), 0),
    ),
  );
}

/** 4x4 by columns, with a place in space that must not matter. */
function columns(matrix: Matrix3): number[] {
  const column = (index: number) => matrix.map((row) => row[index] ?? Number.NaN);
  return [...column(0), 0, ...column(1), 0, ...column(2), 0, 3, -5, -40, 1];
}

function expectPose(matrix: Matrix3, expected: ReturnType<typeof headPoseOf>): void {
  const pose = headPoseOf(columns(matrix));
  expect(pose.roll).toBeCloseTo(expected.roll, 9);
  expect(pose.yaw).toBeCloseTo(expected.yaw, 9);
  expect(pose.pitch).toBeCloseTo(expected.pitch, 9);
}

test('a head that looks straight into the camera has no angle', () => {
  expectPose(aboutX(0), { roll: 0, yaw: 0, pitch: 0 });
});

test('clockwise as the camera sees it is positive roll', () => {
  // Its right side sinks.
  expectPose(aboutZ(-0.4), { roll: 0.4, yaw: 0, pitch: 0 });
  expectPose(aboutZ(0.4), { roll: -0.4, yaw: 0, pitch: 0 });
});

test('looking to the right of the picture is positive yaw', () => {
  expectPose(aboutY(0.5), { roll: 0, yaw: 0.5, pitch: 0 });
  expectPose(aboutY(-0.5), { roll: 0, yaw: -0.5, pitch: 0 });
});

test('looking up is positive pitch', () => {
  expectPose(aboutX(-0.3), { roll: 0, yaw: 0, pitch: 0.3 });
  expectPose(aboutX(0.3), { roll: 0, yaw: 0, pitch: -0.3 });
});

test('looking to the side and up gives both angles of the look', () => {
  expectPose(product(aboutY(0.5), aboutX(-0.3)), { roll: 0, yaw: 0.5, pitch: 0.3 });
});

test('a scaled matrix has the same angles', () => {
  const scaled = columns(aboutZ(-0.4)).map((value) => value * 3);
  expect(headPoseOf(scaled).roll).toBeCloseTo(0.4, 9);
});

test.each([0, 9, 15, 17])('a matrix of %i numbers is refused', (length) => {
  expect(() => headPoseOf(Array.from({ length }, () => 1))).toThrow(
    `A head matrix has 16 numbers, not ${length}.`,
  );
});
