import { Pipette } from 'lucide';
import { BACKGROUND_COLOURS, type HexColour, paletteNames } from '../../lib/avatar/palettes.ts';
import { Icon } from '../icon.tsx';
import { RadioGroup } from '../radio-group.tsx';
import { attributeTitle, optionName } from '../texts.ts';
import { useTranslate } from '../translation.ts';

const COLOURS = { white: '#ffffff', ...BACKGROUND_COLOURS } as const satisfies Readonly<
  Record<string, HexColour>
>;
type Ground = keyof typeof COLOURS | 'transparent';

interface GroundPickerProps {
  /** Whether nothing can be behind the figure: not every format lets something through. */
  readonly canBeOpen: boolean;
  /** Undefined where it stays open. */
  readonly ground: HexColour | undefined;
  readonly onChoose: (ground: HexColour | undefined) => void;
}

/** What is behind the figure: nothing, where the format can, or a colour. */
export function GroundPicker({ canBeOpen, ground, onChoose }: GroundPickerProps) {
  const t = useTranslate();
  const names = paletteNames(COLOURS);
  const options: readonly Ground[] = canBeOpen ? ['transparent', ...names] : names;
  const current =
    ground === undefined ? 'transparent' : names.find((name) => COLOURS[name] === ground);
  const label = t('wardrobe.ownColour', { attribute: attributeTitle(t, 'background') });
  return (
    <div class="colours">
      <RadioGroup
        class="swatches"
        label={attributeTitle(t, 'background')}
        options={options.map((value) => ({
          value,
          name: value === 'white' ? t('takeAway.white') : optionName(t, 'background', value),
        }))}
        value={current ?? null}
        onChoose={(chosen) => onChoose(chosen === 'transparent' ? undefined : COLOURS[chosen])}
      >
        {(each) =>
          each === 'transparent' ? (
            <span class="swatch swatch-none" />
          ) : (
            <span class="swatch" style={{ backgroundColor: COLOURS[each] }} />
          )
        }
      </RadioGroup>
      <label class="own-colour" data-chosen={current === undefined} title={label}>
        <Icon node={Pipette} size={14} />
        <input
          type="color"
          aria-label={label}
          value={ground ?? '#ffffff'}
          onInput={(event) => onChoose(event.currentTarget.value as HexColour)}
        />
      </label>
    </div>
  );
}
