import { ExternalLink } from 'lucide';
import { hasConsented } from '../../lib/settings/consent.ts';
import { Announcer } from '../announcer.tsx';
import { CameraSwitch } from '../camera-switch.tsx';
import { GenerateButton } from '../generate-button.tsx';
import { IconButton } from '../icon-button.tsx';
import { Introduction } from '../introduction.tsx';
import type { PageModel } from '../model/page-model.ts';
import { ProblemNote } from '../problem-note.tsx';
import { SmallStage } from '../small-stage.tsx';
import { useTranslate } from '../translation.ts';
import { PictureTray } from './picture-tray.tsx';

interface SidePanelProps {
  readonly model: PageModel;
  readonly onOpenStudio: () => void;
}

/** Livemoji at the side of every page: the live emoji, and pictures to be dragged from there into the page. */
export function SidePanel({ model, onOpenStudio }: SidePanelProps) {
  const t = useTranslate();
  if (!hasConsented(model.settings.value)) {
    return <Introduction class="panel" drawing={model.drawing} onOpenStudio={onOpenStudio} />;
  }
  return (
    <main class="panel">
      <h1 class="visually-hidden">{t('extension.name')}</h1>
      <SmallStage
        model={model}
        corner={<CameraSwitch model={model} />}
        onOpenStudio={onOpenStudio}
      />
      <div class="panel-actions">
        <GenerateButton onGenerate={model.generate} />
        <IconButton icon={ExternalLink} label={t('action.openStudio')} onPress={onOpenStudio} />
      </div>
      <ProblemNote model={model} />
      <PictureTray model={model} />
      <Announcer model={model} />
    </main>
  );
}
