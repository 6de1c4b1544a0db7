import { describe, expect, test } from 'vitest';
import { selectSettings } from './constraints.ts';
import type { CameraDescription } from './fitness.ts';
import { readTrackConstraints } from './read-constraints.ts';

const DESK: CameraDescription = {
  deviceId: 'desk',
  groupId: 'desk group',
  facingMode: [],
  sizes: [
    { width: 320, height: 240 },
    { width: 640, height: 480 },
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ],
  frameRate: 30,
};
const PHONE: CameraDescription = {
  ...DESK,
  deviceId: 'phone',
  groupId: 'phone group',
  facingMode: ['environment'],
  frameRate: 60,
};
const CAMERAS = [DESK, PHONE];

function choose(constraints: unknown, cameras = CAMERAS, preferred = { width: 640, height: 480 }) {
  const found = selectSettings(cameras, readTrackConstraints(constraints), preferred);
  if (typeof found === 'string') return found;
  const { width, height, frameRate, resizeMode } = found.settings;
  const isCut = resizeMode === 'none' ? '' : ' cut';
  return `${found.camera.deviceId} ${width}x${height}@${frameRate}${isCut}`;
}

// Each as Chromium 156 answers for its test camera, which has these sizes.
test.each([
  [{}, 'desk 640x480@30'],
  [{ width: 1280 }, 'desk 1280x720@30'],
  [{ height: 720 }, 'desk 1280x720@30'],
  [{ height: 1080 }, 'desk 1920x1080@30'],
  [{ width: 1000 }, 'desk 1000x563@30 cut'],
  [{ width: 300 }, 'desk 300x225@30 cut'],
  [{ width: { exact: 333 } }, 'desk 333x250@30 cut'],
  [{ width: 1000, height: 1000 }, 'desk 1000x1000@30 cut'],
  [{ width: 200, height: 600 }, 'desk 200x600@30 cut'],
  [{ width: 1, height: 1 }, 'desk 1x1@30 cut'],
  [{ width: { min: 1000 } }, 'desk 1280x720@30'],
  [{ width: { max: 500 } }, 'desk 320x240@30'],
  [{ height: { min: 600 } }, 'desk 1280x720@30'],
  [{ aspectRatio: 16 / 9 }, 'desk 640x360@30 cut'],
  [{ aspectRatio: 16 / 9, width: 1280 }, 'desk 1280x720@30'],
  [{ aspectRatio: 1, height: 720 }, 'desk 720x720@30 cut'],
  [{ aspectRatio: 1, width: 640, height: 480 }, 'desk 640x480@30'],
  [{ aspectRatio: { min: 2 } }, 'desk 640x320@30 cut'],
  [{ aspectRatio: { max: 1 } }, 'desk 480x480@30 cut'],
  [{ aspectRatio: { exact: 100 } }, 'desk 600x6@30 cut'],
  [{ aspectRatio: { exact: 1 }, width: { min: 800 } }, 'desk 1080x1080@30 cut'],
  [{ resizeMode: 'none', width: 333 }, 'desk 320x240@30'],
  [{ resizeMode: { exact: 'none' }, width: 1280 }, 'desk 1280x720@30'],
  [{ resizeMode: { exact: 'crop-and-scale' } }, 'desk 640x480@30 cut'],
  [{ frameRate: 5 }, 'desk 640x480@5'],
  [{ frameRate: 0.5 }, 'desk 640x480@0.5'],
  [{ frameRate: { max: 10 } }, 'desk 640x480@10'],
  [{ advanced: [{ width: 320, height: 240 }] }, 'desk 320x240@30'],
  [{ advanced: [{ width: 320 }, { width: 640 }] }, 'desk 320x240@30'],
  [{ width: 800, advanced: [{ aspectRatio: 1 }] }, 'desk 800x800@30 cut'],
  [{ advanced: [{ facingMode: 'user', width: 320 }] }, 'desk 640x480@30'],
  [{ advanced: [{ width: { exact: 100_000 } }] }, 'desk 640x480@30'],
])('as the browser chooses: %j', (constraints, chosen) => {
  expect(choose(constraints)).toBe(chosen);
});

