import { createI18n } from '@wxt-dev/i18n';
import type { Translate } from '../../components/translation.ts';

/** Texts in the person's language. */
export function createTranslate(): Translate {
  const { t } = createI18n();
  return (key, values) => (values ? t(key, values) : t(key));
}
