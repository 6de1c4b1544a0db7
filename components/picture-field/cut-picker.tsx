import { RadioGroup } from '../radio-group.tsx';
import { optionName } from '../texts.ts';
import { useTranslate } from '../translation.ts';
import type { PaletteModel } from './palette-model.ts';

const SHAPES = ['square', 'circle'] as const;

/** Whether the picture is square or round. */
export function CutPicker({ model }: { model: PaletteModel }) {
  const t = useTranslate();
  return (
    <RadioGroup
      class="segments"
      label={t('takeAway.shape')}
      options={SHAPES.map((value) => ({ value, name: optionName(t, 'backgroundShape', value) }))}
      value={model.cut.value.shape}
      onChoose={(shape) => model.ground.choose({ shape })}
    >
      {(shape) => optionName(t, 'backgroundShape', shape)}
    </RadioGroup>
  );
}

/** From head and shoulders to the face alone. */
export function NearnessSlider({ model }: { model: PaletteModel }) {
  const t = useTranslate();
  const { nearness } = model.cut.value;
  return (
    <label class="mix mix-row">
      <span aria-hidden="true">{t('pictures.farther')}</span>
      <input
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={nearness}
        style={{ '--share': `${100 * nearness}%` }}
        aria-label={t('pictures.nearness')}
        onInput={(event) => model.chooseNearness(event.currentTarget.valueAsNumber)}
      />
      <span aria-hidden="true">{t('pictures.nearer')}</span>
    </label>
  );
}
