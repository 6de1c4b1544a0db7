import type { PageModel } from './model/page-model.ts';
import { useTranslate } from './translation.ts';

/** Turns the camera on and off; off is never further away than this. */
export function CameraSwitch({ model: { settings, change } }: { model: PageModel }) {
  const t = useTranslate();
  const { cameraOn } = settings.value;
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={cameraOn}
      onClick={() => change({ cameraOn: !cameraOn })}
    >
      {t('live.camera')}
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
