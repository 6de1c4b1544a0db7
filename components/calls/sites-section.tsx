import { Plus, Trash2 } from 'lucide';
import { CALL_SITES } from '../../lib/call/call-sites.ts';
import { siteName } from '../../lib/call/site-key.ts';
import { SITE_PARTS } from '../../lib/settings/sites.ts';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import type { SitesModel } from '../model/sites-model.ts';
import { Switch } from '../switch.tsx';
import { useTranslate } from '../translation.ts';
import { UndoButton } from '../undo-button.tsx';

/** Where Livemoji is turned on, and where it could be. */
export function SitesSection({ sites }: { sites: SitesModel }) {
  const t = useTranslate();
  const keys = Object.keys(sites.all.value).sort((one, other) =>
    siteName(one).localeCompare(siteName(other)),
  );
  const others = CALL_SITES.filter(({ origin }) => !keys.includes(origin));
  return (
    <section class="sites">
      <h2>{t('sites.title')}</h2>
      {keys.length === 0 ? (
        <p class="empty">{t('sites.empty')}</p>
      ) : (
        <ul class="site-list" aria-label={t('sites.title')}>
          {keys.map((key) => (
            <SiteRow key={key} sites={sites} siteKey={key} />
          ))}
        </ul>
      )}
      <SitesNews sites={sites} />
      {others.length > 0 && (
        <div class="calls-part">
          <h3>{t('sites.more')}</h3>
          <ul class="known-sites" aria-label={t('sites.more')}>
            {others.map(({ id, name, origin }) => (
              <li key={id}>
                <button
                  type="button"
                  class="button"
                  aria-label={t('sites.turnOn', { site: name })}
                  onClick={() => sites.turnOn(origin)}
                >
                  <Icon node={Plus} size={14} />
                  {name}
                </button>
              </li>
            ))}
          </ul>
          <p class="quiet">{t('sites.any')}</p>
        </div>
      )}
    </section>
  );
}

interface SiteRowProps {
  readonly sites: SitesModel;
  readonly siteKey: string;
}

/** One site: what is on there, and an end to it. */
function SiteRow({ sites, siteKey }: SiteRowProps) {
  const t = useTranslate();
  const name = siteName(siteKey);
  const site = sites.all.value[siteKey];
  return (
    <li class="site">
      <span class="site-name" title={siteKey}>
        {name}
      </span>
      {sites.granted.value.has(siteKey) ? (
        SITE_PARTS.map((part) => (
          <Switch
            key={part}
            on={site?.[part] === true}
            label={t(`sites.${part}On`, { site: name })}
            onTurn={(on) => sites.change(siteKey, { [part]: on })}
          >
            {t(`sites.${part}`)}
          </Switch>
        ))
      ) : (
        <button
          type="button"
          class="button"
          aria-label={t('sites.allowOn', { site: name })}
          onClick={() => sites.turnOn(siteKey)}
        >
          {t('sites.allow')}
        </button>
      )}
      <IconButton
        icon={Trash2}
        label={t('sites.remove', { site: name })}
        onPress={() => sites.remove(siteKey)}
      />
    </li>
  );
}

/** What happened to a site last: gone, with a way back, or not allowed. */
function SitesNews({ sites }: { sites: SitesModel }) {
  const t = useTranslate();
  const removed = sites.removed.value;
  const refused = sites.refused.value;
  return (
    <div role="status">
      {removed !== null && (
        <div class="shelf-news" data-kind="removed">
          <p class="shelf-news-words">{t('sites.removed', { site: siteName(removed) })}</p>
          <UndoButton key={removed} onUndo={sites.restore} />
        </div>
      )}
      {refused !== null && <p class="problem">{t('sites.refused', { site: siteName(refused) })}</p>}
    </div>
  );
}
