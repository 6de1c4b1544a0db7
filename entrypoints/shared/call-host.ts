import type { CallHost } from '../../lib/compositor/call-host.ts';

declare global {
  /** How two content scripts of the same isolated world meet: no page can see this. */
  var livemojiCallHost: Promise<CallHost> | undefined;
}
