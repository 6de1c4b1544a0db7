import type { AddressInfo } from 'node:net';
import { PeerServer } from 'peer';

/** PeerJS's own server, which brings callers together, on this machine. */
export async function startPeerServer(): Promise<{ readonly port: number; close(): void }> {
  const server = await new Promise<import('node:http').Server>((resolve) => {
    PeerServer({ host: 'localhost', port: 0, path: '/calls' }, (started) =>
      resolve(started as import('node:http').Server),
    );
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
