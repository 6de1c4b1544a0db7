import { expect, test } from 'vitest';
import { isOn, parseSites, SITE_PARTS, withoutSite, withSite, withTurnedOff } from './sites.ts';

const PLACE = { corner: 'topLeft', x: 12, y: 20.5, size: 160, collapsed: false } as const;
const MEET = { overlay: true, camera: true, pictures: true, place: PLACE };
const STORED = {
  'https://meet.google.com': MEET,
  'http://localhost:3000': { overlay: false, camera: true, pictures: false, place: null },
};

test('nothing stored is no sites', () => {
  expect(parseSites(undefined)).toEqual({ sites: {}, problems: [] });
});

test('what was stored comes back', () => {
  expect(parseSites(STORED)).toEqual({ sites: STORED, problems: [] });
});

test('a site that was stored before there were pictures has them off', () => {
  const { sites, problems } = parseSites({
    'https://a.example': { overlay: true, camera: true, place: null },
  });
  expect(problems).toEqual([]);
  expect(sites['https://a.example']?.pictures).toBe(false);
});

test.each([
  ['https://a.example', { ...MEET, overlay: 'yes' }, /^https:\/\/a\.example: overlay: /],
  ['https://a.example', { ...MEET, wings: 2 }, /^https:\/\/a\.example: wings: /],
  ['https://a.example', { overlay: true, camera: true }, /place/],
  ['https://a.example', { ...MEET, place: { ...PLACE, size: 9000 } }, /place\.size: /],
  ['https://a.example', { ...MEET, place: { ...PLACE, x: Number.NaN } }, /place\.x: /],
  ['https://a.example', { ...MEET, place: { ...PLACE, corner: 'middle' } }, /place\.corner: /],
  ['https://a.example', null, /^https:\/\/a\.example: /],
  ['https://a.example/', MEET, /no origin/],
  ['http://a.example', MEET, /no origin/],
  ['https://zoom.us', MEET, /no origin/],
  ['*', MEET, /no origin/],
])('a bad entry of %s is dropped and named, the others stay: case %#', (key, value, problem) => {
  const { sites, problems } = parseSites({ ...STORED, [key]: value });
  expect(sites).toEqual(STORED);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(problem);
});

test.each(['sites', 1, [], [MEET]])('%j is no table of sites', (stored) => {
  const { sites, problems } = parseSites(stored);
  expect(sites).toEqual({});
  expect(problems).toHaveLength(1);
});

test('a site is added, changed, turned off and forgotten, and the others stay', () => {
  const added = withSite(STORED, 'https://a.example', { overlay: true });
  expect(added).toEqual({
    ...STORED,
    'https://a.example': { overlay: true, camera: false, pictures: false, place: null },
  });
  expect(withSite(STORED, 'https://meet.google.com', { overlay: false })).toEqual({
    ...STORED,
    'https://meet.google.com': { ...MEET, overlay: false },
  });
  expect(withTurnedOff(STORED, ['https://meet.google.com'])).toEqual({
    ...STORED,
    'https://meet.google.com': { overlay: false, camera: false, pictures: false, place: PLACE },
  });
  expect(withoutSite(added, 'https://a.example')).toEqual(STORED);
});

test('a site is on when anything is wanted of it', () => {
  expect(isOn(undefined)).toBe(false);
  const off = { overlay: false, camera: false, pictures: false, place: PLACE };
  expect(isOn(off)).toBe(false);
  for (const part of SITE_PARTS) expect(isOn({ ...off, [part]: true })).toBe(true);
});
