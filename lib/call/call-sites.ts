/** A service for video calls in the browser. */
export interface CallSite {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  /** The origin under which its settings are kept. */
  readonly origin: string;
  /** Match patterns of every origin that a call takes part in, the origin's own among them. */
  readonly patterns: readonly string[];
}

/** Services that are known, and what is special about them. */
export const CALL_SITES: readonly CallSite[] = [
  {
    id: 'meet',
    name: 'Google Meet',
    origin: 'https://meet.google.com',
    // One origin; opens the camera for its preview before one joins.
    patterns: ['https://meet.google.com/*'],
  },
  {
    id: 'zoom',
    name: 'Zoom',
    origin: 'https://app.zoom.us',
    // A meeting's link is on zoom.us; the call itself runs in a frame of app.zoom.us.
    patterns: ['https://app.zoom.us/*', 'https://zoom.us/*'],
  },
  {
    id: 'teams',
    name: 'Microsoft Teams',
    origin: 'https://teams.microsoft.com',
    // For work, at home, and the address to which both are moving; it puts calls in frames of its own.
    patterns: [
      'https://teams.microsoft.com/*',
      'https://teams.live.com/*',
      'https://teams.cloud.microsoft/*',
    ],
  },
  {
    id: 'jitsi',
    name: 'Jitsi Meet',
    origin: 'https://meet.jit.si',
    // Other pages embed it in a frame; a server of one's own is turned on as any other site.
    patterns: ['https://meet.jit.si/*'],
  },
  {
    id: 'webex',
    name: 'Webex',
    origin: 'https://web.webex.com',
    // Every company has a subdomain, and the call runs in a frame of web.webex.com.
    patterns: ['https://*.webex.com/*'],
  },
  {
    id: 'whereby',
    name: 'Whereby',
    origin: 'https://whereby.com',
    // Rooms of companies are on subdomains, and are embedded in frames.
    patterns: ['https://*.whereby.com/*'],
  },
  {
    id: 'discord',
    name: 'Discord',
    origin: 'https://discord.com',
    // One origin; the call is one view of a page that is never loaded anew.
    patterns: ['https://discord.com/*'],
  },
  {
    id: 'messenger',
    name: 'Messenger',
    origin: 'https://www.messenger.com',
    // A call opens in a window of its own, which may be on either origin.
    patterns: ['https://www.messenger.com/*', 'https://www.facebook.com/*'],
  },
  {
    id: 'whatsapp',
    name: 'WhatsApp Web',
    origin: 'https://web.whatsapp.com',
    // One origin; a call opens in a window of its own.
    patterns: ['https://web.whatsapp.com/*'],
  },
];

/** The service that an address belongs to, if it is a known one. */
export function callSiteAt(address: string): CallSite | undefined {
  return CALL_SITES.find(({ patterns }) =>
    patterns.some((pattern) => matchesPattern(pattern, address)),
  );
}

const PATTERN = /^(https?):\/\/(\*\.)?([^/*]+)\/\*$/;

/** Whether an address is one of a match pattern, which is an origin or `*.` and a domain, and any path. */
export function matchesPattern(pattern: string, address: string): boolean {
  const [, scheme, wildcard, host] = PATTERN.exec(pattern) ?? [];
  if (host === undefined || !URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.protocol !== `${scheme}:`) return false;
  return url.host === host || (wildcard !== undefined && url.host.endsWith(`.${host}`));
}
