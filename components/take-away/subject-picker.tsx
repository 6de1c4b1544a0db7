import { poseOfEmotion } from '../../lib/avatar/pose/emotion-poses.ts';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import type { ExportModel, SubjectChoice } from '../model/export-model.ts';
import { RadioGroup } from '../radio-group.tsx';
import { expressionName } from '../texts.ts';
import { svgAddress, Thumbnail } from '../thumbnail.tsx';
import { useTranslate } from '../translation.ts';

/** Which picture is taken along: the generated emoji that is looked at, or one of the seven. */
export function SubjectPicker({ model }: { model: ExportModel }) {
  const t = useTranslate();
  const { drawing, avatar, captures } = model.page;
  const capture = captures.selected.value;
  const look = avatar.configuration.value;
  const nameOf = (choice: SubjectChoice) =>
    choice === 'capture'
      ? t('takeAway.capture', { expression: expressionName(t, capture?.expression ?? 'neutral') })
      : expressionName(t, choice);
  const choices: readonly SubjectChoice[] = capture ? ['capture', ...EMOTIONS] : EMOTIONS;
  return (
    <RadioGroup
      class="subjects"
      label={t('takeAway.subject')}
      options={choices.map((value) => ({ value, name: nameOf(value) }))}
      value={model.choice.value}
      onChoose={model.choose}
    >
      {(choice) =>
        choice === 'capture' ? (
          <img
            class="thumbnail"
            alt=""
            draggable={false}
            src={capture ? svgAddress(capture.svg) : undefined}
          />
        ) : (
          <Thumbnail
            drawing={drawing}
            configuration={look}
            pose={poseOfEmotion(choice)}
            crop="head"
          />
        )
      }
    </RadioGroup>
  );
}
