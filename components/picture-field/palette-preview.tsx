import { poseOfEmotion } from '../../lib/avatar/pose/emotion-poses.ts';
import { profileSvg, profileView } from '../../lib/export/profile-svg.ts';
import { LiveAvatar } from '../live-avatar.tsx';
import { expressionName } from '../texts.ts';
import { svgAddress } from '../thumbnail.tsx';
import { useTranslate } from '../translation.ts';
import type { PaletteModel } from './palette-model.ts';

/** The picture as it will be; the present face moves as the person's own does. */
export function PalettePreview({ model }: { model: PaletteModel }) {
  const t = useTranslate();
  const face = model.choice.value;
  const cut = model.cut.value;
  const scene = model.drawing.sceneOf(model.look.value);
  if (face !== 'present') {
    return (
      <div class="palette-preview" data-shape={cut.shape} data-open={cut.background === undefined}>
        <img
          src={svgAddress(profileSvg(scene, poseOfEmotion(face), cut))}
          alt={t('pictures.preview', { expression: expressionName(t, face) })}
        />
      </div>
    );
  }
  const { x, y, side } = profileView(scene, cut.nearness);
  const share = (length: number) => `${(-100 * length) / side}%`;
  return (
    <div
      class="palette-preview"
      data-shape={cut.shape}
      data-open={cut.background === undefined}
      style={{ backgroundColor: cut.background }}
    >
      <div
        class="palette-live"
        style={{ width: `${(100 * scene.size) / side}%`, left: share(x), top: share(y) }}
      >
        <LiveAvatar
          drawing={model.drawing}
          configuration={model.look}
          pose={model.pose}
          drawn={model.live.drawn}
        />
      </div>
    </div>
  );
}
