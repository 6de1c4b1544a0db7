import { Pipette } from 'lucide';
import { BACKGROUND_COLOURS, type HexColour, paletteNames } from '../../lib/avatar/palettes.ts';
import { Icon } from '../icon.tsx';
import type { FrameChoice } from '../model/frame-choice.ts';
import { RadioGroup } from '../radio-group.tsx';
import { attributeTitle, optionName } from '../texts.ts';
import { useTranslate } from '../translation.ts';

const COLOURS = { white: '#ffffff', ...BACKGROUND_COLOURS } as const satisfies Readonly<
  Record<string, HexColour>
>;
type Ground = keyof typeof COLOURS | 'transparent';

/** What is behind the figure: nothing, where the format can, or a colour. */
export function GroundPicker({ ground }: { ground: FrameChoice }) {
  const t = useTranslate();
  const { background } = ground.frame.value;
  const names = paletteNames(COLOURS);
  const options: readonly Ground[] = ground.canBeOpen.value ? ['transparent', ...names] : names;
  const current =
    background === undefined ? 'transparent' : names.find((name) => COLOURS[name] === background);
  const label = t('wardrobe.ownColour', { attribute: attributeTitle(t, 'background') });
  const choose = (colour: string) => ground.choose({ background: colour as HexColour });
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
        onChoose={(chosen) =>
          ground.choose({ background: chosen === 'transparent' ? undefined : COLOURS[chosen] })
        }
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
          value={background ?? '#ffffff'}
          onInput={(event) => choose(event.currentTarget.value)}
        />
      </label>
    </div>
  );
}
