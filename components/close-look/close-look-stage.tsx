import { FACE_HALVES } from '../../lib/face/action-units.ts';
import type { StudioModel } from '../model/studio-model.ts';
import { Reading } from '../reading.tsx';
import { useTranslate } from '../translation.ts';
import { Mirror } from './mirror.tsx';
import { UnitBars } from './unit-bars.tsx';

/** What is read in the face, where the avatar otherwise stands: points in the picture, units, and their strength. */
export function CloseLookStage({ model: { page, closeLook } }: { model: StudioModel }) {
  const t = useTranslate();
  return (
    <>
      <div class="stage-ground close-look">
        <Mirror live={page.live} picture={closeLook.mirror} />
        <div class="unit-halves">
          {FACE_HALVES.map((half) => (
            <UnitBars key={half} half={half} state={page.live.state} />
          ))}
        </div>
      </div>
      <div class="stage-words">
        <Reading reading={page.live.reading} />
        <p class="quiet">{t('closeLook.note')}</p>
      </div>
    </>
  );
}
