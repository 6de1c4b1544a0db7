import { ArrowLeft, ExternalLink } from 'lucide';
import { Announcer } from '../announcer.tsx';
import { CameraNotice } from '../camera-notice.tsx';
import { CameraSwitch } from '../camera-switch.tsx';
import { CaptureCard } from '../capture-card.tsx';
import { GenerateButton } from '../generate-button.tsx';
import { Icon } from '../icon.tsx';
import { Meters } from '../meters.tsx';
import type { PageModel } from '../model/page-model.ts';
import { ProblemNote } from '../problem-note.tsx';
import { Stage } from '../stage.tsx';
import { useTranslate } from '../translation.ts';
import { Wardrobe } from '../wardrobe.tsx';

interface PopupProps {
  readonly model: PageModel;
  readonly onOpenStudio: () => void;
}

const QUICK = ['hair', 'skin', 'beard', 'glasses', 'clothes'] as const;

/** The small face of Livemoji: see, change, keep. */
export function Popup({ model, onOpenStudio }: PopupProps) {
  if (model.settings.value.consentedAt === null) {
    return <Introduction model={model} onOpenStudio={onOpenStudio} />;
  }
  return (
    <main class="popup">
      <Stage
        model={model}
        corner={<CameraSwitch model={model} />}
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
      <Meters model={model} />
      <GenerateButton onGenerate={model.generate} />
      <ProblemNote model={model} />
      <Below model={model} />
      <StudioLink onOpenStudio={onOpenStudio} />
      <Announcer model={model} />
    </main>
  );
}

/** The quick attributes, or the emoji that was just generated. */
function Below({ model }: { model: PageModel }) {
  const t = useTranslate();
  const { selected, close } = model.captures;
  if (selected.value === null) return <Wardrobe model={model} groups={QUICK} />;
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

function StudioLink({ onOpenStudio }: { onOpenStudio: () => void }) {
  const t = useTranslate();
  return (
    <footer class="popup-footer">
      <button type="button" class="link" onClick={onOpenStudio}>
        {t('action.openStudio')}
        <Icon node={ExternalLink} size={14} />
      </button>
    </footer>
  );
}

/** Before the person has agreed: one sentence and one button. */
function Introduction({ model, onOpenStudio }: PopupProps) {
  const t = useTranslate();
  return (
    <main class="popup">
      <Stage model={model} corner={null} notice={null} />
      <p class="popup-intro">{t('popup.intro')}</p>
      <button type="button" class="button button-primary" onClick={onOpenStudio}>
        {t('action.openStudio')}
      </button>
    </main>
  );
}
