import { HandGrab } from 'lucide';
import { Icon } from '../icon.tsx';
import { type TextKey, useTranslate } from '../translation.ts';

/** Says that a picture, or one of several, can be dragged. For those without a mouse there is a button to copy it. */
export function DragHint({ text = 'drag.hint' }: { text?: TextKey }) {
  const t = useTranslate();
  return (
    <p class="drag-hint" aria-hidden="true">
      <Icon node={HandGrab} size={14} />
      {t(text)}
    </p>
  );
}
