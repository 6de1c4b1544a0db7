import type { Page } from 'puppeteer';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { HOST_EVENT } from '../lib/call/page-protocol.ts';
import {
  type CameraBrowser,
  DEVICE,
  type PageOptions,
  startCameraBrowser,
} from './support/virtual-camera/camera-page.ts';
import {
  type FakeHostOrder,
  ORDER_EVENT,
  RECEIVED_EVENT,
} from './support/virtual-camera/fake-host.ts';

const ALWAYS = { ...DEVICE, always: true };
const PHYSICAL = 'fake_device_0';
let cameras: CameraBrowser;
let page: Page;

async function open(options: PageOptions): Promise<void> {
  page = await cameras.open(options);
}

afterEach(() => page.close());

function order(what: FakeHostOrder): Promise<void> {
  return page.evaluate(
    async (name, detail) => {
      dispatchEvent(new CustomEvent(name, { detail }));
      await new Promise((resolve) => setTimeout(resolve, 200));
    },
    ORDER_EVENT,
    what,
  );
}

/** What comes of a request: the label of the video track, or the error's name and message. */
function request(constraints: MediaStreamConstraints): Promise<string> {
  return page.evaluate(async (wanted) => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia(wanted);
      return stream.getVideoTracks()[0]?.label ?? 'no video';
    } catch (error) {
      const { name, message } = error as Error;
      return `${name}: ${message}`;
    }
  }, constraints);
}

function cameraList(): Promise<string[]> {
  return page.evaluate(async () => {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.flatMap(({ kind, label }) => (kind === 'videoinput' ? [label] : []));
  });
}

describe('with a camera and its permission', () => {
  beforeAll(async () => {
    cameras = await startCameraBrowser(1, true);
  });
  afterAll(() => cameras.close());

  test('only requests that name it are for it', async () => {
    await open({ host: { device: DEVICE } });
    expect(await cameraList()).toEqual([PHYSICAL, DEVICE.label]);
    expect(await request({ video: true })).toBe(PHYSICAL);
    expect(await request({ video: { deviceId: DEVICE.deviceId } })).toBe(DEVICE.label);
    expect(await request({ video: { groupId: { exact: DEVICE.groupId } } })).toBe(DEVICE.label);
    expect(await request({ video: { advanced: [{ deviceId: DEVICE.deviceId }] } })).toBe(
      DEVICE.label,
    );
  });

  test('the page hears when it comes and goes', async () => {
    await open({ host: { device: DEVICE } });
    await page.evaluate(() => {
      const counts = { listeners: 0, handlers: 0 };
      navigator.mediaDevices.addEventListener('devicechange', () => {
        counts.listeners += 1;
      });
      navigator.mediaDevices.ondevicechange = () => {
        counts.handlers += 1;
      };
      Object.assign(window, { counts });
    });
    await order({ type: 'offer', device: { ...DEVICE, offered: false } });
    expect(await cameraList()).toEqual([PHYSICAL]);
    expect(await request({ video: { deviceId: { exact: DEVICE.deviceId } } })).toMatch(
      /^OverconstrainedError/,
    );
    await order({ type: 'offer', device: { ...DEVICE, always: true } });
    await order({ type: 'offer', device: DEVICE });
    expect(await page.evaluate('counts')).toEqual({ listeners: 2, handlers: 2 });
  });

  test('a refusal of the host is one of the browser', async () => {
    const refusal = { name: 'NotAllowedError', message: 'Permission denied' } as const;
    await open({ host: { device: ALWAYS, refusal } });
    expect(await request({ video: true })).toBe('NotAllowedError: Permission denied');
    expect(await request({ audio: true, video: true })).toBe('NotAllowedError: Permission denied');
    expect(await request({ audio: true })).toBe('no video');
  });

  test('the host hears what the tracks of an output need together', async () => {
    await open({ host: { device: DEVICE } });
    const heard = await page.evaluate(
      async (name, deviceId) => {
        const requests: string[] = [];
        addEventListener(name, (event) => {
          const { type, settings } = (event as CustomEvent).detail;
          requests.push(settings ? `${type} ${settings.width}x${settings.height}` : type);
        });
        const soon = () => new Promise((resolve) => setTimeout(resolve, 150));
        const video = { deviceId: { exact: deviceId }, width: 1280, height: 720 };
        const stream = await navigator.mediaDevices.getUserMedia({ video });
        const [track] = stream.getVideoTracks();
        const clone = track?.clone();
        await soon();
        await track?.applyConstraints({ width: 1920, height: 1080 });
        track?.stop();
        await soon();
        clone?.stop();
        await soon();
        return requests;
      },
      RECEIVED_EVENT,
      DEVICE.deviceId,
    );
    // Where a busy browser can't scale a track at once, its output is two lines lower for a moment.
    const stirred = 'change 1920x1078';
    expect(heard.lastIndexOf(stirred)).toBeLessThan(heard.lastIndexOf('change 1280x720'));
    const lasting = heard.filter((request) => request !== stirred);
    const changes = lasting.filter((request, index) => request !== lasting[index - 1]);
    expect(changes).toEqual(['open 1280x720', 'change 1920x1080', 'change 1280x720', 'close']);
  });

  test('what ends at the host ends in the page, once', async () => {
    await open({ host: { device: DEVICE } });
    await page.evaluate(async (deviceId) => {
      const wanted = { video: { deviceId: { exact: deviceId } } };
      const [track] = (await navigator.mediaDevices.getUserMedia(wanted)).getVideoTracks();
      if (!track) throw new Error('There is no track.');
      const tracks = [track, track.clone()];
      const events: string[] = [];
      for (const each of tracks) each.onended = () => events.push(each.readyState);
      Object.assign(window, { tracks, events });
    }, DEVICE.deviceId);
    await order({ type: 'end' });
    expect(await page.evaluate('events')).toEqual(['ended', 'ended']);
    expect(await page.evaluate('Object.keys(tracks[0].getSettings())')).toEqual([
      'deviceId',
      'groupId',
    ]);
  });

  test('a host that has taken every camera and is gone leaves none', async () => {
    await open({ host: { device: ALWAYS } });
    expect(await request({ video: true })).toBe(PHYSICAL);
    await order({ type: 'leave' });
    expect(await request({ video: true })).toBe('NotReadableError: Could not start video source');
  });

  test('a host that has only offered is forgotten', async () => {
    await open({ host: { device: DEVICE } });
    expect(await cameraList()).toContain(DEVICE.label);
    await order({ type: 'leave' });
    expect(await cameraList()).toEqual([PHYSICAL]);
    expect(await request({ video: true })).toBe(PHYSICAL);
  });

  test('another host is heard only when the first one is gone', async () => {
    await open({ host: { device: DEVICE } });
    const introduce = (device: typeof DEVICE) =>
      page.evaluate(
        (name, offer) => {
          const { port1, port2 } = new MessageChannel();
          dispatchEvent(new MessageEvent(name, { ports: [port2] }));
          port1.postMessage(offer);
        },
        HOST_EVENT,
        device,
      );
    await introduce({ ...DEVICE, label: 'Forged' });
    expect(await cameraList()).toEqual([PHYSICAL, DEVICE.label]);
    await order({ type: 'leave' });
    await introduce({ ...DEVICE, label: 'Updated' });
    expect(await cameraList()).toEqual([PHYSICAL, 'Updated']);
  });

  test('what host and page say to each other does not reach the page', async () => {
    await open({ host: { device: DEVICE, delay: 300 } });
    const heard = await page.evaluate(async (name) => {
      let count = 0;
      window.addEventListener(name, () => {
        count += 1;
      });
      await navigator.mediaDevices.enumerateDevices();
      return count;
    }, HOST_EVENT);
    expect(heard).toBe(0);
  });

  test('without any host, all is as without it after some seconds', async () => {
    await open({ host: 'none' });
    const start = Date.now();
    expect(await request({ audio: true })).toBe('no video');
    expect(Date.now() - start).toBeLessThan(3000);
    expect(await request({ video: true })).toBe(PHYSICAL);
    expect(Date.now() - start).toBeLessThan(9000);
  });

  test('a constant source of requests never gets the camera itself', async () => {
    await open({ host: { device: ALWAYS } });
    const sources = await page.evaluate(async () => {
      const wanted: unknown[] = [
        { video: true },
        { video: { width: 1280 }, audio: true },
        { video: { mandatory: { minWidth: 320 } } },
        { video: { mandatory: { chromeMediaSource: 'camera' } } },
        { video: { advanced: [{ width: 320 }] } },
        { video: 'yes' },
        // A wish that changes while it is read.
        Object.defineProperty({ reads: 0 }, 'video', {
          get(this: { reads: number }) {
            this.reads += 1;
            return this.reads > 1 ? { deviceId: 'other' } : true;
          },
        }),
        Object.defineProperty({ reads: 0, audio: true }, 'video', {
          get(this: { reads: number }) {
            this.reads += 1;
            return this.reads > 1;
          },
        }),
      ];
      const statistics: string[] = [];
      for (const each of wanted) {
        const stream = await navigator.mediaDevices.getUserMedia(each as MediaStreamConstraints);
        // Only the tracks of devices have statistics.
        for (const track of stream.getVideoTracks()) {
          statistics.push(String((track as MediaStreamTrack & { stats: unknown }).stats));
        }
      }
      return statistics;
    });
    expect(sources).toEqual(new Array(7).fill('null'));
  });
});

