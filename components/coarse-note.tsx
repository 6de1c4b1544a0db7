import type { ReadonlySignal } from '@preact/signals';
import { useTranslate } from './translation.ts';

/** Says, quietly, that the face is seen less precisely than it could be. */
export function CoarseNote({ coarse }: { readonly coarse: ReadonlySignal<boolean> }) {
  const t = useTranslate();
  return coarse.value ? <p class="coarse-note">{t('live.coarse')}</p> : null;
}
