import { useSignal } from '@preact/signals';
import { X } from 'lucide';
import { IconButton } from '../icon-button.tsx';
import { useTranslate } from '../translation.ts';

interface KeyChooserProps {
  /** A KeyboardEvent.code, or null for no key. */
  readonly value: string | null;
  readonly onChoose: (code: string | null) => void;
}

/** Keys that people need for other things, and that alone mean nothing. */
const NOT_FOR_THIS = /^(Tab|Enter|Space|Backspace|(Shift|Control|Alt|Meta|OS)(Left|Right)?)$/;

/** The key that exaggerates the expression while it is held: one presses the button, and then the key. */
export function KeyChooser({ value, onChoose }: KeyChooserProps) {
  const t = useTranslate();
  const asking = useSignal(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!asking.value) return;
    if (event.code === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.code !== 'Escape') {
      if (event.code === '' || NOT_FOR_THIS.test(event.code)) return;
      onChoose(event.code);
    }
    asking.value = false;
  };
  return (
    <div class="calls-row">
      <div class="key-words">
        <h3>{t('reactionKey.title')}</h3>
        <p class="quiet">{t('reactionKey.explanation')}</p>
      </div>
      <div class="key-buttons">
        <button
          type="button"
          class="button key"
          aria-label={t('reactionKey.button', {
            key: value === null ? t('reactionKey.none') : keyName(value),
          })}
          data-asking={asking.value}
          onClick={() => {
            asking.value = true;
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            asking.value = false;
          }}
        >
          {asking.value ? t('reactionKey.press') : keyText(value, t('reactionKey.none'))}
        </button>
        {value !== null && (
          <IconButton icon={X} label={t('reactionKey.clear')} onPress={() => onChoose(null)} />
        )}
        <span class="visually-hidden" role="status">
          {asking.value ? t('reactionKey.press') : ''}
        </span>
      </div>
    </div>
  );
}

function keyText(code: string | null, none: string): string {
  return code === null ? none : keyName(code);
}

/** A key as it is written on most keyboards: `KeyE` is E. */
export function keyName(code: string): string {
  return code.replace(/^(Key|Digit)/, '').replace(/([a-z])([A-Z0-9])/g, '$1 $2');
}
