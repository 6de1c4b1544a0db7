import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import { CAMERA_MODES, type CameraMode } from '../../lib/call/camera-mode.ts';
import type { CallSettings } from '../../lib/settings/call-settings.ts';
import type { Drawing } from '../model/drawing.ts';
import { RadioGroup } from '../radio-group.tsx';
import { useTranslate } from '../translation.ts';
import { ModePicture } from './mode-picture.tsx';

interface ModePickerProps {
  readonly drawing: Drawing;
  readonly configuration: AvatarConfiguration;
  readonly call: CallSettings;
  readonly backdropPicture?: string | null;
  readonly onChoose: (mode: CameraMode) => void;
}

/** What the others see: the four modes of the camera, each with one's own avatar. */
export function ModePicker({ onChoose, ...picture }: ModePickerProps) {
  const t = useTranslate();
  return (
    <RadioGroup
      class="modes"
      label={t('calls.mode')}
      options={CAMERA_MODES.map((value) => ({ value, name: t(`calls.modes.${value}`) }))}
      value={picture.call.mode}
      onChoose={onChoose}
    >
      {(mode) => (
        <>
          <ModePicture mode={mode} {...picture} />
          <span class="mode-name">{t(`calls.modes.${mode}`)}</span>
        </>
      )}
    </RadioGroup>
  );
}
