import { Pipette } from 'lucide';
import type { AttributeKey, ColourAttribute } from '../lib/avatar/attributes.ts';
import { Icon } from './icon.tsx';
import type { AvatarModel } from './model/avatar-model.ts';
import { RadioGroup } from './radio-group.tsx';
import { attributeTitle, optionName } from './texts.ts';
import { useTranslate } from './translation.ts';

interface ColourPickerProps {
  readonly avatar: AvatarModel;
  readonly attribute: ColourAttribute<AttributeKey>;
}

/** Swatches of an attribute's colours, and a field for any other colour. */
export function ColourPicker({ avatar, attribute: { key, options, palette } }: ColourPickerProps) {
  const t = useTranslate();
  const value = avatar.configuration.value[key];
  const own = value.startsWith('#');
  const title = attributeTitle(t, key);
  return (
    <div class="colours">
      <RadioGroup
        class="swatches"
        label={title}
        options={options.map((option) => ({ value: option, name: optionName(t, key, option) }))}
        value={value}
        onChoose={(option) => avatar.choose(key, option)}
      >
        {(option) => <Swatch colour={palette[option]} />}
      </RadioGroup>
      <label
        class="own-colour"
        data-chosen={own}
        title={t('wardrobe.ownColour', { attribute: title })}
      >
        <Icon node={Pipette} size={14} />
        <input
          type="color"
          aria-label={t('wardrobe.ownColour', { attribute: title })}
          value={own ? value : (palette[value] ?? '#ffffff')}
          onInput={(event) => avatar.preview(key, event.currentTarget.value)}
          onChange={(event) => avatar.choose(key, event.currentTarget.value)}
        />
      </label>
    </div>
  );
}

/** A dot of a colour; no colour is a chequered one. */
function Swatch({ colour }: { colour: string | undefined }) {
  return colour === undefined ? (
    <span class="swatch swatch-none" />
  ) : (
    <span class="swatch" style={{ backgroundColor: colour }} />
  );
}
