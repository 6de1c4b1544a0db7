import { storedValue } from './stored-value.ts';

/** What the ids of the virtual camera are made of: random, once for each installation. */
const seedStore = storedValue({
  key: 'cameraSeed',
  parse: (stored) => (typeof stored === 'string' && stored !== '' ? stored : null),
});

/** Makes the seed, once, when the extension is installed. */
export async function createCameraSeed(): Promise<void> {
  if ((await seedStore.load()) === null) await seedStore.save(crypto.randomUUID());
}

/** The virtual camera's ids for a site: like those of a real camera they stay, and tell sites nothing of each other. */
export async function loadCameraIdentity(
  origin: string,
): Promise<{ readonly deviceId: string; readonly groupId: string }> {
  const seed = (await seedStore.load()) ?? crypto.randomUUID();
  const [deviceId, groupId] = await Promise.all(
    ['device', 'group'].map((kind) => digestOf(`${kind} ${seed} ${origin}`)),
  );
  return { deviceId: deviceId ?? '', groupId: groupId ?? '' };
}

/** SHA-256 in hexadecimal digits, as browsers write the ids of devices. */
async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
