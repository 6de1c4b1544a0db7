import { useSignal } from '@preact/signals';
import type { AttributeKey } from '../lib/avatar/attributes.ts';
import { ColourPicker } from './colour-picker.tsx';
import type { PageModel } from './model/page-model.ts';
import {
  partsOf,
  WARDROBE,
  type WardrobeGroup,
  type WardrobePart,
} from './model/wardrobe-groups.ts';
import { PartPicker } from './part-picker.tsx';
import { Tabs } from './tabs.tsx';
import { TextField } from './text-field.tsx';
import { attributeTitle } from './texts.ts';
import { useTranslate } from './translation.ts';

interface WardrobeProps {
  readonly model: PageModel;
  readonly groups: readonly WardrobeGroup[];
}

/** Every choice about the avatar, made from the list of its attributes. */
export function Wardrobe({ model, groups }: WardrobeProps) {
  const t = useTranslate();
  const group = useSignal<WardrobeGroup>(groups[0] ?? 'hair');
  return (
    <Tabs
      label={t('wardrobe.tabs')}
      tabs={groups.map((key) => ({ key, name: t(`wardrobe.${key}`) }))}
      current={group.value}
      onSelect={(key) => {
        group.value = key;
      }}
    >
      <Group key={group.value} model={model} group={group.value} />
    </Tabs>
  );
}

/** One tab: its only part, or a choice of its parts and the one that was chosen. */
function Group({ model, group }: { model: PageModel; group: WardrobeGroup }) {
  const t = useTranslate();
  const wanted = useSignal<AttributeKey | null>(null);
  const configuration = model.avatar.configuration.value;
  const parts = partsOf(group, configuration, model.drawing.handOf(configuration).attributes);
  const part = parts.find(({ key }) => key === wanted.value) ?? parts[0];
  if (part === undefined) return <p class="empty">{t('wardrobe.notDrawn')}</p>;
  // A choice may take another part away, but never the picture that has the focus.
  if (WARDROBE[group].length === 1) return <Part model={model} part={part} />;
  return (
    <Tabs
      class="part-tabs"
      label={t(`wardrobe.${group}`)}
      tabs={parts.map(({ key }) => ({ key, name: attributeTitle(t, key) }))}
      current={part.key}
      onSelect={(key) => {
        wanted.value = key;
      }}
    >
      <Part model={model} part={part} />
    </Tabs>
  );
}

/** A part of the avatar: its pictures, its colours, its words. */
export function Part({ model, part }: { model: PageModel; part: WardrobePart }) {
  return (
    <>
      {part.attributes.map((attribute) => (
        <AttributePicker key={attribute.key} model={model} attribute={attribute} />
      ))}
    </>
  );
}

interface AttributePickerProps {
  readonly model: PageModel;
  readonly attribute: WardrobePart['attributes'][number];
}

function AttributePicker({ model, attribute }: AttributePickerProps) {
  switch (attribute.kind) {
    case 'part':
      return <PartPicker model={model} attribute={attribute} />;
    case 'colour':
      return <ColourPicker avatar={model.avatar} attribute={attribute} />;
    case 'text':
      return <TextField avatar={model.avatar} attribute={attribute} />;
  }
}
