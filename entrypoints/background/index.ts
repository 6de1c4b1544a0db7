import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { isCameraOpen } from '../../lib/channel/engine-status.ts';
import {
  type EngineConfiguration,
  type EnsureReply,
  parseRuntimeMessage,
  type RuntimeMessage,
} from '../../lib/channel/runtime-messages.ts';
import { answerPictures, type PictureWorker } from '../../lib/drag/answer-pictures.ts';
import { engineConfigurationOf } from '../../lib/settings/settings.ts';
import { createCameraSeed } from '../shared/camera-identity.ts';
import { loadSettings, onSettingsChange } from '../shared/settings-store.ts';
import { OffscreenDocument } from './offscreen-document.ts';
import { runScript } from './run-script.ts';
import { keepSites } from './sites.ts';

/** The red of a recording light. */
const BADGE_COLOUR = '#d93025';

export default defineBackground(() => {
  const offscreen = new OffscreenDocument();
  keepSites();
  answerPictures(self as unknown as PictureWorker);
  browser.runtime.onMessage.addListener((value: unknown, sender) => {
    const message = parseRuntimeMessage(value);
    if (!message || sender.id !== browser.runtime.id) return undefined;
    return answer(message, sender, offscreen);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void createCameraSeed();
    if (reason === 'install')
      void browser.tabs.create({ url: browser.runtime.getURL('/studio.html') });
  });
  // The background lives as long as the browser lets it, and so does this listener.
  onSettingsChange((settings) => {
    const message: RuntimeMessage = {
      type: 'engine.configure',
      configuration: engineConfigurationOf(settings),
    };
    // Nobody listens while there is no offscreen document; it asks when it starts.
    void browser.runtime.sendMessage(message).catch(() => undefined);
  }, new AbortController().signal);
});

function answer(
  message: RuntimeMessage,
  sender: Browser.runtime.MessageSender,
  offscreen: OffscreenDocument,
): Promise<EnsureReply | EngineConfiguration | boolean> | undefined {
  switch (message.type) {
    case 'engine.ensure':
      return offscreen.ensure().then(
        (): EnsureReply => ({ ready: true }),
        (error): EnsureReply => ({ ready: false, problem: String(error) }),
      );
    case 'engine.ready':
      offscreen.reportReady();
      return loadSettings().then(engineConfigurationOf);
    case 'engine.status':
      void showBadge(isCameraOpen(message.status));
      return undefined;
    case 'engine.idle':
      void offscreen.close();
      return undefined;
    case 'script.load':
      return runScript(message.script, sender);
    case 'engine.configure':
      return undefined;
  }
}

/** The toolbar says whenever the camera is open. */
async function showBadge(cameraOpen: boolean): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  await browser.action.setBadgeText({ text: cameraOpen ? '●' : '' });
}
