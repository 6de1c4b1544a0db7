import { Film } from 'lucide';
import { poseOfEmotion } from '../../lib/avatar/pose/emotion-poses.ts';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import { Icon } from '../icon.tsx';
import type { AnimationModel, LoopChoice } from '../model/animation-model.ts';
import type { PageModel } from '../model/page-model.ts';
import { RadioGroup } from '../radio-group.tsx';
import { expressionName } from '../texts.ts';
import { Thumbnail } from '../thumbnail.tsx';
import { useTranslate } from '../translation.ts';

interface LoopPickerProps {
  readonly page: PageModel;
  readonly animation: AnimationModel;
}

const CHOICES: readonly LoopChoice[] = [...EMOTIONS, 'all'];

/** Which expression is played, or all of them. */
export function LoopPicker({ page, animation }: LoopPickerProps) {
  const t = useTranslate();
  const look = page.avatar.configuration.value;
  return (
    <RadioGroup
      class="subjects"
      label={t('takeAway.subject')}
      options={CHOICES.map((value) => ({
        value,
        name: value === 'all' ? t('takeAway.allSeven') : expressionName(t, value),
      }))}
      value={animation.choice.value}
      onChoose={animation.choose}
    >
      {(choice) =>
        choice === 'all' ? (
          <span class="subject-all">
            <Icon node={Film} />
            {t('takeAway.all')}
          </span>
        ) : (
          <Thumbnail
            drawing={page.drawing}
            configuration={look}
            pose={poseOfEmotion(choice)}
            crop="head"
          />
        )
      }
    </RadioGroup>
  );
}
