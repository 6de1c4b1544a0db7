import { expect, it } from 'vitest';
import { clampPose, REST_POSE } from '../../pose/avatar-pose.ts';
import { type Ball, turnOf } from './ball.ts';

const ball: Ball = { centre: [100, 100], radius: [80, 90], turn: 12, nod: 8 };

it('leaves a head that looks ahead as it is drawn', () => {
  expect(turnOf(ball, REST_POSE)([120, 90])).toEqual([120, 90]);
});

it('moves the front further than the side, and what stands out furthest', () => {
  const turn = turnOf(ball, clampPose({ yaw: 1 }));
  const front = turn([100, 100])[0] - 100;
  const side = turn([165, 100])[0] - 165;
  expect(front).toBeGreaterThan(side);
  expect(turn([100, 100], 0.2)[0] - 100).toBeGreaterThan(front);
});

it('takes the face up when the head looks up', () => {
  expect(turnOf(ball, clampPose({ pitch: 1 }))([100, 100])[1]).toBeLessThan(100);
});
