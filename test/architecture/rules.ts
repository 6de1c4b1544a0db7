import { cyclesIn } from './cycles.ts';
import { LAYERS, PACKAGE_HOMES, roomOf } from './layers.ts';
import { resolveImport, type SourceFile } from './source-file.ts';

/** Lines that a source file may have; tests may be longer. */
const LINE_LIMIT = 220;

const TEST = /\.(test|e2e)\.tsx?$/;

/** All breaches of the architecture, each as one sentence that begins with the file. */
export function violationsIn(files: readonly SourceFile[]): readonly string[] {
  const cycles = cyclesIn(files).map((cycle) => `${cycle[0]}: cycle ${cycle.join(' → ')}`);
  return [...files.flatMap(violationsOf), ...cycles];
}

function violationsOf(file: SourceFile): string[] {
  return [
    ...layerViolations(file),
    ...packageViolations(file),
    ...platformViolations(file),
    ...file.reExports.map((from) => `${file.path}: re-exports ${from}; import it where it stands`),
    ...(file.lines > LINE_LIMIT && !TEST.test(file.path)
      ? [`${file.path}: has ${file.lines} lines, the limit is ${LINE_LIMIT}; give each job a file`]
      : []),
  ];
}

function layerViolations({ path, imports }: SourceFile): string[] {
  const room = roomOf(path);
  if (room === undefined) {
    return [`${path}: is in no known room; the rooms are ${Object.keys(LAYERS).join(', ')}`];
  }
  const allowed = [room, ...(LAYERS[room] ?? [])];
  return imports.flatMap((specifier) => {
    const target = resolveImport(path, specifier);
    if (target === undefined || !isSource(target)) return [];
    if (allowed.some((other) => target.startsWith(`${other}/`))) return [];
    return [`${path}: imports ${target}; ${room} may import ${allowed.join(', ')}`];
  });
}

/** Data such as locales and package.json belong to no layer. */
function isSource(target: string): boolean {
  return /\.tsx?$/.test(target);
}

function packageViolations({ path, imports }: SourceFile): string[] {
  return imports.flatMap((specifier) =>
    PACKAGE_HOMES.filter((home) => home.specifier.test(specifier) && !home.homes.test(path)).map(
      ({ name, where }) => `${path}: imports ${specifier}; ${name} is only for ${where}`,
    ),
  );
}

function platformViolations({ path, imports, extensionGlobals }: SourceFile): string[] {
  if (!/^(lib|components|web)\//.test(path)) return [];
  const globals = extensionGlobals.map(
    (name) => `${path}: uses ${name}.*, which is only for entrypoints`,
  );
  const modules = TEST.test(path)
    ? []
    : imports
        .filter((specifier) => specifier.startsWith('node:'))
        .map((specifier) => `${path}: imports ${specifier}; it has to run in a browser too`);
  return [...globals, ...modules];
}
