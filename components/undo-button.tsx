import { useEffect, useRef } from 'preact/hooks';
import { useTranslate } from './translation.ts';

/** Takes back a removal. What had the focus is gone, so this takes it. */
export function UndoButton({ onUndo }: { onUndo: () => void }) {
  const t = useTranslate();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button type="button" class="button button-quiet" onClick={onUndo} ref={button}>
      {t('action.undo')}
    </button>
  );
}
