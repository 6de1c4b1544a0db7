import { Copy, Download, X } from 'lucide';
import { CapturePicture } from '../capture-picture.tsx';
import { DragHint } from '../drag/drag-hint.tsx';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import { expressionName } from '../texts.ts';
import { useTranslate } from '../translation.ts';
import { type OverlayModel, PICTURE } from './overlay-model.ts';

interface OverlayCaptureProps {
  readonly model: OverlayModel;
  readonly onClose: () => void;
}

/** The emoji that was just generated, to take along. */
export function OverlayCapture({ model, onClose }: OverlayCaptureProps) {
  const t = useTranslate();
  const capture = model.captures.selected.value;
  if (capture === null) return null;
  const name = expressionName(t, capture.expression);
  const news = model.news.value;
  return (
    <div class="overlay-capture">
      <div class="capture-front">
        <CapturePicture
          key={capture.id}
          capture={capture}
          pictures={model.pictures}
          size={PICTURE.size}
        />
        <DragHint />
      </div>
      <div class="overlay-capture-side">
        <div class="overlay-capture-heading">
          <strong>{name}</strong>
          <IconButton icon={X} label={t('action.dismiss')} onPress={onClose} />
        </div>
        <button type="button" class="button" onClick={() => model.download(capture)}>
          <Icon node={Download} />
          {t('action.downloadPng')}
        </button>
        <button type="button" class="button" onClick={() => model.copy(capture)}>
          <Icon node={Copy} />
          {t('emoji.copy')}
        </button>
        <p class="quiet" role="status">
          {news && t(`overlay.${news}`)}
        </p>
      </div>
    </div>
  );
}
