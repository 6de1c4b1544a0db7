import { parseSites, type Sites } from '../../lib/settings/sites.ts';
import { storedValue } from './stored-value.ts';

const stored = storedValue({
  key: 'sites',
  parse: (value): Sites => {
    const { sites, problems } = parseSites(value);
    for (const problem of problems) console.warn(`Livemoji's sites: ${problem}`);
    return sites;
  },
});

/** What is wanted of each site. */
export const loadSites = stored.load;

/** Tells the sites at each change, until the signal aborts. */
export const onSitesChange = stored.onChange;

/** Changes what is stored now. A change that gives the same sites back writes nothing. */
export async function updateSites(change: (sites: Sites) => Sites): Promise<void> {
  const sites = await loadSites();
  const next = change(sites);
  if (next !== sites) await stored.save(next);
}
