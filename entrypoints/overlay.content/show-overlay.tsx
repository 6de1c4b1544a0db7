import { render } from 'preact';
import { listenForReactions } from '../../components/model/reaction-keys.ts';
import { Overlay } from '../../components/overlay/overlay.tsx';
import { createOverlayHost } from '../../components/overlay/overlay-host.ts';
import { createOverlayModel } from '../../components/overlay/overlay-model.ts';
import { TranslationProvider } from '../../components/translation.ts';
import { createTranslate } from '../shared/create-translate.ts';
import { createOverlayServices } from './services.ts';
import css from './style.css?inline';

/**
 * Shows the emoji over the page until the signal aborts, and leaves nothing behind then.
 *
 * @param siteKey the site that the page belongs to
 */
export async function showOverlay(siteKey: string, signal: AbortSignal): Promise<void> {
  const services = await createOverlayServices(siteKey);
  if (signal.aborted) return;
  const gone = new AbortController();
  const end = AbortSignal.any([signal, gone.signal]);
  const model = createOverlayModel(services, end);
  listenForReactions(window, () => model.settings.value.call, model.react, end);
  const root = createOverlayHost(document, css, () => gone.abort(), end);
  render(
    <TranslationProvider value={createTranslate()}>
      <Overlay model={model} page={window} />
    </TranslationProvider>,
    root,
  );
  end.addEventListener('abort', () => render(null, root), { once: true });
}
