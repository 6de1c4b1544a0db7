import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A site on this machine on which people call each other. */
export interface CallSite {
  readonly origin: string;
  close(): void;
}

export interface CallSiteOptions {
  /** The policy that the site's pages enforce. */
  readonly contentSecurityPolicy?: string;
  /** Script that runs before anything else of the page. */
  readonly firstScript?: string;
  /** Markup at the end of the page. */
  readonly body?: string;
}

/** The scripts of the site, and where they are. */
const SCRIPTS: Readonly<Record<string, URL>> = {
  '/call.js': new URL('./page/call.js', import.meta.url),
  '/flashes.js': new URL('./page/flashes.js', import.meta.url),
  '/inspect.js': new URL('./page/inspect.js', import.meta.url),
  '/peer.js': new URL('./page/peer.js', import.meta.url),
  '/peerjs.js': new URL('../../node_modules/peerjs/dist/peerjs.min.js', import.meta.url),
};

/** Serves a page with two videos, and the scripts of `page/`. */
export async function serveCallSite(options: CallSiteOptions = {}): Promise<CallSite> {
  const server = createServer((request, response) => void answer(request.url ?? '/', response));
  const answer = async (url: string, response: ServerResponse) => {
    const script = SCRIPTS[url];
    const type = script ? 'text/javascript' : 'text/html';
    response.setHeader('content-type', `${type}; charset=utf-8`);
    if (options.contentSecurityPolicy) {
      response.setHeader('content-security-policy', options.contentSecurityPolicy);
    }
    response.end(script ? await readFile(script) : pageWith(options));
  };
  const port = await portOf(server);
  return {
    origin: `http://localhost:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function portOf(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function pageWith({ firstScript = '', body = '' }: CallSiteOptions): string {
  return `<!doctype html><html lang="en"><head><title>Call</title>
<script nonce="first">${firstScript}</script><script src="/call.js"></script></head>
<body><video id="own" autoplay muted playsinline></video>
<video id="other" autoplay muted playsinline></video>${body}</body></html>`;
}
