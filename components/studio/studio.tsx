import type { ComponentChildren } from 'preact';
import { hasConsented } from '../../lib/settings/consent.ts';
import { Announcer } from '../announcer.tsx';
import { KnowledgeDialog } from '../knowledge/knowledge-dialog.tsx';
import type { StudioModel } from '../model/studio-model.ts';
import { useTranslate } from '../translation.ts';
import { Editor } from './editor.tsx';
import { Welcome } from './welcome.tsx';

interface StudioProps {
  readonly model: StudioModel;
  /** The product's version. */
  readonly version: string;
  /** What stands at the end of the header. */
  readonly aside?: ComponentChildren;
}

/** The full page: the welcome first, and after it everything in one place. */
export function Studio({ model, version, aside }: StudioProps) {
  const t = useTranslate();
  const welcome = !hasConsented(model.page.settings.value);
  return (
    <div class="studio">
      <header class="studio-header">
        <img src="icon/48.png" alt="" width="28" height="28" />
        <span>{t('extension.name')}</span>
        {aside}
      </header>
      {welcome ? <Welcome model={model} /> : <Editor model={model} />}
      <footer class="studio-footer">
        <div class="footer-links">
          <button type="button" class="link" onClick={model.knowledge.show}>
            {t('knowledge.title')}
          </button>
          <a href={t('privacy.page')} target="_blank" rel="noopener">
            {t('privacy.title')}
          </a>
        </div>
        <span>{t('studio.credit')}</span>
        <span>{t('studio.licence')}</span>
        <span>{t('studio.version', { version })}</span>
      </footer>
      <KnowledgeDialog model={model} />
      {!welcome && <Announcer model={model.page} />}
    </div>
  );
}
