import type { HostMessage } from '../call/page-protocol.ts';

/** What has to be of which type in a message, besides its own type. */
const MEMBERS: Readonly<Record<HostMessage['type'], Readonly<Record<string, string>>>> = {
  device: {
    deviceId: 'string',
    groupId: 'string',
    label: 'string',
    always: 'boolean',
    offered: 'boolean',
  },
  opened: { output: 'string' },
  refused: { output: 'string', name: 'string', message: 'string' },
  ended: { output: 'string' },
  gone: {},
};
const hasOwn = Object.hasOwn;

/**
 * Reads a message of the host in the page. Unlike the protocol's own schema it uses nothing that the page may have
 * replaced by now, and it is a third of its size; it looks at types alone, because the host is ours.
 *
 * @returns undefined for what is no message
 */
export function readHostMessage(value: unknown): HostMessage | undefined {
  if (typeof value !== 'object' || value === null || !('type' in value)) return undefined;
  const { type } = value;
  if (typeof type !== 'string' || !hasOwn(MEMBERS, type)) return undefined;
  const members = MEMBERS[type as HostMessage['type']];
  const message = value as Readonly<Record<string, unknown>>;
  for (const name in members) {
    if (hasOwn(members, name) && typeof message[name] !== members[name]) return undefined;
  }
  return value as HostMessage;
}
