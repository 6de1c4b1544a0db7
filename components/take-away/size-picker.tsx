import { useId } from 'preact/hooks';
import { isPictureSize, PICTURE_SIZES } from '../../lib/export/picture-format.ts';
import type { ExportModel } from '../model/export-model.ts';
import { SidePicker } from '../side-picker.tsx';
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
      <SidePicker
        usual={USUAL}
        range={PICTURE_SIZES}
        value={size}
        wrong={wrong}
        noteId={note}
        onChoose={model.chooseSize}
      />
      <p class="quiet export-note" id={note} role="status" data-wrong={wrong}>
        {wrong && t('takeAway.sizeRange', PICTURE_SIZES)}
        {!wrong && model.format.value === 'jpeg' && t('takeAway.noTransparency')}
      </p>
    </>
  );
}
