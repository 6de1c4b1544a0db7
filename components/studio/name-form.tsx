import { useEffect, useRef } from 'preact/hooks';
import { LONGEST_NAME } from '../../lib/settings/shelf.ts';
import { useTranslate } from '../translation.ts';

interface NameFormProps {
  readonly initial: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for an avatar's name; Enter takes it, Escape leaves things as they are. */
export function NameForm({ initial, onName, onClose }: NameFormProps) {
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <form
      class="name-form"
      onSubmit={(event) => {
        event.preventDefault();
        onName(field.current?.value ?? '');
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <input
        type="text"
        class="input"
        aria-label={t('shelf.name')}
        defaultValue={initial}
        maxLength={LONGEST_NAME}
        required
        pattern=".*\S.*"
        ref={field}
      />
      <button type="submit" class="button">
        {t('action.save')}
      </button>
      <button type="button" class="button button-quiet" onClick={onClose}>
        {t('action.cancel')}
      </button>
    </form>
  );
}
