import { GENDERS } from '../lib/avatar/options.ts';
import { poseOfEmotion } from '../lib/avatar/pose/emotion-poses.ts';
import { presetOf } from '../lib/avatar/presets.ts';
import type { PageModel } from './model/page-model.ts';
import { RadioGroup } from './radio-group.tsx';
import { attributeTitle, optionName } from './texts.ts';
import { Thumbnail } from './thumbnail.tsx';
import { useTranslate } from './translation.ts';

const POSE = poseOfEmotion('happy');

/** The three looks to start with. */
export function PresetPicker({ model: { avatar, drawing } }: { model: PageModel }) {
  const t = useTranslate();
  const { hand } = avatar.configuration.value;
  return (
    <RadioGroup
      class="presets"
      label={attributeTitle(t, 'gender')}
      options={GENDERS.map((value) => ({ value, name: optionName(t, 'gender', value) }))}
      value={avatar.configuration.value.gender}
      onChoose={avatar.startWith}
    >
      {(gender) => (
        <>
          <Thumbnail
            drawing={drawing}
            configuration={{ ...presetOf(gender), hand }}
            pose={POSE}
            crop="whole"
          />
          <span>{optionName(t, 'gender', gender)}</span>
        </>
      )}
    </RadioGroup>
  );
}
