import { X } from 'lucide';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { FORMAT_NAMES } from '../../lib/export/picture-format.ts';
import { IconButton } from '../icon-button.tsx';
import { useTranslate } from '../translation.ts';
import type { Made, PaletteModel } from './palette-model.ts';

/** So long the note stays when nobody turns to it, in milliseconds. */
const STAYS = 8000;

interface GivenNoteProps {
  readonly model: PaletteModel;
  readonly made: Made;
  /** @param byKey whether the person goes on from the button; not when the note goes by itself */
  readonly onClose: (byKey: boolean) => void;
}

/** Says that the page has the picture, and gives a smaller one where that was too large. */
export function GivenNote({ model, made, onClose }: GivenNoteProps) {
  const t = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  const { file, format, side } = made;
  const address = useMemo(() => URL.createObjectURL(file), [file]);
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  useEffect(() => {
    const leave = setInterval(() => {
      if (!box.current?.matches(':hover, :focus-within')) onClose(false);
    }, STAYS);
    return () => clearInterval(leave);
  }, [onClose]);
  const smaller = model.smaller.value;
  return (
    <div class="given" ref={box}>
      <img class="given-picture" src={address} alt="" />
      <div class="given-words" role="status">
        <strong>{t('pictures.given')}</strong>
        <p class="quiet" data-testid="given" data-file={file.name} data-bytes={file.size}>
          {t('pictures.weight', {
            format: FORMAT_NAMES[format],
            side,
            weight: Math.ceil(file.size / 1000),
          })}
        </p>
      </div>
      {smaller && (
        <button type="button" class="button" title={t('pictures.smallerLong')} onClick={smaller}>
          {t('pictures.smaller')}
        </button>
      )}
      <IconButton icon={X} label={t('action.dismiss')} onPress={() => onClose(true)} />
    </div>
  );
}
