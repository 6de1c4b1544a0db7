import { useSignal } from '@preact/signals';
import type { AttributeKey, TextAttribute } from '../lib/avatar/attributes.ts';
import { withAttribute } from '../lib/avatar/configuration.ts';
import type { AvatarModel } from './model/avatar-model.ts';
import { attributeTitle } from './texts.ts';
import { useTranslate } from './translation.ts';

interface TextFieldProps {
  readonly avatar: AvatarModel;
  readonly attribute: TextAttribute<AttributeKey>;
}

/** A text of one's own; the avatar wears it while it is being written. */
export function TextField({ avatar, attribute: { key, maxLength } }: TextFieldProps) {
  const t = useTranslate();
  const refused = useSignal(false);
  const write = (text: string, take: (key: AttributeKey, text: string) => void) => {
    refused.value = !withAttribute(avatar.configuration.value, key, text).ok;
    if (!refused.value) take(key, text);
  };
  return (
    <label class="text-field">
      <span>{attributeTitle(t, key)}</span>
      <input
        type="text"
        maxLength={maxLength}
        value={avatar.configuration.value[key]}
        aria-invalid={refused.value}
        onInput={(event) => write(event.currentTarget.value, avatar.preview)}
        onChange={(event) => write(event.currentTarget.value, avatar.choose)}
      />
      <span class="quiet" role="status">
        {refused.value ? t('wardrobe.textRefused') : ''}
      </span>
    </label>
  );
}
