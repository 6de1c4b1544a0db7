import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageModel } from '../model/page-model.ts';
import { useInSight } from '../thumbnail.tsx';
import { useTranslate } from '../translation.ts';
import type { ExportPanel } from './export-panel.tsx';

/** How the avatar is taken along. What it takes is loaded when it comes into sight: a page opens without it. */
export function TakeAwaySection({ model }: { model: PageModel }) {
  const t = useTranslate();
  const place = useRef<HTMLElement>(null);
  const inSight = useInSight(place);
  const [Panel, setPanel] = useState<typeof ExportPanel | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!inSight) return;
    import('./export-panel.tsx').then(
      ({ ExportPanel: loaded }) => setPanel(() => loaded),
      () => setFailed(true),
    );
  }, [inSight]);
  return (
    <section class="take-away" id="take-away" aria-labelledby="take-away-title" ref={place}>
      <h2 id="take-away-title">{t('takeAway.title')}</h2>
      {Panel ? (
        <Panel model={model} />
      ) : (
        <p class="take-away-waiting quiet">
          {failed ? t('takeAway.notLoaded') : t('takeAway.loading')}
        </p>
      )}
    </section>
  );
}
