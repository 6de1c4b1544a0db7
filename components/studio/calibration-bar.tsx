import { ScanFace } from 'lucide';
import { Icon } from '../icon.tsx';
import type { PageModel } from '../model/page-model.ts';
import { useTranslate } from '../translation.ts';

/** Starts to fit the avatar to the face; says that it is fitted, and forgets it on wish. */
export function CalibrationBar({ model: { calibration, live } }: { model: PageModel }) {
  const t = useTranslate();
  const fitted = calibration.isCalibrated.value;
  return (
    <div class="calibration">
      <button
        type="button"
        class="button"
        title={t('calibration.stored')}
        disabled={live.status.value !== 'watching'}
        onClick={calibration.start}
      >
        <Icon node={ScanFace} />
        {t(fitted ? 'calibration.redo' : 'calibration.start')}
      </button>
      {fitted && (
        <button type="button" class="button button-quiet" onClick={calibration.forget}>
          {t('calibration.forget')}
        </button>
      )}
      {calibration.canRestore.value && (
        <button type="button" class="button button-quiet" onClick={calibration.restore}>
          {t('action.undo')}
        </button>
      )}
    </div>
  );
}
