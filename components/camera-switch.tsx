import type { PageModel } from './model/page-model.ts';
import { Switch } from './switch.tsx';
import { useTranslate } from './translation.ts';

/** Turns the camera on and off; off is never further away than this. */
export function CameraSwitch({ model: { settings, change } }: { model: PageModel }) {
  const t = useTranslate();
  return (
    <Switch on={settings.value.cameraOn} onTurn={(cameraOn) => change({ cameraOn })}>
      {t('live.camera')}
    </Switch>
  );
}
