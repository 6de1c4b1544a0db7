import { expect, test } from 'vitest';
import { LEFT_EYE, RIGHT_EYE } from './alignment.ts';
import { placeOf } from './face-place.ts';

const PICTURE = { width: 640, height: 480, timestamp: 123_400 };

/** A face of 160 by 200 pixels around a point, tilted clockwise, in landmarks of the picture. */
function tilted(roll: number, [centreX, centreY]: readonly [number, number]) {
  const [cos, sin] = [Math.cos(roll), Math.sin(roll)];
  const at = (x: number, y: number) => ({
    x: (centreX + x * cos - y * sin) / PICTURE.width,
    y: (centreY + x * sin + y * cos) / PICTURE.height,
    z: 0,
  });
  const landmarks = Array.from({ length: 478 }, () => at(0, 0));
  for (const index of LEFT_EYE) landmarks[index] = at(-40, -30);
  for (const index of RIGHT_EYE) landmarks[index] = at(40, -30);
  landmarks[10] = at(0, -100);
  landmarks[152] = at(0, 100);
  landmarks[234] = at(-80, 0);
  landmarks[454] = at(80, 0);
  return { landmarks };
}

test.each([
  [0, [320, 240]],
  [0.4, [320, 240]],
  [-0.5, [200, 300]],
  [0.2, [0, 10]],
] as const)('a face tilted by %f is found where it is', (roll, centre) => {
  const place = placeOf(tilted(roll, centre), PICTURE);
  expect(place.timestamp).toBe(PICTURE.timestamp);
  expect(place.aspectRatio).toBeCloseTo(4 / 3);
  expect(place.x * PICTURE.width).toBeCloseTo(centre[0]);
  expect(place.y * PICTURE.height).toBeCloseTo(centre[1]);
  expect(place.width * PICTURE.height).toBeCloseTo(160);
  expect(place.height * PICTURE.height).toBeCloseTo(200);
  expect(place.roll).toBeCloseTo(roll);
});
