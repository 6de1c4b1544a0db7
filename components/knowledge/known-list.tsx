import { STORED_KEYS } from '../../lib/settings/stored-keys.ts';
import {
  type KnowledgeModel,
  type KnownItem,
  type KnownName,
  OFFLINE_FILES,
} from '../model/knowledge-model.ts';
import { type Translate, useTranslate } from '../translation.ts';
import { EraseButton } from './erase-button.tsx';
import { readable, sizeIn } from './measures.ts';

const NAMES: readonly KnownName[] = [...STORED_KEYS, OFFLINE_FILES];

/** Everything that is stored: what it is, how large, to be looked at and to be erased. */
export function KnownList({ model }: { model: KnowledgeModel }) {
  const t = useTranslate();
  const items = model.items.value;
  if (items === null) return null;
  if (items.length === 0) return <p class="empty">{t('knowledge.empty')}</p>;
  return (
    <ul class="known-list" aria-label={t('knowledge.stored')}>
      {items.toSorted(inOrder).map((item) => (
        <KnownRow key={item.key} model={model} item={item} />
      ))}
    </ul>
  );
}

interface KnownRowProps {
  readonly model: KnowledgeModel;
  readonly item: KnownItem;
}

function KnownRow({ model, item: { key, bytes, value } }: KnownRowProps) {
  const t = useTranslate();
  const { name, what } = wordsOf(t, key);
  const asked = model.asked.value;
  return (
    <li class="known" data-key={key}>
      <div class="known-words">
        <h3>{name}</h3>
        <p class="quiet">{what}</p>
      </div>
      <span class="known-size quiet">{sizeIn(t('language'), bytes)}</span>
      <EraseButton
        text={t('knowledge.erase')}
        label={t('knowledge.eraseOf', { name })}
        warning={t('knowledge.sure')}
        asked={asked?.kind === 'one' && asked.key === key}
        onAsk={() => model.ask({ kind: 'one', key })}
        onConfirm={model.confirm}
        onKeep={model.keep}
      />
      <details>
        <summary aria-label={t('knowledge.lookAt', { name })}>{t('knowledge.look')}</summary>
        <pre>{readable(value)}</pre>
      </details>
    </li>
  );
}

/** The known ones in the order of their list, the unknown ones last. */
function inOrder(one: KnownItem, other: KnownItem): number {
  return placeOf(one) - placeOf(other);
}

function placeOf({ key }: KnownItem): number {
  const place = (NAMES as readonly string[]).indexOf(key);
  return place < 0 ? NAMES.length : place;
}

/** What something stored is, in plain words. */
function wordsOf(t: Translate, key: string): { readonly name: string; readonly what: string } {
  const known = NAMES.find((name) => name === key);
  if (known === undefined) return { name: key, what: t('knowledge.unknown') };
  return { name: t(`knowledge.items.${known}.name`), what: t(`knowledge.items.${known}.what`) };
}
