import { useSignal } from '@preact/signals';
import { ImagePlus } from 'lucide';
import type { ComponentChildren } from 'preact';
import { siteName } from '../../lib/call/site-key.ts';
import { ModePicker } from '../calls/mode-picker.tsx';
import { Icon } from '../icon.tsx';
import type { OnceModel } from '../model/once-model.ts';
import type { PageModel } from '../model/page-model.ts';
import type { SitesModel } from '../model/sites-model.ts';
import { Switch } from '../switch.tsx';
import { Tabs } from '../tabs.tsx';
import { useTranslate } from '../translation.ts';

interface ThisSiteProps {
  readonly model: PageModel;
  readonly sites: SitesModel;
  readonly once: OnceModel;
  /** The site of the tab that the popup stands over; undefined where nothing can be shown. */
  readonly siteKey: string | undefined;
  /** The look's quick choices, which share their place with the site's. */
  readonly children: ComponentChildren;
}

/** What Livemoji does on the page at hand, and one switch for all of it. */
export function ThisSite({ model, sites, once, siteKey, children }: ThisSiteProps) {
  const t = useTranslate();
  if (siteKey === undefined) {
    return (
      <>
        <p class="site-row quiet">{t('site.closed')}</p>
        {children}
      </>
    );
  }
  return sites.isOn(siteKey) ? (
    <SiteOn model={model} sites={sites} siteKey={siteKey}>
      {children}
    </SiteOn>
  ) : (
    <>
      <div class="site-row">
        <span class="site-name" title={siteKey}>
          {siteName(siteKey)}
        </span>
        <OnceButton once={once} />
        <SiteSwitch sites={sites} siteKey={siteKey} />
      </div>
      {once.failed.value && <p class="problem">{t('site.closed')}</p>}
      {sites.refused.value === siteKey && <p class="problem">{t('site.refused')}</p>}
      {children}
    </>
  );
}

interface SiteOnProps extends Omit<ThisSiteProps, 'once'> {
  readonly siteKey: string;
}

function SiteOn({ model, sites, siteKey, children }: SiteOnProps) {
  const t = useTranslate();
  const tab = useSignal<'site' | 'look'>('site');
  const name = siteName(siteKey);
  return (
    <div class="site-on">
      <Tabs
        class="site-tabs"
        label={t('site.title')}
        tabs={[
          { key: 'site', name },
          { key: 'look', name: t('site.look') },
        ]}
        current={tab.value}
        onSelect={(key) => {
          tab.value = key;
        }}
      >
        {tab.value === 'look' ? children : <Choices {...{ model, sites, siteKey }} />}
      </Tabs>
      <div class="site-switch">
        <SiteSwitch sites={sites} siteKey={siteKey} />
      </div>
    </div>
  );
}

/** For one picture, without turning the site on. */
function OnceButton({ once: { on, turn } }: { once: OnceModel }) {
  const t = useTranslate();
  return (
    <button
      type="button"
      class="once-button"
      aria-pressed={on.value}
      title={t('site.picturesOnceLong')}
      onClick={() => turn(!on.value)}
    >
      <Icon node={ImagePlus} size={16} />
      {t('site.picturesOnce')}
    </button>
  );
}

function SiteSwitch({ sites, siteKey }: Pick<SiteOnProps, 'sites' | 'siteKey'>) {
  const t = useTranslate();
  return (
    <Switch
      on={sites.isOn(siteKey)}
      label={t('site.on', { site: siteName(siteKey) })}
      onTurn={(on) => (on ? sites.turnOn(siteKey) : sites.turnOff(siteKey))}
    />
  );
}

/** What others see, and where the emoji comes into the page. */
function Choices({ model, sites, siteKey }: Pick<SiteOnProps, 'model' | 'sites' | 'siteKey'>) {
  const t = useTranslate();
  const { call } = model.settings.value;
  return (
    <div class="site-choices">
      <p class="site-heading">{t('calls.mode')}</p>
      <ModePicker
        drawing={model.drawing}
        configuration={model.avatar.configuration.value}
        call={call}
        onChoose={(mode) => model.change({ call: { ...call, mode } })}
      />
      <div class="site-parts">
        {(['overlay', 'pictures'] as const).map((part) => (
          <Switch
            key={part}
            on={sites.all.value[siteKey]?.[part] === true}
            label={t(`site.${part}`)}
            onTurn={(on) => sites.change(siteKey, { [part]: on })}
          >
            {t(`site.${part}Short`)}
          </Switch>
        ))}
      </div>
    </div>
  );
}
