import { type ReadonlySignal, signal } from '@preact/signals';
import {
  isOn,
  type Site,
  type SitePart,
  type Sites,
  withoutSite,
  withSite,
} from '../../lib/settings/sites.ts';

/** What a page of the extension can do about sites. */
export interface SitesServices {
  readonly initial: Sites;
  update(change: (sites: Sites) => Sites): Promise<void>;
  onChange(listener: (sites: Sites) => void, signal: AbortSignal): void;
  /** Whether the browser lets Livemoji into a site. */
  isGranted(siteKey: string): Promise<boolean>;
  /** Has the browser ask the person; only while a press is being answered. */
  request(siteKey: string): Promise<boolean>;
  /** Gives back what the browser allowed. */
  release(siteKey: string): Promise<void>;
  onGrantsChange(listener: () => void, signal: AbortSignal): void;
}

/** The sites, and every way to change what Livemoji does there. */
export interface SitesModel {
  /** What is wanted of each site. */
  readonly all: ReadonlySignal<Sites>;
  /** The keys of those sites that the browser allows. */
  readonly granted: ReadonlySignal<ReadonlySet<string>>;
  /** The key of the site that the browser, or the person, said no to last. */
  readonly refused: ReadonlySignal<string | null>;
  /** The site that was removed last, while it can be had back. */
  readonly removed: ReadonlySignal<string | null>;
  /** Whether Livemoji is wanted and allowed on a site. */
  isOn(siteKey: string): boolean;
  /** Everything on; asks the browser first where it has to. */
  turnOn(siteKey: string): void;
  /** Everything off; what the browser allowed stays allowed. */
  turnOff(siteKey: string): void;
  change(siteKey: string, change: Partial<Pick<Site, SitePart>>): void;
  /** Forgets a site and gives back what the browser allowed. */
  remove(siteKey: string): void;
  restore(): void;
}

const ON = { overlay: true, camera: true, pictures: true } as const;
const OFF = { overlay: false, camera: false, pictures: false } as const;

/** @param failing told each change that is being stored */
export function createSitesModel(
  services: SitesServices,
  failing: (work: Promise<void>) => void,
  end: AbortSignal,
): SitesModel {
  const all = signal(services.initial);
  const granted = signal<ReadonlySet<string>>(new Set());
  const refused = signal<string | null>(null);
  const removed = signal<string | null>(null);

  const look = async () => {
    const keys = Object.keys(all.value);
    const answers = await Promise.all(keys.map((key) => services.isGranted(key)));
    if (!end.aborted) granted.value = new Set(keys.filter((_, index) => answers[index]));
  };
  const apply = (change: (sites: Sites) => Sites) => {
    all.value = change(all.value);
    const work = services.update(change);
    failing(work);
    return work;
  };
  const turnOn = (key: string) => {
    const before = all.value[key];
    refused.value = null;
    removed.value = null;
    // The wish is stored before the browser asks: this page may be closed by then, and others complete it.
    const stored = apply((sites) => withSite(sites, key, ON));
    const ask = async () => {
      await stored.catch(() => undefined);
      if (!(await services.request(key))) {
        refused.value = key;
        await apply((sites) => (before ? withSite(sites, key, before) : withoutSite(sites, key)));
      }
      await look();
    };
    void ask().catch((error: unknown) => reportError(error));
  };
  services.onChange((sites) => {
    all.value = sites;
    void look();
  }, end);
  services.onGrantsChange(() => void look(), end);
  void look();

  return {
    all,
    granted,
    refused,
    removed,
    isOn: (key) => granted.value.has(key) && isOn(all.value[key]),
    turnOn,
    turnOff: (key) => void apply((sites) => withSite(sites, key, OFF)),
    change: (key, change) => void apply((sites) => withSite(sites, key, change)),
    remove: (key) => {
      void apply((sites) => withoutSite(sites, key));
      removed.value = key;
      granted.value = new Set([...granted.value].filter((each) => each !== key));
      void services.release(key).then(look, (error: unknown) => reportError(error));
    },
    restore: () => {
      if (removed.value !== null) turnOn(removed.value);
    },
  };
}
