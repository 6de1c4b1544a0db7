import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';

/** A folder that the browser's downloads go to. */
export interface Downloads {
  /** Waits for a file, gives its bytes, and takes it out of the folder. */
  take(name: string | RegExp): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }>;
  /** What lies there now. */
  names(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function collectDownloads(browser: Browser): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), 'livemoji-downloads-'));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  return {
    take: async (wanted) => {
      for (;;) {
        const names = await readdir(folder);
        const name = names.find((each) =>
          typeof wanted === 'string' ? each === wanted : wanted.test(each),
        );
        // While a file is being written it has another one beside it, or another name.
        if (name && !names.some((each) => each.endsWith('.crdownload'))) {
          const bytes = new Uint8Array(await readFile(join(folder, name)));
          await rm(join(folder, name));
          return { name, bytes };
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    names: () => readdir(folder),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
