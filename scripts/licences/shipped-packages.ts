import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import * as v from 'valibot';
import type { Plugin } from 'vite';
import { ENGINE_PACKAGES } from '../extension-assets.ts';
import type { ShippedPackage } from './third-party-notices.ts';

const Person = v.union([v.string(), v.object({ name: v.string() })]);

const PackageSchema = v.object({
  name: v.string(),
  version: v.string(),
  license: v.string(),
  author: v.optional(Person),
  homepage: v.optional(v.string()),
  repository: v.optional(v.union([v.string(), v.object({ url: v.string() })])),
});

/** The npm package that a module of a bundle comes from; the innermost where one brings another along. */
const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * Packages whose licence field says to look into a file, and what stands there of what we take: the drawings' own
 * licences are in NOTICE.
 */
const LOOKED_UP: Readonly<Record<string, string>> = { '@dicebear/styles': 'MIT' };

const LICENCE_FILE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;

/** Finds out, while bundles are made, which packages are in them. */
export class ShippedPackages {
  readonly #folders = new Set<string>();

  /** @param root folder of the repository, whose engines are shipped as they are */
  constructor(root: string) {
    for (const name of ENGINE_PACKAGES) this.#folders.add(resolve(root, 'node_modules', name));
  }

  /** Looks at each bundle; needed for pages and for workers. */
  readonly plugin = (): Plugin => ({
    name: 'livemoji:shipped-packages',
    generateBundle: (_, files) => {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk') continue;
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const folder = PACKAGE.exec(id.replaceAll('\\', '/').replace(/^\0+/, ''))?.[1];
          if (folder !== undefined && renderedLength > 0) this.#folders.add(folder);
        }
      }
    },
  });

  /** The packages so far, by name. */
  read(): readonly ShippedPackage[] {
    const packages = [...this.#folders].map(readPackage);
    return packages.sort((one, other) => (one.name < other.name ? -1 : 1));
  }
}

/** @throws ValiError when a package doesn't say its name, version and licence */
function readPackage(folder: string): ShippedPackage {
  const text = readFileSync(resolve(folder, 'package.json'), 'utf8');
  const { name, version, license, ...about } = v.parse(PackageSchema, JSON.parse(text));
  const { author, repository, homepage } = about;
  const address = typeof repository === 'object' ? repository.url : repository;
  const file = readdirSync(folder).find((each) => LICENCE_FILE.test(each));
  return {
    name,
    version,
    licence: LOOKED_UP[name] ?? license,
    author: typeof author === 'object' ? author.name : author,
    home: address?.replace(/^git\+/, '').replace(/\.git$/, '') ?? homepage,
    text: file === undefined ? undefined : readFileSync(resolve(folder, file), 'utf8'),
  };
}
