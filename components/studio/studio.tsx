import type { ComponentChildren } from 'preact';
import { Announcer } from '../announcer.tsx';
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
  const welcome = model.page.settings.value.consentedAt === null;
  return (
    <div class="studio">
      <header class="studio-header">
        <img src="icon/48.png" alt="" width="28" height="28" />
        <span>{t('extension.name')}</span>
        {aside}
      </header>
      {welcome ? <Welcome model={model} /> : <Editor model={model} />}
      <footer class="studio-footer">
        <span>{t('studio.credit')}</span>
        <span>{t('studio.licence')}</span>
        <span>{t('studio.version', { version })}</span>
      </footer>
      {!welcome && <Announcer model={model.page} />}
    </div>
  );
}
