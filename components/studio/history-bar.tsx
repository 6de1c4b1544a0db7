import { Dices, Redo2, Undo2 } from 'lucide';
import { useEffect } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import type { AvatarModel } from '../model/avatar-model.ts';
import { useTranslate } from '../translation.ts';

/** Undo, redo and a look by chance; undo and redo also by the usual keys. */
export function HistoryBar({ avatar }: { avatar: AvatarModel }) {
  const t = useTranslate();
  useEffect(() => {
    const end = new AbortController();
    addEventListener('keydown', (event) => onKey(event, avatar), { signal: end.signal });
    return () => end.abort();
  }, [avatar]);
  return (
    <div class="history">
      <button type="button" class="button button-quiet" onClick={avatar.surprise}>
        <Icon node={Dices} />
        {t('action.random')}
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('action.undo')}
        title={t('action.undo')}
        disabled={!avatar.canUndo.value}
        onClick={avatar.undo}
      >
        <Icon node={Undo2} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('action.redo')}
        title={t('action.redo')}
        disabled={!avatar.canRedo.value}
        onClick={avatar.redo}
      >
        <Icon node={Redo2} />
      </button>
    </div>
  );
}

/** Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo; Cmd on a Mac. */
function onKey(event: KeyboardEvent, avatar: AvatarModel): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const redoes = key === 'y' || (key === 'z' && event.shiftKey);
  if (!redoes && key !== 'z') return;
  event.preventDefault();
  if (redoes) avatar.redo();
  else avatar.undo();
}
