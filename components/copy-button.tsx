import { useSignal } from '@preact/signals';
import { Check, Copy } from 'lucide';
import { Icon } from './icon.tsx';
import { useTranslate } from './translation.ts';

interface CopyButtonProps {
  /** Which picture, where several stand side by side; the button then shows no words. */
  readonly of?: string;
  /** Tells whether the picture is on the clipboard now. */
  readonly onCopy: () => Promise<boolean>;
}

/** Copies a picture, and says that it did. */
export function CopyButton({ of, onCopy }: CopyButtonProps) {
  const t = useTranslate();
  const copied = useSignal(false);
  const copy = async () => {
    copied.value = await onCopy();
  };
  const label = of === undefined ? t('emoji.copy') : t('emoji.copyOf', { expression: of });
  return (
    <>
      <button
        type="button"
        class={of === undefined ? 'button' : 'icon-button'}
        aria-label={label}
        title={label}
        onClick={() => void copy()}
      >
        <Icon node={copied.value ? Check : Copy} size={of === undefined ? 18 : 16} />
        {of === undefined && t('emoji.copy')}
      </button>
      <span class="visually-hidden" role="status">
        {copied.value && t('emoji.copied')}
      </span>
    </>
  );
}
