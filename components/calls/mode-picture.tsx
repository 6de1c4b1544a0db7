import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import { poseOfEmotion } from '../../lib/avatar/pose/emotion-poses.ts';
import type { CameraMode } from '../../lib/call/camera-mode.ts';
import type { CallSettings } from '../../lib/settings/call-settings.ts';
import { coloursOf } from '../model/backdrop-presets.ts';
import type { Drawing } from '../model/drawing.ts';
import { type Crop, Thumbnail } from '../thumbnail.tsx';

const SMILING = poseOfEmotion('happy');

/** What of the avatar is in the picture; the plain camera shows nothing of it. */
const CROPS: Readonly<Record<CameraMode, Crop | null>> = {
  badge: 'whole',
  mask: 'head',
  avatar: 'whole',
  off: null,
};

interface ModePictureProps {
  readonly mode: CameraMode;
  readonly drawing: Drawing;
  readonly configuration: AvatarConfiguration;
  readonly call: Pick<CallSettings, 'backdrop' | 'badgeCorner'>;
  /** The person's own backdrop, as the address of a picture. */
  readonly backdropPicture?: string | null;
}

/** What the others see in a call, small. */
export function ModePicture(props: ModePictureProps) {
  const { mode, drawing, configuration, call, backdropPicture = null } = props;
  const crop = CROPS[mode];
  return (
    <span
      class="mode-picture"
      data-mode={mode}
      data-corner={call.badgeCorner}
      style={mode === 'avatar' ? backdropStyle(call.backdrop, backdropPicture) : undefined}
    >
      {mode !== 'avatar' && <Person headless={mode === 'mask'} />}
      {crop && (
        <span class="mode-emoji">
          <Thumbnail
            drawing={drawing}
            configuration={{ ...configuration, background: 'transparent' }}
            pose={SMILING}
            crop={crop}
          />
        </span>
      )}
    </span>
  );
}

/** Somebody before a camera; nobody in particular. */
function Person({ headless }: { headless: boolean }) {
  return (
    <svg class="mode-person" viewBox="0 0 64 40" aria-hidden="true">
      <path d="M14 40c0-9 8-13 18-13s18 4 18 13z" />
      {!headless && <circle cx="32" cy="16.5" r="8.5" />}
    </svg>
  );
}

/** A backdrop as the style of an element. */
export function backdropStyle(
  backdrop: CallSettings['backdrop'],
  picture: string | null,
): Readonly<Record<string, string>> {
  if (backdrop.kind === 'colour') return { background: backdrop.colour };
  if (backdrop.kind === 'picture' && picture !== null) {
    return { background: `center / cover url("${picture}")` };
  }
  const { from, to } = coloursOf(backdrop);
  return { background: `linear-gradient(${from}, ${to})` };
}
