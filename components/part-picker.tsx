import type { AttributeKey, PartAttribute } from '../lib/avatar/attributes.ts';
import { type AvatarConfiguration, withAttribute } from '../lib/avatar/configuration.ts';
import { REST_POSE } from '../lib/avatar/pose/avatar-pose.ts';
import { poseOfEmotion } from '../lib/avatar/pose/emotion-poses.ts';
import { offerOf } from '../lib/avatar/presets.ts';
import type { PageModel } from './model/page-model.ts';
import { RadioGroup } from './radio-group.tsx';
import { attributeTitle, optionName } from './texts.ts';
import { type Crop, Thumbnail } from './thumbnail.tsx';
import { useTranslate } from './translation.ts';

/** Where on the avatar a part is; the others are seen on the whole head. */
const CROPS: Partial<Record<AttributeKey, Crop>> = {
  accessories: 'face',
  facialHair: 'face',
  faceDetails: 'face',
  makeup: 'face',
  eyebrows: 'face',
  eyes: 'face',
  nose: 'face',
  mouth: 'face',
  mask: 'face',
  clothing: 'shirt',
  clothingGraphic: 'shirt',
  backgroundShape: 'whole',
  hand: 'whole',
};

/** What is put off for the picture, so that one sees the part. */
const UNCOVERED: Partial<Record<AttributeKey, Partial<AvatarConfiguration>>> = {
  hair: { headwear: 'none' },
  eyebrows: { accessories: 'none' },
  eyes: { accessories: 'none' },
  nose: { mask: 'none' },
  mouth: { mask: 'none' },
  facialHair: { mask: 'none' },
  faceDetails: { mask: 'none' },
  makeup: { mask: 'none' },
};

/** What a face has at rest is seen while it rests; with the rest one is in good company. */
const AT_REST: readonly AttributeKey[] = ['eyebrows', 'eyes', 'mouth', 'faceDetails', 'makeup'];
const SMILING = poseOfEmotion('happy');

interface PartPickerProps {
  readonly model: PageModel;
  readonly attribute: PartAttribute<AttributeKey>;
}

/** A choice of a part, each shown on one's own avatar; what suits the preset comes first. */
export function PartPicker({
  model: { avatar, drawing },
  attribute: { key, options },
}: PartPickerProps) {
  const t = useTranslate();
  const configuration = avatar.configuration.value;
  return (
    <RadioGroup
      class="parts"
      label={attributeTitle(t, key)}
      options={inFittingOrder(configuration, key, options).map((value) => ({
        value,
        name: optionName(t, key, value),
      }))}
      value={configuration[key]}
      onChoose={(value) => avatar.choose(key, value)}
    >
      {(value) => (
        <Thumbnail
          drawing={drawing}
          configuration={wearing(configuration, key, value)}
          pose={AT_REST.includes(key) ? REST_POSE : SMILING}
          crop={CROPS[key] ?? 'head'}
        />
      )}
    </RadioGroup>
  );
}

function inFittingOrder(
  { gender }: AvatarConfiguration,
  key: AttributeKey,
  options: readonly string[],
): readonly string[] {
  const offer: Partial<Record<AttributeKey, readonly string[]>> = offerOf(gender);
  return offer[key] ?? options;
}

function wearing(
  configuration: AvatarConfiguration,
  key: AttributeKey,
  value: string,
): AvatarConfiguration {
  const result = withAttribute({ ...configuration, ...UNCOVERED[key] }, key, value);
  return result.ok ? result.value : configuration;
}
