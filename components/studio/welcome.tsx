import { ImageOff, Laptop, UserRound } from 'lucide';
import { Icon } from '../icon.tsx';
import type { StudioModel } from '../model/studio-model.ts';
import { Parade } from '../parade.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { useTranslate } from '../translation.ts';

const PROMISES = [
  { icon: Laptop, text: 'welcome.neverSends' },
  { icon: ImageOff, text: 'welcome.neverStores' },
  { icon: UserRound, text: 'welcome.neverOthers' },
] as const;

/** The first run: what it does, what it never does, one button. The camera opens only after that. */
export function Welcome({ model }: { model: StudioModel }) {
  const t = useTranslate();
  const asking = model.asking.value;
  return (
    <main class="welcome">
      <Parade drawing={model.page.drawing} />
      <div class="welcome-words">
        <h1>{t('welcome.title')}</h1>
        {model.page.settings.value.consentedAt !== null && (
          <p role="alert">{t('welcome.changed')}</p>
        )}
        <p class="welcome-does">{t('welcome.does')}</p>
        <h2>{t('welcome.neverTitle')}</h2>
        <ul class="promises">
          {PROMISES.map(({ icon, text }) => (
            <li key={text}>
              <Icon node={icon} />
              {t(text)}
            </li>
          ))}
        </ul>
        <p class="quiet">{t('welcome.expressionNote')}</p>
        <button
          type="button"
          class="button button-primary button-large"
          disabled={asking}
          onClick={model.start}
        >
          {t('action.start')}
        </button>
        <p class="quiet" role="status">
          {t(asking ? 'welcome.asking' : 'welcome.startNote')}
        </p>
        <a class="quiet" href={t('privacy.page')} target="_blank" rel="noopener">
          {t('privacy.title')}
        </a>
        <ProblemNote model={model.page} />
      </div>
    </main>
  );
}
