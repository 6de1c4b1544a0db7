import { patternsOf } from '../call/site-key.ts';
import type { SitePart, Sites } from '../settings/sites.ts';

/** A content script as the browser knows it. */
export interface SiteScript {
  readonly id: string;
  readonly js: string[];
  readonly world: 'MAIN' | 'ISOLATED';
  readonly runAt: 'document_start' | 'document_idle';
  readonly allFrames: boolean;
  readonly matchOriginAsFallback: boolean;
}

/** A script, and which wish of a site asks for it. */
interface WantedScript extends SiteScript {
  readonly wish: SitePart;
}

/** A call may be in a frame without an address of its own, and asks for cameras as soon as it can. */
const IN_CALLS = {
  runAt: 'document_start',
  allFrames: true,
  matchOriginAsFallback: true,
  wish: 'camera',
} as const;

/** What runs in the pages of the sites that are turned on. */
export const SITE_SCRIPTS: readonly WantedScript[] = [
  { id: 'call-bridge', js: ['content-scripts/call-bridge.js'], world: 'ISOLATED', ...IN_CALLS },
  { id: 'call-camera', js: ['content-scripts/call-camera.js'], world: 'MAIN', ...IN_CALLS },
  {
    id: 'overlay',
    js: ['content-scripts/overlay.js'],
    world: 'ISOLATED',
    runAt: 'document_idle',
    allFrames: false,
    matchOriginAsFallback: false,
    wish: 'overlay',
  },
  {
    id: 'picture-field',
    js: ['content-scripts/picture-field.js'],
    world: 'ISOLATED',
    runAt: 'document_idle',
    // Sites upload in frames of their own.
    allFrames: true,
    matchOriginAsFallback: true,
    wish: 'pictures',
  },
];

/** The match patterns of all sites that wish for a script, in order. */
export function matchesWanted({ wish }: Pick<WantedScript, 'wish'>, sites: Sites): string[] {
  const patterns = Object.entries(sites)
    .filter(([, site]) => site[wish])
    .flatMap(([key]) => patternsOf(key));
  return [...new Set(patterns)].sort();
}
