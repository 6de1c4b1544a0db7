import { signal } from '@preact/signals';
import { render } from 'preact';
import { Palette } from '../../components/picture-field/palette.tsx';
import {
  createPaletteModel,
  type PaletteServices,
} from '../../components/picture-field/palette-model.ts';
import { TranslationProvider } from '../../components/translation.ts';
import { createTranslate } from '../shared/create-translate.ts';
import type { PaletteOrder, PicturePalette } from '../shared/picture-palette.ts';
import { createPaletteServices } from './services.ts';
import css from './style.css?inline';

/** Makes the palette of a page, which lives as long as the page does. */
export function createPicturePalette(): Promise<PicturePalette> {
  const taste: PaletteServices['taste'] = signal(null);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return Promise.resolve({
    open: (order, signal) => {
      if (!order.place.adoptedStyleSheets.includes(sheet)) {
        order.place.adoptedStyleSheets = [...order.place.adoptedStyleSheets, sheet];
      }
      void createPaletteServices(taste).then(
        (services) => show(order, services, signal),
        (error: unknown) => {
          reportError(error);
          order.onClose();
        },
      );
    },
  });
}

function show(order: PaletteOrder, services: PaletteServices, signal: AbortSignal): void {
  if (signal.aborted) {
    order.onClose();
    return;
  }
  const end = new AbortController();
  const { button, place } = order;
  const box = document.createElement('div');
  button.after(box);
  const close = (byKey: boolean) => {
    if (end.signal.aborted) return;
    end.abort();
    render(null, box);
    box.remove();
    if (byKey) button.focus({ preventScroll: true });
    order.onClose();
  };
  const model = createPaletteModel(services, order, end.signal);
  render(
    <TranslationProvider value={createTranslate()}>
      <Palette model={model} button={button} page={window} onClose={close} />
    </TranslationProvider>,
    box,
  );
  const onPointerDown = (event: PointerEvent) => {
    if (event.isTrusted && event.target !== place.host) close(false);
  };
  // Once the picture is given, the focus is on the button.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close(true);
  };
  button.addEventListener('keydown', onKeyDown, { signal: end.signal });
  addEventListener('pointerdown', onPointerDown, { capture: true, signal: end.signal });
  signal.addEventListener('abort', () => close(false), { once: true });
}