test.each([
  [{ deviceId: 'phone' }, 'phone 640x480@30'],
  [{ deviceId: { exact: ['none', 'phone'] } }, 'phone 640x480@30'],
  [{ groupId: { exact: 'phone group' } }, 'phone 640x480@30'],
  [{ facingMode: 'environment' }, 'phone 640x480@30'],
  [{ facingMode: { exact: ['left', 'environment'] } }, 'phone 640x480@30'],
  [{ frameRate: 60 }, 'phone 640x480@60'],
  [{ frameRate: { min: 40 } }, 'phone 640x480@40'],
  [{ advanced: [{ deviceId: 'phone' }] }, 'phone 640x480@30'],
  [{ deviceId: 'elsewhere' }, 'desk 640x480@30'],
])('the camera that fits best: %j', (constraints, chosen) => {
  expect(choose(constraints)).toBe(chosen);
});

test.each([
  [{ deviceId: { exact: 'elsewhere' } }, 'deviceId'],
  [{ groupId: { exact: 'elsewhere' }, facingMode: { exact: 'user' } }, 'groupId'],
  [{ facingMode: { exact: 'user' }, width: { exact: 100_000 } }, 'facingMode'],
  [{ resizeMode: { exact: 'stretch' }, frameRate: { exact: 1000 } }, 'resizeMode'],
  [{ resizeMode: { exact: 'none' }, width: { exact: 333 } }, 'width'],
  [{ width: { min: 2000 } }, 'width'],
  [{ width: { exact: 0 } }, 'width'],
  [{ width: { exact: -1 } }, 'width'],
  [{ width: { min: 500, max: 400 } }, 'width'],
  [{ width: { exact: 100_000 }, frameRate: { exact: 1000 } }, 'width'],
  [{ height: { exact: 2000 } }, 'height'],
  [{ aspectRatio: { exact: 1 }, width: { exact: 100 }, height: { exact: 200 } }, 'aspectRatio'],
  [{ frameRate: { min: 1000 } }, 'frameRate'],
  [{ frameRate: { exact: 0 } }, 'frameRate'],
  [{ frameRate: { max: -1 } }, 'frameRate'],
])('what rules every camera out is named: %j', (constraints, name) => {
  expect(choose(constraints)).toBe(name);
});

describe('what is left open', () => {
  test('stays with the size that is preferred', () => {
    const now = { width: 1280, height: 720 };
    expect(choose({ frameRate: 15 }, [DESK], now)).toBe('desk 1280x720@15');
  });

  test('no camera, no name', () => {
    expect(choose({ width: 640 }, [])).toBe('');
  });

  test('every size lies within its bounds', () => {
    for (let index = 0; index < 400; index += 1) {
      const bound = (factor: number) => 1 + Math.round(((index * factor) % 1) * 1900);
      const [one, other] = [bound(0.618), bound(0.414)];
      const width = { min: Math.min(one, other), max: Math.max(one, other), ideal: bound(0.7) };
      const aspectRatio = { min: 0.2 + ((index * 0.37) % 1), ideal: 1 + ((index * 0.73) % 2) };
      const found = selectSettings([DESK], readTrackConstraints({ width, aspectRatio }));
      if (typeof found === 'string') continue;
      expect(found.settings.width).toBeGreaterThanOrEqual(width.min);
      expect(found.settings.width).toBeLessThanOrEqual(width.max);
      expect(Number.isInteger(found.settings.width * found.settings.height)).toBe(true);
      expect(found.settings.height).toBeGreaterThanOrEqual(1);
      expect(found.settings.height).toBeLessThanOrEqual(found.native.height);
    }
  });
});
