import { useSignal } from '@preact/signals';
import { Download, Pencil, Plus, Trash2 } from 'lucide';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import type { PageModel } from '../model/page-model.ts';
import { SavedAvatars } from '../saved-avatars.tsx';
import { useTranslate } from '../translation.ts';
import { ImportButton } from './import-button.tsx';
import { NameForm } from './name-form.tsx';
import { ShelfNews } from './shelf-news.tsx';

/** What is being named: the look as a new avatar, or the current avatar anew. */
type Naming = 'new' | 'current' | null;

/** The avatars that were saved under a name, and what can be done with them. */
export function ShelfSection({ model }: { model: PageModel }) {
  const t = useTranslate();
  const { shelf } = model;
  return (
    <section>
      <div class="section-heading">
        <h2>{t('shelf.title')}</h2>
        <div class="history">
          <ImportButton onFile={(file) => void shelf.importFile(file)} />
          <IconButton icon={Download} label={t('shelf.export')} onPress={model.exportLook} />
        </div>
      </div>
      {shelf.avatars.value.length > 0 ? (
        <SavedAvatars model={model} />
      ) : (
        <p class="quiet">{t('shelf.empty')}</p>
      )}
      <Actions model={model} />
      <ShelfNews shelf={shelf} />
    </section>
  );
}

/** Save, rename, remove; or the field for a name. */
function Actions({ model: { shelf } }: { model: PageModel }) {
  const t = useTranslate();
  const naming = useSignal<Naming>(null);
  const current = shelf.current.value;
  if (naming.value !== null) {
    const renamed = naming.value === 'current' ? current : null;
    return (
      <NameForm
        initial={renamed?.name ?? t('shelf.suggestion', { number: shelf.avatars.value.length + 1 })}
        onName={(name) => {
          if (renamed) shelf.rename(renamed.id, name);
          else shelf.saveAs(name);
        }}
        onClose={() => {
          naming.value = null;
        }}
      />
    );
  }
  return (
    <div class="shelf-actions">
      {shelf.changed.value && current && (
        <button type="button" class="button" onClick={shelf.update}>
          {t('shelf.update', { name: current.name })}
        </button>
      )}
      <button
        type="button"
        class="button"
        onClick={() => {
          naming.value = 'new';
        }}
      >
        <Icon node={Plus} />
        {t('shelf.saveAs')}
      </button>
      {current && (
        <>
          <IconButton
            icon={Pencil}
            label={t('shelf.rename', { name: current.name })}
            onPress={() => {
              naming.value = 'current';
            }}
          />
          <IconButton
            icon={Trash2}
            label={t('shelf.remove', { name: current.name })}
            onPress={() => shelf.remove(current.id)}
          />
        </>
      )}
    </div>
  );
}
