import { describe, expect, it } from 'vitest';
import { browserFlags, type LaunchOptions } from './launch-browser.ts';

const OPTIONS: LaunchOptions = {
  executablePath: '/usr/bin/chromium',
  headless: true,
  windowSize: { width: 1280, height: 800 },
  grantCamera: false,
};

describe('browserFlags', () => {
  it('leaves sandbox, camera and its permission alone unless asked', () => {
    const flags = browserFlags(OPTIONS, false).join(' ');
    expect(flags).not.toMatch(/no-sandbox|fake/);
    expect(flags).toContain('--window-size=1280,800');
  });

  it('gives a headless browser an ordinary screen, and leaves a real one alone', () => {
    const hasScreen = (headless: boolean) =>
      browserFlags({ ...OPTIONS, headless }, false).includes('--screen-info={1920x1080}');
    expect([hasScreen(true), hasScreen(false)]).toEqual([true, false]);
  });

  it('plays a clip as the webcam without granting it', () => {
    const flags = browserFlags({ ...OPTIONS, clip: '/tmp/a.mjpeg' }, false);
    expect(flags).toContain('--use-fake-device-for-media-stream');
    expect(flags).toContain('--use-file-for-fake-video-capture=/tmp/a.mjpeg');
    expect(flags).not.toContain('--use-fake-ui-for-media-stream');
  });

  it('grants the camera, and goes without sandbox as root', () => {
    const flags = browserFlags({ ...OPTIONS, grantCamera: true }, true);
    expect(flags).toEqual(
      expect.arrayContaining(['--use-fake-ui-for-media-stream', '--no-sandbox']),
    );
  });
});
