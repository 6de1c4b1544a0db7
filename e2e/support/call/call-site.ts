import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
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
}

/** Serves a page with two videos, and the scripts of this folder's `page/`. */
export async function serveCallSite(options: CallSiteOptions = {}): Promise<CallSite> {
  const server = createServer((request, response) => void answer(request.url ?? '/', response));
  const answer = async (url: string, response: import('node:http').ServerResponse) => {
    const script = /^\/([a-z-]+\.js)$/.exec(url)?.[1];
    if (script === undefined) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      if (options.contentSecurityPolicy) {
        response.setHeader('content-security-policy', options.contentSecurityPolicy);
      }
      response.end(pageWith(options.firstScript ?? ''));
      return;
    }
    response.setHeader('content-type', 'text/javascript; charset=utf-8');
    const file = await readFile(new URL(`./page/${script}`, import.meta.url)).catch(
      () => undefined,
    );
    response.statusCode = file ? 200 : 404;
    response.end(file);
  };
  return { origin: `http://localhost:${await portOf(server)}`, close: () => server.close() };
}

function portOf(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function pageWith(firstScript: string): string {
  return `<!doctype html><html lang="en"><head><title>Call</title>
<script nonce="first">${firstScript}</script><script src="/call.js"></script></head>
<body><video id="own" autoplay muted playsinline></video><video id="other" autoplay muted playsinline></video></body></html>`;
}
