import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KeptFiles } from './kept-files.ts';

const SCOPE = 'https://host.test/livemoji/';
const POLICY = "default-src 'self'";

/** One cache, as far as anybody asks. */
class FakeCache {
  readonly entries = new Map<string, Response>();
  put = (address: string, response: Response) =>
    Promise.resolve(void this.entries.set(address, response));
  delete = (address: string) => Promise.resolve(this.entries.delete(address));
}

/** What the browser keeps, and what the host has. */
let stores: Map<string, FakeCache>;
let host: Map<string, string>;
const asked: string[] = [];

beforeEach(() => {
  stores = new Map();
  host = new Map([
    ['', '<h1>Page</h1>'],
    ['models/face.task', 'a large model'],
  ]);
  asked.length = 0;
  vi.stubGlobal('caches', {
    open: (name: string) => {
      const cache = stores.get(name) ?? new FakeCache();
      stores.set(name, cache);
      return Promise.resolve(cache);
    },
    keys: () => Promise.resolve([...stores.keys()]),
    delete: (name: string) => Promise.resolve(stores.delete(name)),
    match: (address: string, { cacheName }: { cacheName: string }) =>
      Promise.resolve(stores.get(cacheName)?.entries.get(address)?.clone()),
  });
  vi.stubGlobal('fetch', (address: string) => {
    const path = address.slice(SCOPE.length);
    asked.push(path);
    const content = host.get(path);
    return Promise.resolve(new Response(content, { status: content === undefined ? 404 : 200 }));
  });
});

afterEach(() => vi.unstubAllGlobals());

/** The version that the host has now. */
async function built(version: string): Promise<KeptFiles> {
  const files = [...host].map(async ([path, content]) => {
    const bytes = new TextEncoder().encode(content);
    const hash = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
      byte.toString(16).padStart(2, '0'),
    ).join('');
    return { path, size: bytes.length, hash };
  });
  return new KeptFiles({ scope: SCOPE, version, files: await Promise.all(files), policy: POLICY });
}

async function textAt(kept: KeptFiles, path: string): Promise<string | undefined> {
  return (await kept.find(SCOPE + path))?.text();
}

test('every file is kept with the policy, and every byte of it is told', async () => {
  const kept = await built('1');
  let bytes = 0;
  await kept.keep((length) => {
    bytes += length;
  });
  expect(bytes).toBe('<h1>Page</h1>a large model'.length);
  expect(await textAt(kept, 'models/face.task')).toBe('a large model');
  const page = await kept.find(SCOPE);
  expect(page?.headers.get('content-security-policy')).toBe(POLICY);
});

test.each(['', 'index.html', '?from=elsewhere', '#take-away'])(
  'the page is found as «%s»',
  async (name) => {
    const kept = await built('1');
    await kept.keep(() => undefined);
    expect(await textAt(kept, name)).toBe('<h1>Page</h1>');
  },
);

test.each([
  ['another', 'something else'],
  ['no', undefined],
])('a host that has %s file makes it fail, and nothing is kept', async (_, content) => {
  const kept = await built('1');
  if (content === undefined) host.delete('models/face.task');
  else host.set('models/face.task', content);
  await expect(kept.keep(() => undefined)).rejects.toThrow('models/face.task is not the file');
  expect(stores.size).toBe(0);
});

test('a new version fetches what differs, and leaves the last one what only that has', async () => {
  host.set('assets/old.js', 'old');
  await (await built('1')).keep(() => undefined);
  host.delete('assets/old.js');
  host.set('assets/new.js', 'new');
  asked.length = 0;
  const kept = await built('2');
  await kept.keep(() => undefined);
  await kept.forgetOlder();
  expect(asked).toEqual(['assets/new.js']);
  expect(await textAt(kept, 'assets/old.js')).toBe('old');
  expect(stores.get(`${SCOPE} 1`)?.entries.size).toBe(1);
});

test('the version before the last is forgotten, and no other site of the host', async () => {
  stores.set('https://host.test/other/ 1', new FakeCache());
  await (await built('1')).keep(() => undefined);
  host.set('', 'second');
  await (await built('2')).keep(() => undefined);
  host.set('', 'third');
  const kept = await built('3');
  await kept.keep(() => undefined);
  await kept.forgetOlder();
  expect([...stores.keys()]).toEqual(['https://host.test/other/ 1', `${SCOPE} 2`, `${SCOPE} 3`]);
  expect(await textAt(kept, '')).toBe('third');
});
