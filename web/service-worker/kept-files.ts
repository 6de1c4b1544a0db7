/** A file of the build. */
export interface KeptFile {
  /** Path in the site's folder, with slashes; empty for the page itself. */
  readonly path: string;
  /** In bytes, as the build made it. */
  readonly size: number;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string;
}

/** One build of the site, and where it lives. */
export interface SiteVersion {
  /** The address of the site's folder, with a slash at the end. */
  readonly scope: string;
  /** Differs between any two builds that differ. */
  readonly version: string;
  readonly files: readonly KeptFile[];
  /** The content security policy that each answer brings along: a worker has no other. */
  readonly policy: string;
}

/** The files of the site, kept so that it works without the network. */
export class KeptFiles {
  readonly #site: SiteVersion;
  readonly #name: string;

  constructor(site: SiteVersion) {
    this.#site = site;
    this.#name = `${site.scope} ${site.version}`;
  }

  /**
   * Fetches every file, but those that the version before had too.
   *
   * @param onBytes told the length of each piece that has come
   * @throws Error when a file can't be had, or is another than the build made; nothing is kept then
   */
  async keep(onBytes: (length: number) => void): Promise<void> {
    const cache = await caches.open(this.#name);
    try {
      await Promise.all(this.#site.files.map((file) => this.#keepFile(cache, file, onBytes)));
    } catch (error) {
      await caches.delete(this.#name);
      throw error;
    }
  }

  /** Forgets versions that are over: of the last one, what this one lacks stays for pages that are still open. */
  async forgetOlder(): Promise<void> {
    const others = await this.#otherNames();
    const last = others.at(-1);
    for (const name of others) if (name !== last) await caches.delete(name);
    if (last === undefined) return;
    const cache = await caches.open(last);
    for (const { path } of this.#site.files) await cache.delete(this.#address(path));
  }

  /** What is kept under an address, or undefined; a query doesn't matter. */
  async find(address: string): Promise<Response | undefined> {
    const path = new URL(address).pathname.replace(/\/index\.html$/, '/');
    const wanted = new URL(path, this.#site.scope).href;
    for (const name of [this.#name, ...(await this.#otherNames()).reverse()]) {
      const found = await caches.match(wanted, { cacheName: name });
      if (found) return found;
    }
    return undefined;
  }

  async #keepFile(cache: Cache, file: KeptFile, onBytes: (length: number) => void): Promise<void> {
    const address = this.#address(file.path);
    const former = await this.find(address);
    const { type, bytes } =
      (former && (await promised(file, former, onBytes))) ??
      (await this.#download(file, address, onBytes));
    const headers = { 'content-type': type, 'content-security-policy': this.#site.policy };
    await cache.put(address, new Response(bytes, { headers }));
  }

  async #download(file: KeptFile, address: string, onBytes: (length: number) => void) {
    const response = await fetch(address, { cache: 'no-cache' });
    const found = response.ok ? await promised(file, response, onBytes) : undefined;
    if (!found) throw new Error(`${address} is not the file that the build made.`);
    return found;
  }

  #address(path: string): string {
    return new URL(path, this.#site.scope).href;
  }

  /** The caches of other versions of this site, the oldest first. */
  async #otherNames(): Promise<string[]> {
    const names = await caches.keys();
    return names.filter((name) => name.startsWith(`${this.#site.scope} `) && name !== this.#name);
  }
}

/** What a response brings, if it is what the build made. */
async function promised(
  file: KeptFile,
  response: Response,
  onBytes: (length: number) => void,
): Promise<{ readonly type: string; readonly bytes: Blob } | undefined> {
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform: (piece, controller) => {
      onBytes(piece.length);
      controller.enqueue(piece);
    },
  });
  const bytes = await new Response(response.body?.pipeThrough(counter) ?? null).blob();
  if ((await hashOf(bytes)) !== file.hash) return undefined;
  return { type: response.headers.get('content-type') ?? '', bytes };
}

async function hashOf(bytes: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
