import { createI18n } from '@wxt-dev/i18n';
import { lastingTranslation } from '../../components/lasting-translation.ts';
import type { Translate } from '../../components/translation.ts';
import { isOrphan } from './is-orphan.ts';

/** Texts in the person's language. */
export function createTranslate(): Translate {
  const { t } = createI18n();
  return lastingTranslation((key, values) => (values ? t(key, values) : t(key)), isOrphan);
}
