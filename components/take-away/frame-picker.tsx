import type { FrameChoice } from '../model/frame-choice.ts';
import { RadioGroup } from '../radio-group.tsx';
import { optionName } from '../texts.ts';
import { useTranslate } from '../translation.ts';
import { GroundPicker } from './ground-picker.tsx';

const SHAPES = ['square', 'circle'] as const;

/** What a picture is cut to, and what is behind the figure. */
export function FramePicker({ ground }: { ground: FrameChoice }) {
  const t = useTranslate();
  return (
    <>
      <RadioGroup
        class="segments"
        label={t('takeAway.shape')}
        options={SHAPES.map((value) => ({
          value,
          name: optionName(t, 'backgroundShape', value),
        }))}
        value={ground.frame.value.shape}
        onChoose={(shape) => ground.choose({ shape })}
      >
        {(shape) => optionName(t, 'backgroundShape', shape)}
      </RadioGroup>
      <GroundPicker ground={ground} />
    </>
  );
}