describe('without permission', () => {
  beforeAll(async () => {
    cameras = await startCameraBrowser(1, false);
  });
  afterAll(() => cameras.close());

  test('names are hidden until the page has a track', async () => {
    await open({ host: { device: DEVICE } });
    expect(await cameraList()).toEqual(['']);
    expect(await request({ video: { deviceId: { exact: DEVICE.deviceId } } })).toBe(DEVICE.label);
    expect(await cameraList()).toEqual(['', DEVICE.label]);
    expect(await request({ video: true })).toBe('NotAllowedError: Permission denied');
  });

  test('in the place of every camera, a camera of unknown name is taken at its word', async () => {
    await open({ host: { device: ALWAYS } });
    expect(await request({ video: { width: 1280 } })).toBe(DEVICE.label);
    expect(await request({ video: { deviceId: { exact: 'remembered' } } })).toBe(DEVICE.label);
    expect(await request({ video: { width: { min: 100_000 } } })).toBe('OverconstrainedError: ');
  });
});

describe('without a camera', () => {
  beforeAll(async () => {
    cameras = await startCameraBrowser(0, true);
  });
  afterAll(() => cameras.close());

  test('it is the only one', async () => {
    await open({ host: { device: DEVICE } });
    expect(await cameraList()).toEqual([DEVICE.label]);
    expect(await request({ video: true })).toBe(DEVICE.label);
    expect(await request({ audio: true, video: { width: 320 } })).toBe(DEVICE.label);
  });

  test('turned off, there is none', async () => {
    await open({ host: { device: { ...DEVICE, offered: false } } });
    expect(await cameraList()).toEqual([]);
    expect(await request({ video: true })).toBe('NotFoundError: Requested device not found');
  });
});
