import type { OfferedDevice } from '../../lib/call/page-protocol.ts';
import { loadCameraIdentity } from '../shared/camera-identity.ts';
import { loadSettings, onSettingsChange } from '../shared/settings-store.ts';

/** What «Livemoji Camera» is called everywhere: names of devices are not translated. */
const LABEL = 'Livemoji Camera';

type Device = Omit<OfferedDevice, 'type'>;

/** Tells what this page is offered, now and at each change, as long as the page lives. */
export function onDeviceChange(listener: (device: Device) => void): void {
  const identity = loadCameraIdentity(location.origin);
  const tell = async (always: boolean) => {
    listener({ ...(await identity), label: LABEL, always, offered: true });
  };
  void loadSettings().then(({ call }) => tell(call.always));
  onSettingsChange(({ call }) => void tell(call.always), new AbortController().signal);
}
