import { Sparkles } from 'lucide';
import { Icon } from './icon.tsx';
import { useTranslate } from './translation.ts';

/** Freezes the expression of this moment. */
export function GenerateButton({ onGenerate }: { onGenerate: () => void }) {
  const t = useTranslate();
  return (
    <button type="button" class="button button-primary" onClick={onGenerate}>
      <Icon node={Sparkles} />
      {t('action.generate')}
    </button>
  );
}
