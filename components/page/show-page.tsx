import { type ComponentChildren, render } from 'preact';
import { type Translate, TranslationProvider } from '../translation.ts';

/** Shows a page in the person's language. */
export function showPage(children: ComponentChildren, translate: Translate): void {
  document.documentElement.lang = translate('language');
  const app = document.getElementById('app');
  if (app === null) throw new Error('The page has no element «app».');
  render(<TranslationProvider value={translate}>{children}</TranslationProvider>, app);
}
