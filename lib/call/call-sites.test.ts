import { expect, test } from 'vitest';
import { CALL_SITES, callSiteAt, matchesPattern } from './call-sites.ts';
import { patternsOf, siteKeyOf, siteName } from './site-key.ts';

const PATTERNS = CALL_SITES.flatMap(({ patterns }) => patterns);

test.each(PATTERNS)('%s is a match pattern of whole origins', (pattern) => {
  expect(pattern).toMatch(/^https:\/\/(\*\.)?([a-z0-9-]+\.)+[a-z]+\/\*$/);
});

test('no pattern belongs to two services, and no id is given twice', () => {
  expect(new Set(PATTERNS).size).toBe(PATTERNS.length);
  expect(new Set(CALL_SITES.map(({ id }) => id)).size).toBe(CALL_SITES.length);
});

test.each(CALL_SITES)('$name is found at its own origin', (site) => {
  expect(callSiteAt(`${site.origin}/room`)).toBe(site);
  expect(siteKeyOf(`${site.origin}/room`)).toBe(site.origin);
  expect(patternsOf(site.origin)).toBe(site.patterns);
  expect(siteName(site.origin)).toBe(site.name);
});

test.each([
  ['https://meet.google.com/abc-defg-hij', 'meet'],
  ['https://app.zoom.us/wc/123/join?pwd=x', 'zoom'],
  ['https://zoom.us/j/123', 'zoom'],
  ['https://teams.live.com/meet/1', 'teams'],
  ['https://teams.cloud.microsoft/v2/', 'teams'],
  ['https://company.webex.com/meet/me', 'webex'],
  ['https://web.webex.com/', 'webex'],
  ['https://company.whereby.com/room', 'whereby'],
  ['https://whereby.com/room', 'whereby'],
  ['https://discord.com/channels/@me', 'discord'],
  ['https://www.facebook.com/groupcall/ROOM', 'messenger'],
  ['https://web.whatsapp.com/', 'whatsapp'],
])('%s is a page of %s', (address, id) => {
  expect(callSiteAt(address)?.id).toBe(id);
});

test.each([
  'https://google.com/',
  'http://meet.google.com/',
  'https://meet.google.com.evil.example/',
  'https://evilwebex.com/',
  'https://meet.google.com:8443/',
  'meet.google.com',
  '',
])('%j is a page of none', (address) => {
  expect(callSiteAt(address)).toBeUndefined();
});

test.each([
  ['https://call.example.org/a?b#c', 'https://call.example.org', 'call.example.org'],
  ['https://www.example.org:8443/', 'https://www.example.org:8443', 'example.org:8443'],
  ['http://localhost:3000/room', 'http://localhost:3000', 'localhost:3000'],
])('%s is a site of its own', (address, key, name) => {
  expect(siteKeyOf(address)).toBe(key);
  expect(patternsOf(key)).toEqual([`${key}/*`]);
  expect(patternsOf(key).some((pattern) => matchesPattern(pattern, address))).toBe(true);
  expect(siteName(key)).toBe(name);
});

test.each([
  'http://example.org/',
  'chrome://extensions',
  'chrome-extension://abc/studio.html',
  'https://chromewebstore.google.com/detail/x',
  'file:///home/me/page.html',
  'about:blank',
  'null',
  '',
])('nothing can be shown at %j', (address) => {
  expect(siteKeyOf(address)).toBeUndefined();
});
