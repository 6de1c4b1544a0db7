import { hasConsented } from '../../lib/settings/consent.ts';
import type { StudioModel } from '../model/studio-model.ts';
import { useTranslate } from '../translation.ts';
import { CONSENT_TEXTS } from './consent-texts.ts';
import { dateIn } from './measures.ts';

/** When the person agreed, to which words, and the way to take it back. */
export function Agreement({ model: { page, knowledge } }: { model: StudioModel }) {
  const t = useTranslate();
  const { consentedAt, consentedWords } = page.settings.value;
  const agreed = hasConsented(page.settings.value);
  return (
    <section class="agreement">
      <h3>{t('knowledge.agreement')}</h3>
      <p role="status">
        {consentedAt === null
          ? t('knowledge.notAgreed')
          : t('knowledge.agreed', {
              date: dateIn(t('language'), consentedAt),
              version: consentedWords,
            })}
      </p>
      {agreed && (
        <>
          <div class="agreement-row">
            <button type="button" class="button" onClick={knowledge.withdraw}>
              {t('knowledge.withdraw')}
            </button>
            <p class="quiet">{t('knowledge.withdrawNote')}</p>
          </div>
          <details>
            <summary>{t('knowledge.words')}</summary>
            <ul class="agreement-words">
              {CONSENT_TEXTS.map((text) => (
                <li key={text}>{t(text)}</li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}
