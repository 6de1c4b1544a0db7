import { preview } from 'vite';

/** A website that is being served on this machine. */
export interface ServedWebsite {
  /** The address of its folder, with a slash at the end. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

interface ServeOptions {
  /** Where on the host it lies, with slashes around it. */
  readonly base: string;
  /** The port that has to be free; without one any is taken. */
  readonly port?: number;
}

/**
 * Serves a folder as any host of static files would.
 *
 * @throws Error when the port is taken
 */
export async function serveWebsite(
  folder: string,
  { base, port }: ServeOptions,
): Promise<ServedWebsite> {
  const server = await preview({
    configFile: false,
    logLevel: 'error',
    appType: 'mpa',
    base,
    build: { outDir: folder },
    preview: { host: 'localhost', port: port ?? 4173, strictPort: port !== undefined },
  });
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error('The server has no address.');
  return { address, port: Number(new URL(address).port), close: () => server.close() };
}
