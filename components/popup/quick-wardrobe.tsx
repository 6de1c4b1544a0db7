import { useSignal } from '@preact/signals';
import type { PageModel } from '../model/page-model.ts';
import { partOf } from '../model/wardrobe-groups.ts';
import { SavedAvatars } from '../saved-avatars.tsx';
import { Tabs } from '../tabs.tsx';
import { attributeTitle } from '../texts.ts';
import { useTranslate } from '../translation.ts';
import { Part } from '../wardrobe.tsx';

/** What one changes in passing; the studio has the rest. */
const QUICK = ['hair', 'skin', 'facialHair', 'accessories', 'clothing'] as const;

type Tab = (typeof QUICK)[number] | 'saved';

/** The saved avatars, if there are any, and the parts that change a look most. */
export function QuickWardrobe({ model }: { model: PageModel }) {
  const t = useTranslate();
  const hasSaved = model.shelf.avatars.value.length > 0;
  const wanted = useSignal<Tab>(hasSaved ? 'saved' : 'hair');
  const configuration = model.avatar.configuration.value;
  const drawn = model.drawing.handOf(configuration).attributes;
  const parts = QUICK.flatMap((key) => partOf(key, configuration, drawn) ?? []);
  const tabs: { key: Tab; name: string }[] = QUICK.filter((key) =>
    parts.some((part) => part.key === key),
  ).map((key) => ({ key, name: attributeTitle(t, key) }));
  if (hasSaved) tabs.unshift({ key: 'saved', name: t('shelf.short') });
  const current = tabs.find(({ key }) => key === wanted.value)?.key ?? tabs[0]?.key;
  if (current === undefined) return null;
  const part = parts.find(({ key }) => key === current);
  return (
    <Tabs
      label={t('wardrobe.tabs')}
      tabs={tabs}
      current={current}
      onSelect={(key) => {
        wanted.value = key;
      }}
    >
      {part ? <Part key={part.key} model={model} part={part} /> : <SavedAvatars model={model} />}
    </Tabs>
  );
}
