import type { StudioModel } from '../model/studio-model.ts';
import { useTranslate } from '../translation.ts';

/** Which camera, where there are several. */
export function CameraSelect({ model: { cameras, page } }: { model: StudioModel }) {
  const t = useTranslate();
  if (cameras.value.length < 2) return null;
  return (
    <select
      class="select"
      aria-label={t('live.cameraChoice')}
      value={page.settings.value.cameraId ?? ''}
      onChange={(event) => page.change({ cameraId: event.currentTarget.value || null })}
    >
      <option value="">{t('live.defaultCamera')}</option>
      {cameras.value.map(({ id, name }, index) => (
        <option key={id} value={id}>
          {name || t('live.cameraUnnamed', { number: index + 1 })}
        </option>
      ))}
    </select>
  );
}
