import { useTranslate } from '../translation.ts';

/** What a page without a secure address says: there the browser has no camera for it. */
export function Insecure() {
  const t = useTranslate();
  return (
    <main class="insecure">
      <h1 class="visually-hidden">{t('extension.name')}</h1>
      <p>{t('website.insecure')}</p>
    </main>
  );
}
