import { Check, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { FORMAT_NAMES } from '../../lib/export/picture-format.ts';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { GroundPicker } from '../take-away/ground-picker.tsx';
import { useTranslate } from '../translation.ts';
import { CutPicker, NearnessSlider } from './cut-picker.tsx';
import { FacePicker } from './face-picker.tsx';
import { GivenNote } from './given-note.tsx';
import type { PaletteModel } from './palette-model.ts';
import { PalettePreview } from './palette-preview.tsx';
import { usePlaceBeside } from './use-place-beside.ts';

interface PaletteProps {
  readonly model: PaletteModel;
  /** The button that it was opened by, and stands beside. */
  readonly button: HTMLElement;
  readonly page: Window;
  /** @param byKey whether the person goes on from the button */
  readonly onClose: (byKey: boolean) => void;
}

/** Chooses the picture for a field; once the page has it, it is a note that says so. */
export function Palette({ model, button, page, onClose }: PaletteProps) {
  const t = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  const news = model.news.value;
  const isGiven = news?.kind === 'given';
  usePlaceBeside(box, button, page);
  useEffect(() => {
    if (!isGiven) box.current?.querySelector<HTMLElement>('[role=radio][tabindex="0"]')?.focus();
    // Who came by the keyboard goes on from the button, unless the page has gone on already.
    else if (isFocusFree(button, page)) button.focus({ preventScroll: true });
  }, [isGiven, button, page]);
  return (
    <div
      class={isGiven ? 'palette palette-note' : 'palette'}
      role="dialog"
      aria-label={t('pictures.title')}
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // A modal dialog of the page, which it may stand in, would close too.
        event.preventDefault();
        onClose(true);
      }}
    >
      {news?.kind === 'given' ? (
        <GivenNote model={model} made={news} onClose={onClose} />
      ) : (
        <Choices model={model} onClose={() => onClose(true)} />
      )}
    </div>
  );
}

/** Whether nothing of the page has the focus. */
function isFocusFree(own: HTMLElement, { document }: Window): boolean {
  const { activeElement, body } = document;
  const root = own.getRootNode();
  const isOurs = root instanceof ShadowRoot && root.host === activeElement;
  return isOurs || activeElement === null || activeElement === body;
}

function Choices({ model, onClose }: { model: PaletteModel; onClose: () => void }) {
  const t = useTranslate();
  return (
    <>
      <header class="palette-header">
        <h2>{t('pictures.title')}</h2>
        <IconButton icon={X} label={t('action.dismiss')} onPress={onClose} />
      </header>
      <div class="palette-top">
        <PalettePreview model={model} />
        <div class="palette-choices">
          <FacePicker model={model} />
          <CutPicker model={model} />
        </div>
      </div>
      <NearnessSlider model={model} />
      <GroundPicker ground={model.ground} />
      <footer class="palette-footer">
        <News model={model} />
        <button
          type="button"
          class="button button-primary"
          disabled={model.news.value?.kind === 'making'}
          onClick={model.use}
        >
          <Icon node={Check} />
          {t('pictures.use')}
        </button>
      </footer>
    </>
  );
}

/** What the picture will be, or what didn't work. */
function News({ model }: { model: PaletteModel }) {
  const t = useTranslate();
  const news = model.news.value;
  const { side } = model.wish;
  const format = FORMAT_NAMES[model.format.value];
  return (
    <div class="palette-news" role="status">
      {(news === null || news.kind === 'given') && (
        <p class="quiet">{t('pictures.facts', { format, side })}</p>
      )}
      {news?.kind === 'making' && <p class="quiet">{t('pictures.making')}</p>}
      {(news?.kind === 'gone' || news?.kind === 'failed') && (
        <p class="palette-problem">{t(`pictures.${news.kind}`)}</p>
      )}
      {news?.kind === 'tooHeavy' && (
        <p class="palette-problem">
          {t('pictures.tooHeavy', { most: Math.floor(news.mostBytes / 1000) })}
        </p>
      )}
      {news?.kind === 'refused' && (
        <>
          <p class="palette-problem">{t('pictures.refused')}</p>
          <button type="button" class="button" onClick={() => model.save(news)}>
            {t('pictures.download')}
          </button>
        </>
      )}
    </div>
  );
}
