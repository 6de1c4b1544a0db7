import { useSignal } from '@preact/signals';
import { ATTRIBUTES, type AttributeKey } from '../lib/avatar/attributes.ts';
import { ColourPicker } from './colour-picker.tsx';
import type { PageModel } from './model/page-model.ts';
import { PartPicker } from './part-picker.tsx';
import { Tabs } from './tabs.tsx';
import { useTranslate } from './translation.ts';

/** Which attributes stand together. */
const GROUPS = {
  hair: ['hair', 'hairColour', 'hatColour'],
  skin: ['skin'],
  beard: ['facialHair', 'facialHairColour'],
  glasses: ['accessories', 'accessoriesColour'],
  clothes: ['clothing', 'clothingColour', 'clothingGraphic'],
  background: ['background', 'backgroundShape'],
} as const satisfies Record<string, readonly AttributeKey[]>;

export type WardrobeGroup = keyof typeof GROUPS;

interface WardrobeProps {
  readonly model: PageModel;
  readonly groups: readonly WardrobeGroup[];
}

/** Every choice about the avatar, made from the list of its attributes. */
export function Wardrobe({ model, groups }: WardrobeProps) {
  const t = useTranslate();
  const group = useSignal<WardrobeGroup>(groups[0] ?? 'hair');
  const configuration = model.avatar.configuration.value;
  const keys: readonly AttributeKey[] = GROUPS[group.value];
  const attributes = ATTRIBUTES.filter(
    ({ key, appliesTo }) => keys.includes(key) && appliesTo(configuration),
  );
  return (
    <Tabs
      label={t('wardrobe.tabs')}
      tabs={groups.map((key) => ({ key, name: t(`wardrobe.${key}`) }))}
      current={group.value}
      onSelect={(key) => {
        group.value = key;
      }}
    >
      {attributes.map((attribute) =>
        attribute.kind === 'part' ? (
          <PartPicker key={attribute.key} model={model} attribute={attribute} />
        ) : (
          <ColourPicker key={attribute.key} avatar={model.avatar} attribute={attribute} />
        ),
      )}
    </Tabs>
  );
}
