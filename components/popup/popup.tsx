import { ArrowLeft } from 'lucide';
import { Announcer } from '../announcer.tsx';
import { CameraNotice } from '../camera-notice.tsx';
import { CameraSwitch } from '../camera-switch.tsx';
import { CaptureCard } from '../capture-card.tsx';
import { GenerateButton } from '../generate-button.tsx';
import { Icon } from '../icon.tsx';
import { Meters } from '../meters.tsx';
import { MixSlider } from '../mix-slider.tsx';
import type { OnceModel } from '../model/once-model.ts';
import type { PageModel } from '../model/page-model.ts';
import type { SitesModel } from '../model/sites-model.ts';
import { Parade } from '../parade.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { LiveStage, Stage } from '../stage.tsx';
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
}

/** The small face of Livemoji: see, change, keep. */
export function Popup({ model, sites, once, siteKey, onOpenStudio }: PopupProps) {
  const t = useTranslate();
  if (model.settings.value.consentedAt === null) {
    return <Introduction model={model} onOpenStudio={onOpenStudio} />;
  }
  return (
    <main class="popup">
      <h1 class="visually-hidden">{t('extension.name')}</h1>
      <Stage model={model} corner={<CameraSwitch model={model} />}>
        <LiveStage
          model={model}
          notice={
            <CameraNotice
              model={model}
              refused={{
                advice: 'advice.cameraRefusedPopup',
                action: 'action.openPermission',
                onAction: onOpenStudio,
              }}
            />
          }
        />
      </Stage>
      <MixSlider model={model} />
      <Meters model={model} />
      <div class="popup-actions">
        <GenerateButton onGenerate={model.generate} />
        <StudioButton onOpenStudio={onOpenStudio} />
      </div>
      <ProblemNote model={model} />
      <Below model={model} sites={sites} once={once} siteKey={siteKey} />
      <Announcer model={model} />
    </main>
  );
}

/** The page at hand and the quick attributes, or the emoji that was just generated. */
function Below({ model, sites, once, siteKey }: Omit<PopupProps, 'onOpenStudio'>) {
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
    <button type="button" class="button" onClick={onOpenStudio}>
      {t('action.openStudio')}
    </button>
  );
}

/** Before the person has agreed: one sentence and one button. */
function Introduction({ model, onOpenStudio }: Pick<PopupProps, 'model' | 'onOpenStudio'>) {
  const t = useTranslate();
  return (
    <main class="popup popup-intro">
      <Parade drawing={model.drawing} />
      <h1>{t('popup.intro')}</h1>
      <button type="button" class="button button-primary" onClick={onOpenStudio}>
        {t('action.openStudio')}
      </button>
    </main>
  );
}
