import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import { ArrowLeft, PanelRight } from 'lucide';
import { useEffect } from 'preact/hooks';
import { hasConsented } from '../../lib/settings/consent.ts';
import { Announcer } from '../announcer.tsx';
import { CameraSwitch } from '../camera-switch.tsx';
import { CaptureCard } from '../capture-card.tsx';
import { GenerateButton } from '../generate-button.tsx';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { Introduction } from '../introduction.tsx';
import { Meters } from '../meters.tsx';
import { MixSlider } from '../mix-slider.tsx';
import type { OnceModel } from '../model/once-model.ts';
import type { PageModel } from '../model/page-model.ts';
import type { SitesModel } from '../model/sites-model.ts';
import { ProblemNote } from '../problem-note.tsx';
import { CallFilmPanel } from '../recording/call-film-panel.tsx';
import { SmallStage } from '../small-stage.tsx';
import { useTranslate } from '../translation.ts';
import { QuickWardrobe } from './quick-wardrobe.tsx';
import { ThisSite } from './this-site.tsx';

interface PopupProps {
  readonly model: PageModel;
  readonly sites: SitesModel;
  readonly once: OnceModel;
  /** The site of the tab that it stands over; undefined where nothing can be shown. */
  readonly siteKey: string | undefined;
  readonly onOpenStudio: () => void;
  /** Undefined in a browser without a side panel. */
  readonly onOpenPanel?: (() => void) | undefined;
}

/** The small face of Livemoji: see, change, keep. */
export function Popup({ model, sites, once, siteKey, onOpenStudio, onOpenPanel }: PopupProps) {
  const t = useTranslate();
  const film = useSignal(false);
  // What was just generated wants the place.
  useSignalEffect(() => {
    if (model.captures.selected.value) film.value = false;
  });
  if (!hasConsented(model.settings.value)) {
    return <Introduction class="popup" drawing={model.drawing} onOpenStudio={onOpenStudio} />;
  }
  return (
    <main class="popup">
      <h1 class="visually-hidden">{t('extension.name')}</h1>
      <SmallStage
        model={model}
        corner={
          <div class="stage-camera">
            <FilmButton model={model} open={film} />
            <CameraSwitch model={model} />
          </div>
        }
        onOpenStudio={onOpenStudio}
      />
      <MixSlider model={model} />
      <Meters model={model} />
      <div class="popup-actions">
        <GenerateButton onGenerate={model.generate} />
        <StudioButton onOpenStudio={onOpenStudio} />
        {onOpenPanel && (
          <IconButton icon={PanelRight} label={t('action.openPanel')} onPress={onOpenPanel} />
        )}
      </div>
      <ProblemNote model={model} />
      {film.value ? (
        <CallFilmPanel film={model.callFilm} />
      ) : (
        <Below model={model} sites={sites} once={once} siteKey={siteKey} />
      )}
      <Announcer model={model} />
    </main>
  );
}

/** Opens what records the emoji; while it does, it stays open. */
function FilmButton({ model, open }: { model: PageModel; open: Signal<boolean> }) {
  const t = useTranslate();
  const { kind } = model.callFilm.state.value;
  const idle = kind === 'idle' || kind === 'failed';
  useEffect(() => {
    if (!idle) open.value = true;
  }, [idle, open]);
  return (
    <button
      type="button"
      class="icon-button film-button"
      aria-label={t('film.recordEmoji')}
      title={t('film.recordEmoji')}
      aria-expanded={open.value}
      onClick={() => {
        open.value = !open.value;
      }}
    >
      <span class="record-dot" aria-hidden="true" />
    </button>
  );
}

/** The page at hand and the quick attributes, or the emoji that was just generated. */
function Below({ model, sites, once, siteKey }: Omit<PopupProps, 'onOpenStudio' | 'onOpenPanel'>) {
  const t = useTranslate();
  const { selected, close } = model.captures;
  if (selected.value === null) {
    return (
      <ThisSite model={model} sites={sites} once={once} siteKey={siteKey}>
        <QuickWardrobe model={model} />
      </ThisSite>
    );
  }
  return (
    <CaptureCard model={model} capture={selected.value}>
      <button
        type="button"
        class="icon-button"
        aria-label={t('action.back')}
        title={t('action.back')}
        onClick={close}
      >
        <Icon node={ArrowLeft} />
      </button>
    </CaptureCard>
  );
}

function StudioButton({ onOpenStudio }: { onOpenStudio: () => void }) {
  const t = useTranslate();
  return (
    <button
      type="button"
      class="button"
      aria-label={t('action.openStudio')}
      title={t('action.openStudio')}
      onClick={onOpenStudio}
    >
      {t('popup.studio')}
    </button>
  );
}
