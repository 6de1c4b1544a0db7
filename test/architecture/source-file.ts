import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';

/** One source file, as far as the rules of the architecture ask about it. */
export interface SourceFile {
  /** Path from the root, with slashes. */
  readonly path: string;
  readonly lines: number;
  /** The specifiers of all imports and re-exports, static and dynamic. */
  readonly imports: readonly string[];
  /** The specifiers of what it exports from other files. */
  readonly reExports: readonly string[];
  /** Which of the extension's globals it uses, without having a name like it of its own. */
  readonly extensionGlobals: readonly string[];
}

const EXTENSION_GLOBALS: readonly string[] = ['browser', 'chrome'];
const SOURCE = /\.tsx?$/;

/** Reads all TypeScript files of the given folders; folders that don't exist are empty. */
export function readSources(root: string, folders: readonly string[]): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    filesIn(join(root, folder))
      .filter((file) => SOURCE.test(file) && !file.endsWith('.d.ts'))
      .map((file) =>
        parseSource(relative(root, file).replaceAll(sep, '/'), readFileSync(file, 'utf8')),
      ),
  );
}

/**
 * Parses one file.
 *
 * @throws Error that names the file when its syntax is wrong
 */
export function parseSource(path: string, text: string): SourceFile {
  const { module, program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  const reExports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
  );
  const dynamic = module.dynamicImports.map(({ moduleRequest }) =>
    text.slice(moduleRequest.start, moduleRequest.end).replace(/^["'`]|["'`]$/g, ''),
  );
  const fixed = module.staticImports.map((entry) => entry.moduleRequest.value);
  return {
    path,
    lines: text.trimEnd().split('\n').length,
    imports: [...new Set([...fixed, ...reExports, ...dynamic])],
    reExports: [...new Set(reExports)],
    extensionGlobals: extensionGlobals(program),
  };
}

/** The file that a relative specifier means, as a path from the root; undefined for a package. */
export function resolveImport(from: string, specifier: string): string | undefined {
  const [path = ''] = specifier.split('?');
  return path.startsWith('.') ? posix.join(posix.dirname(from), path) : undefined;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

type Program = ReturnType<typeof parseSync>['program'];

function extensionGlobals(program: Program): readonly string[] {
  const used = new Set<string>();
  const own = new Set<string>();
  const declare = (pattern: { type: string; name?: unknown }) => {
    if (pattern.type === 'Identifier' && typeof pattern.name === 'string') own.add(pattern.name);
  };
  const visitor = new Visitor({
    ImportDeclaration: (node) => {
      for (const specifier of node.specifiers) own.add(specifier.local.name);
    },
    VariableDeclarator: (node) => declare(node.id),
    FunctionDeclaration: (node) => node.params.forEach(declare),
    FunctionExpression: (node) => node.params.forEach(declare),
    ArrowFunctionExpression: (node) => node.params.forEach(declare),
    MemberExpression: ({ object, property }) => {
      if (object.type !== 'Identifier') return;
      const isGlobalThis = ['globalThis', 'self', 'window'].includes(object.name);
      const name = isGlobalThis && property.type === 'Identifier' ? property.name : object.name;
      if (EXTENSION_GLOBALS.includes(name)) used.add(name);
    },
  });
  visitor.visit(program);
  return [...used].filter((name) => !own.has(name));
}
