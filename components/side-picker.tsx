import { RadioGroup } from './radio-group.tsx';
import { useTranslate } from './translation.ts';

interface SidePickerProps {
  /** Those that are often asked for, in pixels; the field takes every other that is allowed. */
  readonly usual: readonly number[];
  readonly range: { readonly least: number; readonly most: number };
  /** Every so many pixels there is one that is allowed. */
  readonly step?: number;
  /** In pixels; NaN while the field is empty. */
  readonly value: number;
  readonly wrong: boolean;
  /** The element that says what is wrong. */
  readonly noteId: string;
  readonly onChoose: (side: number) => void;
}

/** How large something square is: the usual sizes, and a field for all the others. */
export function SidePicker(props: SidePickerProps) {
  const { usual, range, step, value, wrong, noteId, onChoose } = props;
  const t = useTranslate();
  return (
    <div class="side-picker">
      <RadioGroup
        class="segments"
        label={t('takeAway.usualSizes')}
        options={usual.map((side) => ({
          value: side,
          name: t('emoji.sizeOption', { pixels: side }),
        }))}
        value={value}
        onChoose={onChoose}
      >
        {(pixels) => pixels}
      </RadioGroup>
      <input
        class="input"
        type="number"
        inputMode="numeric"
        aria-label={t('takeAway.size')}
        aria-invalid={wrong}
        aria-describedby={noteId}
        min={range.least}
        max={range.most}
        step={step}
        value={Number.isNaN(value) ? '' : value}
        onInput={(event) => onChoose(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
