import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundle } from '../scripts/browser/bundle.ts';
import {
  type CameraBrowser,
  DEVICE,
  type PageOptions,
  startCameraBrowser,
} from './support/virtual-camera/camera-page.ts';
import type {} from './support/virtual-camera/probes.ts';

type Found = Readonly<Record<string, string>>;

const CAMERA = 'fake_device_0';
const LEAST_PROBES = 60;

/** All that a page may find different from Chromium's own test camera, and why that is meant to be. */
const INTENDED: Readonly<Record<string, string>> = {
  'kinds in the list': 'There is one camera more.',
  'names of its settings': 'It has no focus and no exposure.',
  'names of its capabilities': 'It has no focus and no exposure.',
  'values of its capabilities': 'It gives 1920x1080 at the most, the test camera 3840x2160.',
  'values of capabilities of a device': 'It gives 1920x1080 at the most.',
  'asked for: no number': 'The test camera has a size of 96x96; ours stays at the usual one.',
  'statistics of a track': 'Chromium counts only the pictures of devices: null, as for a canvas.',
  'the picture of a page: captureStream': "Chromium names such a track after the source's id.",
  'toString of another window':
    'The text of a Proxy has no name; each window knows the names of its own functions only.',
  'the prototype chain of a function cannot be closed':
    'A Proxy may be the prototype of its own target; only who looks for a Proxy does that.',
};

let cameras: CameraBrowser;
let probes: string;

beforeAll(async () => {
  probes = await bundle(new URL('./support/virtual-camera/probes.ts', import.meta.url), 'iife');
  cameras = await startCameraBrowser(1, true);
});

afterAll(() => cameras.close());

/** @param byName whether requests name the camera, or leave the choice to the browser */
async function probe(options: PageOptions, label: string, byName: boolean): Promise<Found> {
  const page = await cameras.open(options);
  await page.evaluate(probes);
  const found = await page.evaluate((...told) => window.runProbes(...told), label, byName);
  await page.close();
  return found;
}

function expectIntendedOnly(native: Found, virtual: Found): void {
  expect(Object.keys(native).length).toBeGreaterThanOrEqual(LEAST_PROBES);
  const different = Object.keys(native).filter((name) => native[name] !== virtual[name]);
  const unintended = different.filter((name) => !(name in INTENDED));
  for (const name of different) {
    console.log(`${name}: ${INTENDED[name] ?? 'NOT INTENDED'}`);
    if (name in INTENDED) continue;
    console.log(`  camera:  ${native[name]}\n  virtual: ${virtual[name]}`);
  }
  expect(unintended).toEqual([]);
}

test('the virtual camera is like a camera of the computer', async () => {
  const native = await probe({}, CAMERA, true);
  const virtual = await probe({ host: { device: DEVICE } }, DEVICE.label, true);
  expectIntendedOnly(native, virtual);
});

test('in the place of the camera it has its names, and is like it', async () => {
  const native = await probe({}, CAMERA, false);
  const host = { device: { ...DEVICE, always: true } };
  expectIntendedOnly(native, await probe({ host }, CAMERA, false));
});

test('where it is turned off, all is as without it', async () => {
  const native = await probe({}, CAMERA, true);
  const host = { device: { ...DEVICE, always: true, offered: false } };
  const virtual = await probe({ host }, CAMERA, true);
  const different = Object.keys(native).filter((name) => native[name] !== virtual[name]);
  expect(different).toEqual([
    'toString of another window',
    'the prototype chain of a function cannot be closed',
  ]);
});
