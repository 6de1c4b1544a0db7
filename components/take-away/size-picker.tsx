import { useId } from 'preact/hooks';
import { isPictureSize, PICTURE_SIZES } from '../../lib/export/picture-format.ts';
import type { ExportModel } from '../model/export-model.ts';
import { RadioGroup } from '../radio-group.tsx';
import { useTranslate } from '../translation.ts';

/** Sides that are often asked for, in pixels; the field takes every other. */
const USUAL = [64, 128, 256, 512, 1024, 2048] as const;

/** How large a picture of pixels is; what a format can't do is said here too. */
export function SizePicker({ model }: { model: ExportModel }) {
  const t = useTranslate();
  const note = useId();
  const size = model.size.value;
  if (model.format.value === 'svg') return <p class="quiet export-note">{t('takeAway.noSize')}</p>;
  const wrong = !isPictureSize(size);
  return (
    <>
      <div class="export-sizes">
        <RadioGroup
          class="segments"
          label={t('takeAway.usualSizes')}
          options={USUAL.map((value) => ({
            value,
            name: t('emoji.sizeOption', { pixels: value }),
          }))}
          value={size}
          onChoose={model.chooseSize}
        >
          {(pixels) => pixels}
        </RadioGroup>
        <input
          class="input"
          type="number"
          inputMode="numeric"
          aria-label={t('takeAway.size')}
          aria-invalid={wrong}
          aria-describedby={note}
          min={PICTURE_SIZES.least}
          max={PICTURE_SIZES.most}
          value={Number.isNaN(size) ? '' : size}
          onInput={(event) => model.chooseSize(event.currentTarget.valueAsNumber)}
        />
      </div>
      <p class="quiet export-note" id={note} role="status" data-wrong={wrong}>
        {wrong && t('takeAway.sizeRange', PICTURE_SIZES)}
        {!wrong && model.format.value === 'jpeg' && t('takeAway.noTransparency')}
      </p>
    </>
  );
}
