import type { OfferedDevice } from '../../lib/call/page-protocol.ts';
import { siteKeyOf } from '../../lib/call/site-key.ts';
import { loadCameraIdentity } from '../shared/camera-identity.ts';
import { loadSettings, onSettingsChange } from '../shared/settings-store.ts';
import { loadSites, onSitesChange } from '../shared/sites-store.ts';

/** What «Livemoji Camera» is called everywhere: names of devices are not translated. */
const LABEL = 'Livemoji Camera';

type Device = Omit<OfferedDevice, 'type'>;

/** Tells what this page is offered, now and at each change, as long as the page lives. */
export function onDeviceChange(listener: (device: Device) => void): void {
  // A frame without an address of its own belongs to the site that made it.
  const { origin } = globalThis;
  const siteKey = siteKeyOf(origin) ?? '';
  const identity = loadCameraIdentity(origin);
  const tell = async () => {
    const [{ call }, sites] = await Promise.all([loadSettings(), loadSites()]);
    const offered = sites[siteKey]?.camera ?? false;
    listener({ ...(await identity), label: LABEL, always: offered && call.always, offered });
  };
  const forever = new AbortController().signal;
  onSettingsChange(() => void tell(), forever);
  onSitesChange(() => void tell(), forever);
  void tell();
}
