import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web site for tests, on an origin of its own. */
export interface TestSite {
  readonly origin: string;
  close(): Promise<void>;
}

/** Lets a page do next to nothing: no inline style, no picture, no script but its own, and no markup from text. */
const STRICT =
  "default-src 'none'; script-src 'nonce-page'; require-trusted-types-for 'script'; trusted-types 'none'";

const STYLE = `
  * { box-sizing: content-box !important; font: 30px serif; color: red; transform: none }
  div { display: none !important; opacity: 0.1 !important; position: static !important; width: 10px }
  :root { --accent: red; --ink: red; --surface: red }
  button { all: unset; visibility: hidden }`;

const PAGES: Readonly<Record<string, string>> = {
  '/': '<h1>A page</h1><p style="height: 3000px">Long</p>',
  '/hostile': `<style>${STYLE}</style><h1>A page that styles everything</h1>`,
  '/strict': '<h1>A strict page</h1>',
  '/light': '<body style="background:#fff"><h1>Light</h1>',
  '/dark': '<body style="background:#101014;color:#eee"><h1>Dark</h1>',
  '/full': '<main id="stage" style="background:#246"><button id="full">Full screen</button></main>',
};

/**
 * Serves the test's pages; `/frames?ADDRESS` holds a frame with another one.
 *
 * @param more pages and scripts of a test's own, by their paths; a page is what stands in its body
 */
export async function serveSite(more: Readonly<Record<string, string>> = {}): Promise<TestSite> {
  const pages = { ...PAGES, ...more };
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const frame = decodeURIComponent(search.slice(1));
    const body = pathname === '/frames' ? `<iframe src="${frame}"></iframe>` : pages[pathname];
    response.statusCode = body === undefined ? 404 : 200;
    if (pathname.endsWith('.js')) {
      response.setHeader('content-type', 'text/javascript; charset=utf-8');
      response.end(body);
      return;
    }
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (pathname.startsWith('/strict')) response.setHeader('content-security-policy', STRICT);
    response.end(`<!doctype html><html lang="en"><title>${pathname}</title>${body ?? ''}</html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://localhost:${port}`, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
