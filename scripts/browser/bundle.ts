import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { build } from 'vite';

export interface ProgramPage {
  readonly page: Page;
  /** Closes the page, and the server that it came from. */
  close(): Promise<void>;
}

/** Isolated from other origins, a page has a clock that is exact to some microseconds. */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
} as const;

const TSCONFIG = fileURLToPath(new URL('../../tsconfig/base.json', import.meta.url));

const DOCUMENT =
  '<!doctype html><title>Program</title><script type="module" src="/program.js"></script>';

/**
 * Opens an empty page and runs a program of this project in it, with all that it imports.
 *
 * @param entry the program; what it leaves for the calls that follow it puts on `globalThis`
 * @param ready the name of what it puts there last
 * @param files what else it finds at its own origin, by path with a slash at its start
 */
export async function openProgram(
  browser: Browser,
  entry: URL,
  ready: string,
  files: Readonly<Record<string, string | Buffer>> = {},
): Promise<ProgramPage> {
  const server = await serve({ ...files, '/program.js': await bundle(entry, 'es') });
  const { port } = server.address() as AddressInfo;
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction((name) => name in globalThis, {}, ready);
  return {
    page,
    close: async () => {
      await page.close();
      server.close();
    },
  };
}

/**
 * A program of this project with all that it imports, as one text.
 *
 * @param format `iife` for a script that leaves its exports in a variable `program`
 * @param define expressions that stand for names in it
 */
export async function bundle(
  entry: URL,
  format: 'es' | 'iife',
  define: Readonly<Record<string, string>> = {},
): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    // The project's own configuration refers to what WXT generates, which a fresh checkout doesn't have.
    tsconfig: TSCONFIG,
    // A library that is bundled as one for others leaves that open.
    define: { 'process.env.NODE_ENV': '"production"', ...define },
    build: {
      write: false,
      target: 'esnext',
      lib: {
        entry: fileURLToPath(entry),
        formats: [format],
        name: 'program',
        fileName: 'program',
      },
    },
  });
  const [built] = Array.isArray(output) ? output : [output];
  if (!built || !('output' in built)) throw new Error(`${entry.pathname} gives no bundle.`);
  return built.output[0].code;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

function serve(files: Readonly<Record<string, string | Buffer>>): Promise<Server> {
  const server = createServer(({ url = '/' }, response) => {
    const file = files[url];
    const type =
      file === undefined
        ? 'text/html; charset=utf-8'
        : (TYPES[extname(url)] ?? 'application/octet-stream');
    response.writeHead(200, { ...ISOLATED, 'content-type': type });
    response.end(file ?? DOCUMENT);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
