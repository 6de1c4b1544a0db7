import * as v from 'valibot';
import { CORNERS } from '../call/picture-geometry.ts';
import { siteKeyOf } from '../call/site-key.ts';

/** The smallest and the largest side that the emoji over a page may have, in CSS pixels. */
export const OVERLAY_SIZES = { least: 72, most: 400 } as const;

const Distance = v.pipe(v.number(), v.minValue(0), v.maxValue(100_000));

/** Where the emoji floats over a site's pages. */
const OverlayPlaceSchema = v.strictObject({
  /** The corner of the window that it keeps its distance from, whatever the window's size. */
  corner: v.picklist(CORNERS),
  /** Distance from the corner's upright side and from its level side, in CSS pixels. */
  x: Distance,
  y: Distance,
  /** Its side, in CSS pixels. */
  size: v.pipe(v.number(), v.minValue(OVERLAY_SIZES.least), v.maxValue(OVERLAY_SIZES.most)),
  /** Whether it has made itself small. */
  collapsed: v.boolean(),
});
export type OverlayPlace = Readonly<v.InferOutput<typeof OverlayPlaceSchema>>;

const SiteSchema = v.strictObject({
  /** Whether the emoji floats over the page. */
  overlay: v.boolean(),
  /** Whether the page is offered «Livemoji Camera». */
  camera: v.boolean(),
  /** Whether its fields for pictures are offered the emoji; before there was that wish, nobody had it. */
  pictures: v.optional(v.boolean(), false),
  /** Where the person has put the emoji; null where it never was moved. */
  place: v.nullable(OverlayPlaceSchema),
});
export type Site = Readonly<v.InferOutput<typeof SiteSchema>>;

/** What is wanted of each site, by its key. A site that isn't here was never turned on. */
export type Sites = Readonly<Record<string, Site>>;

export const NO_SITES: Sites = {};

/** The wishes of a site. */
export const SITE_PARTS = ['overlay', 'camera', 'pictures'] as const;
export type SitePart = (typeof SITE_PARTS)[number];

const OFF: Site = { overlay: false, camera: false, pictures: false, place: null };

/** @returns the sites that can be read, and a sentence for each that was dropped */
export function parseSites(stored: unknown): { sites: Sites; problems: readonly string[] } {
  if (stored === null || stored === undefined) return { sites: NO_SITES, problems: [] };
  if (typeof stored !== 'object' || Array.isArray(stored)) {
    return { sites: NO_SITES, problems: ['The stored sites are not a table by origin.'] };
  }
  const sites: Record<string, Site> = {};
  const problems: string[] = [];
  for (const [key, value] of Object.entries(stored)) {
    const site = v.safeParse(SiteSchema, value);
    if (siteKeyOf(key) !== key) problems.push(`${key}: This is no origin of a site.`);
    else if (site.success) sites[key] = site.output;
    else problems.push(...site.issues.map((issue) => problemOf(key, issue)));
  }
  return { sites, problems };
}

function problemOf(key: string, issue: v.BaseIssue<unknown>): string {
  return `${key}: ${v.getDotPath(issue) ?? 'site'}: ${issue.message}`;
}

/** Whether anything of Livemoji is wanted on a site. */
export function isOn(site: Site | undefined): boolean {
  return site !== undefined && SITE_PARTS.some((part) => site[part]);
}

/** The sites with one of them changed, or added. */
export function withSite(sites: Sites, key: string, change: Partial<Site>): Sites {
  return { ...sites, [key]: { ...(sites[key] ?? OFF), ...change } };
}

/** The sites without one of them; nothing of it is remembered. */
export function withoutSite(sites: Sites, key: string): Sites {
  const { [key]: _, ...others } = sites;
  return others;
}

/** The sites with some of them turned off; where the emoji was stays remembered. */
export function withTurnedOff(sites: Sites, keys: readonly string[]): Sites {
  return Object.fromEntries(
    Object.entries(sites).map(([key, site]) => [
      key,
      keys.includes(key) ? { ...OFF, place: site.place } : site,
    ]),
  );
}
