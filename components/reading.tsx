import type { ReadonlySignal } from '@preact/signals';
import type { Reading as ReadingOfFace } from './model/live-model.ts';
import { expressionName } from './texts.ts';
import { useTranslate } from './translation.ts';

/** The expression's name, and how sure that is. */
export function Reading({ reading }: { reading: ReadonlySignal<ReadingOfFace | null> }) {
  const t = useTranslate();
  if (reading.value === null) return null;
  const { expression, percent } = reading.value;
  return (
    <p class="reading">
      <strong>{expressionName(t, expression)}</strong>
      <span class="reading-share">{t('live.confidence', { percent })}</span>
    </p>
  );
}
