import { useSignal } from '@preact/signals';
import { Download, Pencil, Plus, Trash2 } from 'lucide';
import type { SavedAvatar } from '../../lib/settings/shelf.ts';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import type { PageModel } from '../model/page-model.ts';
import type { ShelfModel } from '../model/shelf-model.ts';
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
  const naming = useSignal<Naming>(null);
  const { shelf } = model;
  const current = shelf.current.value;
  const renamed = naming.value === 'current' ? current : null;
  return (
    <section>
      <div class="section-heading">
        <h2>{t('shelf.title')}</h2>
        <div class="history">
          <button
            type="button"
            class="button button-quiet"
            onClick={() => {
              naming.value = 'new';
            }}
          >
            <Icon node={Plus} />
            {t('shelf.saveAs')}
          </button>
          <ImportButton onFile={(file) => void shelf.importFile(file)} />
          <IconButton icon={Download} label={t('shelf.export')} onPress={model.exportLook} />
        </div>
      </div>
      {shelf.avatars.value.length === 0 && <p class="quiet">{t('shelf.empty')}</p>}
      <div class="shelf-row">
        <SavedAvatars model={model} />
        {current && (
          <CurrentAvatar
            shelf={shelf}
            current={current}
            onRename={() => {
              naming.value = 'current';
            }}
          />
        )}
      </div>
      {naming.value !== null && (
        <NameForm
          key={naming.value}
          initial={
            renamed?.name ?? t('shelf.suggestion', { number: shelf.avatars.value.length + 1 })
          }
          onName={(name) => {
            if (renamed) shelf.rename(renamed.id, name);
            else shelf.saveAs(name);
          }}
          onClose={() => {
            naming.value = null;
          }}
        />
      )}
      <ShelfNews shelf={shelf} />
    </section>
  );
}

interface CurrentAvatarProps {
  readonly shelf: ShelfModel;
  readonly current: SavedAvatar;
  readonly onRename: () => void;
}

/** What can be done with the saved avatar that is worn. */
function CurrentAvatar({ shelf, current: { id, name }, onRename }: CurrentAvatarProps) {
  const t = useTranslate();
  return (
    <div class="shelf-actions">
      {shelf.changed.value && (
        <button type="button" class="button" onClick={shelf.update}>
          {t('shelf.update')}
        </button>
      )}
      <IconButton icon={Pencil} label={t('shelf.rename', { name })} onPress={onRename} />
      <IconButton
        icon={Trash2}
        label={t('shelf.remove', { name })}
        onPress={() => shelf.remove(id)}
      />
    </div>
  );
}
