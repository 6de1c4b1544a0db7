import { readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'oxc-parser';

/** A script that a page of the extension can load. */
export interface PageScript {
  /** Path in the extension, with slashes. */
  readonly path: string;
  /** Bytes when compressed by gzip. */
  readonly gzipped: number;
  readonly text: string;
  /** Whether it is loaded only on a wish, by an `import()`, and not when the page opens. */
  readonly later: boolean;
}

/**
 * A script that a page loads at once.
 *
 * @param path in the extension, with a slash at its start
 */
function scriptOf(folder: string, path: string): PageScript {
  const content = readFileSync(resolve(folder, `.${path}`));
  const gzipped = gzipSync(content, { level: 9 }).length;
  return { path: path.slice(1), gzipped, text: content.toString('utf8'), later: false };
}

/**
 * All scripts that a page can load: those of its HTML and whatever they import, at once or later.
 *
 * @param folder of the built extension
 * @param page for example `popup.html`
 */
export function scriptsOfPage(folder: string, page: string): readonly PageScript[] {
  const html = readFileSync(resolve(folder, page), 'utf8');
  const found = new Map<string, PageScript>();
  const atOnce = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path = '']) =>
    posix.resolve('/', posix.dirname(page), path),
  );
  const onWish: string[] = [];
  const follow = (waiting: string[], later: boolean) => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      if (found.has(path)) continue;
      const script = { ...scriptOf(folder, path), later };
      found.set(path, script);
      const { constant, dynamic } = importsOf(path, script.text);
      waiting.push(...constant);
      (later ? waiting : onWish).push(...dynamic);
    }
  };
  follow(atOnce, false);
  follow(onWish, true);
  return [...found.values()];
}

interface Imports {
  readonly constant: readonly string[];
  readonly dynamic: readonly string[];
}

function importsOf(path: string, text: string): Imports {
  const { module } = parseSync(path, text);
  const constant = module.staticImports.map((entry) => entry.moduleRequest.value);
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
  );
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest }) => {
    const [, literal] =
      /^["'`](.+)["'`]$/.exec(text.slice(moduleRequest.start, moduleRequest.end)) ?? [];
    return literal === undefined ? [] : [literal];
  });
  const own = (specifiers: readonly string[]) =>
    specifiers
      .filter((specifier) => /^[./]/.test(specifier))
      .map((specifier) => posix.resolve(posix.dirname(path), specifier));
  return { constant: own([...constant, ...exported]), dynamic: own(dynamic) };
}
