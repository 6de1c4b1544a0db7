import { matchesPattern } from '../call/call-sites.ts';
import { patternsOf } from '../call/site-key.ts';
import { isOn, type Sites } from '../settings/sites.ts';
import { matchesWanted, SITE_SCRIPTS, type SiteScript } from './site-scripts.ts';

type Registration = SiteScript & { readonly matches: string[] };

const TOP_FRAME = 0;

/** The part of the browser's `scripting` that is used. */
export interface Scripting {
  getRegisteredContentScripts(): Promise<
    readonly { readonly id: string; readonly matches?: string[] | undefined }[]
  >;
  registerContentScripts(scripts: Registration[]): Promise<void>;
  updateContentScripts(scripts: Registration[]): Promise<void>;
  unregisterContentScripts(filter: { readonly ids: string[] }): Promise<void>;
}

export interface Frame {
  readonly id: number;
  /** The origin of its scripts: a frame without an address of its own has its parent's. */
  readonly origin: string;
}

export interface SiteKeeperOptions {
  readonly scripting: Scripting;
  loadSites(): Promise<Sites>;
  /** Whether the browser lets the extension into all pages of these patterns. */
  isGranted(patterns: readonly string[]): Promise<boolean>;
  /** The tabs that are open on one of these patterns and have not been put to sleep. */
  openTabs(patterns: string[]): Promise<readonly number[]>;
  /** The frames of a tab that may be looked into, with their origins. */
  framesOf(tabId: number): Promise<readonly Frame[]>;
  /** Runs a script in the frames of a page that is open already. */
  inject(script: SiteScript, tabId: number, frameIds: number[]): Promise<void>;
  /** Told what went wrong with one script; the others go on. */
  report(error: unknown): void;
}

/**
 * Sees that scripts run exactly where they are wanted and allowed: in pages that are opened from now on, and in
 * those that are open. The browser forgets registrations with each update of the extension; whatever wasn't
 * registered is put into open pages too, so that nobody has to load a page anew.
 */
export class SiteKeeper {
  readonly #options: SiteKeeperOptions;
  #running: Promise<void> = Promise.resolve();
  #waiting: Promise<void> | undefined;

  constructor(options: SiteKeeperOptions) {
    this.#options = options;
  }

  /** Makes things as they should be. Calls that come while one runs share the next. */
  sync(): Promise<void> {
    this.#waiting ??= this.#running.then(() => {
      this.#waiting = undefined;
      this.#running = this.#sync().catch((error: unknown) => this.#options.report(error));
      return this.#running;
    });
    return this.#waiting;
  }

  /**
   * Makes things as they should be after an update: whatever runs in open pages has lost its extension, also where
   * the browser has kept the registrations.
   */
  renew(): Promise<void> {
    this.#running = this.#running
      .then(() => this.#unregisterAll())
      .catch((error: unknown) => this.#options.report(error));
    return this.sync();
  }

  async #unregisterAll(): Promise<void> {
    const { scripting } = this.#options;
    const registered = await scripting.getRegisteredContentScripts();
    const ids = registered.map(({ id }) => id);
    if (ids.length > 0) await scripting.unregisterContentScripts({ ids });
  }

  async #sync(): Promise<void> {
    const { scripting, loadSites, report } = this.#options;
    const sites = await this.#allowed(await loadSites());
    const registered = await scripting.getRegisteredContentScripts();
    for (const { wish, ...script } of SITE_SCRIPTS) {
      const matches = matchesWanted({ wish }, sites);
      const before = registered.find(({ id }) => id === script.id)?.matches;
      await this.#place(script, matches, before).catch(report);
    }
  }

  async #allowed(sites: Sites): Promise<Sites> {
    const wanted = Object.entries(sites).filter(([, site]) => isOn(site));
    const granted = await Promise.all(
      wanted.map(([key]) => this.#options.isGranted(patternsOf(key))),
    );
    return Object.fromEntries(wanted.filter((_, index) => granted[index]));
  }

  async #place(
    script: SiteScript,
    matches: string[],
    before: readonly string[] | undefined,
  ): Promise<void> {
    const { scripting } = this.#options;
    const { id } = script;
    if (matches.length === 0) {
      if (before) await scripting.unregisterContentScripts({ ids: [id] });
      return;
    }
    const added = matches.filter((pattern) => !before?.includes(pattern));
    const removed = before?.some((pattern) => !matches.includes(pattern)) ?? false;
    if (!before) await scripting.registerContentScripts([{ ...script, matches }]);
    else if (added.length > 0 || removed)
      await scripting.updateContentScripts([{ ...script, matches }]);
    if (added.length === 0) return;
    const tabs = await this.#options.openTabs(added);
    // A tab may close meanwhile, or show an error instead of the site's page.
    await Promise.allSettled(tabs.map((tabId) => this.#inject(script, matches, tabId)));
  }

  async #inject(script: SiteScript, matches: readonly string[], tabId: number): Promise<void> {
    const { framesOf, inject } = this.#options;
    if (!script.allFrames) return inject(script, tabId, [TOP_FRAME]);
    // A page may hold frames of other sites, and those may be off.
    const frames = (await framesOf(tabId)).filter(({ origin }) =>
      matches.some((pattern) => matchesPattern(pattern, origin)),
    );
    return inject(
      script,
      tabId,
      frames.map(({ id }) => id),
    );
  }
}
