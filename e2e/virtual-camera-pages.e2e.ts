import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundle } from '../scripts/browser/bundle.ts';
import {
  type CameraBrowser,
  DEVICE,
  type PageOptions,
  startCameraBrowser,
} from './support/virtual-camera/camera-page.ts';
import type {} from './support/virtual-camera/page-tools.ts';

const HOST = { device: DEVICE };
let cameras: CameraBrowser;
let tools: string;

beforeAll(async () => {
  tools = await bundle(new URL('./support/virtual-camera/page-tools.ts', import.meta.url), 'iife');
  cameras = await startCameraBrowser(1, true);
});

afterAll(() => cameras.close());

async function withPage<Result>(
  options: PageOptions,
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await cameras.open(options);
  try {
    await page.evaluate(tools);
    return await use(page);
  } finally {
    await page.close();
  }
}

const labelOfVirtual = (page: Page) =>
  page.evaluate(async (deviceId) => {
    const stream = await navigator.mediaDevices.getUserMedia({
      video: { deviceId: { exact: deviceId } },
    });
    return stream.getVideoTracks()[0]?.label;
  }, DEVICE.deviceId);

describe('pages that make it hard', () => {
  test('a strict policy and Trusted Types', async () => {
    const headers = {
      'content-security-policy':
        "default-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    };
    await withPage({ host: HOST, headers }, async (page) => {
      expect(await labelOfVirtual(page)).toBe(DEVICE.label);
    });
  });

  test('a request in the first inline script', async () => {
    const html = `<!doctype html><script>
      first = navigator.mediaDevices.getUserMedia({video: {deviceId: {exact: '${DEVICE.deviceId}'}}})
        .then((stream) => stream.getVideoTracks()[0].label);
    </script>`;
    await withPage({ host: { ...HOST, delay: 300 }, html }, async (page) => {
      expect(await page.evaluate('first')).toBe(DEVICE.label);
    });
  });

  test.each(['about:blank', 'srcdoc'])('a frame of %s', async (kind) => {
    await withPage({ host: HOST }, async (page) => {
      const label = await page.evaluate(
        async (deviceId, isBlank) => {
          const frame = document.createElement('iframe');
          if (!isBlank) frame.srcdoc = '<!doctype html><title>Frame</title>';
          const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
          document.body.append(frame);
          if (!isBlank) await loaded;
          const stream = await frame.contentWindow?.navigator.mediaDevices.getUserMedia({
            video: { deviceId: { exact: deviceId } },
          });
          return stream?.getVideoTracks()[0]?.label;
        },
        DEVICE.deviceId,
        kind === 'about:blank',
      );
      expect(label).toBe(DEVICE.label);
    });
  });

  test('a window that gets another document keeps its functions', async () => {
    await withPage({ host: { device: { ...DEVICE, always: true } } }, async (page) => {
      const found = await page.evaluate(async () => {
        const frame = document.createElement('iframe');
        frame.src = '/another';
        document.body.append(frame);
        const before = (frame.contentWindow as Window & typeof globalThis).MediaDevices;
        const { getUserMedia } = before.prototype;
        await new Promise((resolve) => frame.addEventListener('load', resolve));
        const { MediaDevices, navigator } = frame.contentWindow as Window & typeof globalThis;
        const stream = await getUserMedia.call(navigator.mediaDevices, { video: true });
        return {
          isSameWindow: before === MediaDevices,
          isSameFunction: getUserMedia === MediaDevices.prototype.getUserMedia,
          // Only the tracks of devices have statistics.
          statistics: stream.getVideoTracks().map((track) => String(Reflect.get(track, 'stats'))),
        };
      });
      expect(found).toEqual({ isSameWindow: true, isSameFunction: true, statistics: ['null'] });
    });
  });

  test('a document that is written anew', async () => {
    await withPage({ host: HOST }, async (page) => {
      await page.evaluate(() => {
        document.open();
        document.write('<!doctype html><title>Anew</title><p>Anew</p>');
        document.close();
      });
      expect(await labelOfVirtual(page)).toBe(DEVICE.label);
    });
  });

  test('a page with wrappers of its own', async () => {
    await withPage({ host: HOST }, async (page) => {
      await page.evaluate(() => {
        const { mediaDevices } = navigator;
        const { getUserMedia, enumerateDevices } = mediaDevices;
        mediaDevices.getUserMedia = (wanted) => getUserMedia.call(mediaDevices, wanted);
        mediaDevices.enumerateDevices = async () => [
          ...(await enumerateDevices.call(mediaDevices)),
        ];
        const text = Function.prototype.toString;
        Function.prototype.toString = function () {
          return `/* mine */ ${text.call(this)}`;
        };
      });
      expect(await labelOfVirtual(page)).toBe(DEVICE.label);
      const text = await page.evaluate(() => MediaDevices.prototype.getUserMedia.toString());
      expect(text).toBe('/* mine */ function getUserMedia() { [native code] }');
    });
  });

  test('a page that replaces what everybody uses', async () => {
    await withPage({ host: HOST }, async (page) => {
      const found = await page.evaluate(
        (id) => window.pageTools.withBrokenLanguage(id),
        DEVICE.deviceId,
      );
      expect(found).toEqual({ label: DEVICE.label, isListed: true, width: 320, seen: [] });
    });
  });

  test('the script runs twice in one window', async () => {
    await withPage({ host: HOST }, async (page) => {
      await page.evaluate(() => window.pageTools.remember());
      await page.evaluate(cameras.scriptFor('none'));
      expect(await page.evaluate(() => window.pageTools.isUnchanged())).toBe(true);
      expect(await labelOfVirtual(page)).toBe(DEVICE.label);
    });
  });

  test('an error shows no frame of ours', async () => {
    await withPage({ host: HOST }, async (page) => {
      const stacks = await page.evaluate(() => window.pageTools.stacksOfErrors());
      for (const stack of stacks)
        expect(stack).not.toMatch(/apply|answer|pptr:internal|trap|serve/);
    });
  });

  test('a page without a secure origin is left alone', async () => {
    await withPage({ host: HOST }, async (page) => {
      const errors: unknown[] = [];
      page.on('pageerror', (error) => errors.push(error));
      await page.goto('data:text/html,<!doctype html><title>Insecure</title>');
      expect(await page.evaluate(() => typeof navigator.mediaDevices)).toBe('undefined');
      expect(errors).toEqual([]);
    });
  });
});
