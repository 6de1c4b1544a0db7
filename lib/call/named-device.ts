import type { ConstraintSet, TrackConstraints } from './track-constraints.ts';

/** Whether constraints ask for a certain device, by its own name or that of its group. */
export function namesDevice(
  { basic, advanced }: TrackConstraints,
  device: { readonly deviceId: string; readonly groupId: string },
): boolean {
  const { exact } = basic.deviceId ?? {};
  if (exact && !exact.includes(device.deviceId)) return false;
  return [basic, ...advanced].some((set) => setNames(set, device));
}

function setNames(
  { deviceId, groupId }: ConstraintSet,
  device: { readonly deviceId: string; readonly groupId: string },
): boolean {
  const devices = [...(deviceId?.exact ?? []), ...(deviceId?.ideal ?? [])];
  const groups = [...(groupId?.exact ?? []), ...(groupId?.ideal ?? [])];
  return devices.includes(device.deviceId) || groups.includes(device.groupId);
}
