import type { Drawing } from './model/drawing.ts';
import { Parade } from './parade.tsx';
import { useTranslate } from './translation.ts';

interface IntroductionProps {
  /** Of the page that it fills. */
  readonly class: string;
  readonly drawing: Drawing;
  readonly onOpenStudio: () => void;
}

/** Before the person has agreed: one sentence and one button. */
export function Introduction({ class: look, drawing, onOpenStudio }: IntroductionProps) {
  const t = useTranslate();
  return (
    <main class={`${look} introduction`}>
      <Parade drawing={drawing} />
      <h1>{t('popup.intro')}</h1>
      <button type="button" class="button button-primary" onClick={onOpenStudio}>
        {t('action.openStudio')}
      </button>
    </main>
  );
}
