import * as v from 'valibot';
import { checkPicture } from './check-picture.ts';
import { type PackChoice, packRule } from './moving-pack-rules.ts';
import type { PackProblem } from './pack-problem.ts';
import { extensionOf, type PackRule, type PictureRule } from './pack-rules.ts';

/** The files of a pack, by their paths. */
export type PackContent = ReadonlyMap<string, Uint8Array>;

const SAFE_NAME = /^[a-z0-9]+([_-][a-z0-9]+)*$/;

const ManifestSchema = v.object({
  sticker_packs: v.tuple([
    v.object({
      identifier: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
      name: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
      publisher: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
      tray_image_file: v.string(),
      stickers: v.array(
        v.object({
          image_file: v.string(),
          emojis: v.pipe(v.array(v.string()), v.minLength(1), v.maxLength(3)),
        }),
      ),
    }),
  ]),
});

/** Everything in which a pack breaks the rules of its target; nothing for a good pack. */
export function checkPack(choice: PackChoice, pack: PackContent): readonly PackProblem[] {
  const rule = packRule(choice);
  const kinds = rule.tray ? [rule.tray, ...rule.pictures] : rule.pictures;
  const pictures = [...pack.keys()].filter((path) => path !== rule.manifest);
  const kindOf = (path: string) => kinds.find((kind) => isOfKind(path, kind));
  const unknown = pictures.filter((path) => kindOf(path) === undefined);
  return [
    ...unknown.map((path): PackProblem => {
      return { path, rule: 'name', found: path, allowed: kinds.map(patternOf).join(', ') };
    }),
    ...kinds.flatMap((kind) => {
      const paths = pictures.filter((path) => kindOf(path) === kind);
      return [...checkCount(kind, paths.length), ...paths.flatMap((path) => inKind(path, kind))];
    }),
    ...checkManifest(rule, pack, pictures),
  ];

  function inKind(path: string, kind: PictureRule): readonly PackProblem[] {
    return checkPicture(path, pack.get(path) ?? new Uint8Array(), kind);
  }
}

function isOfKind(path: string, rule: PictureRule): boolean {
  const start = rule.folder + rule.naming.prefix;
  const end = `.${extensionOf(rule)}`;
  if (!path.startsWith(start) || !path.endsWith(end)) return false;
  return SAFE_NAME.test(path.slice(start.length, -end.length));
}

function patternOf(rule: PictureRule): string {
  return `${rule.folder}${rule.naming.prefix}NAME.${extensionOf(rule)}`;
}

function checkCount(kind: PictureRule, count: number): readonly PackProblem[] {
  const { least, most } = kind.count;
  if (count >= least && count <= most) return [];
  const allowed = `${least} to ${most}`;
  return [{ path: patternOf(kind), rule: 'count', found: String(count), allowed }];
}

/** A manifest lists every picture of the pack and no other. */
function checkManifest(
  { manifest, tray }: PackRule,
  pack: PackContent,
  pictures: readonly string[],
): readonly PackProblem[] {
  if (manifest === undefined) return [];
  const bytes = pack.get(manifest);
  const problem = (found: string, allowed: string): readonly PackProblem[] => [
    { path: manifest, rule: 'manifest', found, allowed },
  ];
  if (bytes === undefined) return problem('nothing', 'a list of the stickers');
  const listed = v.safeParse(ManifestSchema, parsed(bytes));
  if (!listed.success) return problem(listed.issues[0].message, 'a list of the stickers');
  const [{ tray_image_file: trayFile, stickers }] = listed.output.sticker_packs;
  const found = [trayFile, ...stickers.map(({ image_file: file }) => file)].sort().join(', ');
  const allowed = pictures.toSorted().join(', ');
  if (tray && !isOfKind(trayFile, tray)) return problem(trayFile, patternOf(tray));
  return found === allowed ? [] : problem(found, allowed);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
