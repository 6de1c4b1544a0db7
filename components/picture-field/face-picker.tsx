import { poseOfEmotion } from '../../lib/avatar/pose/emotion-poses.ts';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import { LiveAvatar } from '../live-avatar.tsx';
import { RadioGroup } from '../radio-group.tsx';
import { expressionName } from '../texts.ts';
import { Thumbnail } from '../thumbnail.tsx';
import { useTranslate } from '../translation.ts';
import type { FaceChoice, PaletteModel } from './palette-model.ts';

const FACES: readonly FaceChoice[] = ['present', ...EMOTIONS];

/** What the face shows just now, and the seven. */
export function FacePicker({ model }: { model: PaletteModel }) {
  const t = useTranslate();
  const { drawing, look, live, pose } = model;
  const isSeen = live.state.value !== null;
  const nameOf = (face: FaceChoice) => {
    if (face !== 'present') return expressionName(t, face);
    if (!isSeen) return t('pictures.resting');
    return t('pictures.present', { expression: expressionName(t, live.drawn.value) });
  };
  return (
    <RadioGroup
      class="palette-faces"
      label={t('pictures.face')}
      options={FACES.map((value) => ({ value, name: nameOf(value) }))}
      value={model.choice.value}
      onChoose={model.choose}
    >
      {(face) =>
        face === 'present' ? (
          <span class="palette-present" data-live={isSeen}>
            <LiveAvatar drawing={drawing} configuration={look} pose={pose} drawn={live.drawn} />
          </span>
        ) : (
          <Thumbnail
            drawing={drawing}
            configuration={look.value}
            pose={poseOfEmotion(face)}
            crop="head"
          />
        )
      }
    </RadioGroup>
  );
}
