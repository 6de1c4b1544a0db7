import type { Scene } from '../../avatar/scene/scene.ts';
import { oneByOne, type Progress } from '../progress.ts';
import { type Raster, rasterSvg } from '../raster.ts';
import { type PackedFile, zipFile } from '../zip.ts';
import { checkPack } from './check-pack.ts';
import { lightPicture } from './light-picture.ts';
import { PACK_RULES, type PackTarget, type PictureRule, picturePath } from './pack-rules.ts';
import { drawSticker, type Sticker, stickersOf } from './stickers.ts';
import { whatsappContents } from './whatsapp-contents.ts';

export interface PackOrder {
  readonly target: PackTarget;
  /** Seven more stickers: each expression larger than life. */
  readonly withReactions: boolean;
  /** Which avatar it shows, for targets that tell packs apart. */
  readonly identifier: string;
}

/** The name of a pack's archive: `livemoji-whatsapp.zip`. */
export function packFileName(target: PackTarget): string {
  return `livemoji-${target}.zip`;
}

/**
 * A pack of stickers of an avatar, as a ZIP archive that keeps every rule of its target.
 *
 * @throws WeightError when a picture can't be brought under its limit
 * @throws the signal's reason once that aborts
 */
export async function makePack(
  scene: Scene,
  { target, withReactions, identifier }: PackOrder,
  progress: Progress,
  raster: Raster = rasterSvg,
): Promise<Blob> {
  const stickers = stickersOf(withReactions);
  const rule = PACK_RULES[target];
  const face = stickers.find(({ emotion }) => emotion === 'happy');
  const orders = rule.pictures.flatMap((kind) => stickers.map((sticker) => ({ kind, sticker })));
  if (rule.tray && face) orders.push({ kind: rule.tray, sticker: face });
  const draw = async ({ kind, sticker }: (typeof orders)[number]): Promise<PackedFile> => {
    const path = picturePath(kind, sticker.name);
    const { format, mostBytes, cut } = kind;
    const svg = drawSticker(scene, sticker, cut);
    const order = { path, format, mostBytes, size: cut.size };
    return { path, content: await lightPicture(svg, order, raster) };
  };
  const pictures = await oneByOne(orders, draw, progress);
  const files =
    rule.manifest && rule.tray && face
      ? [...pictures, contents(rule.pictures, rule.tray, stickers, face, identifier)]
      : pictures;
  await requireRules(target, files);
  return zipFile(files);
}

function contents(
  kinds: readonly PictureRule[],
  tray: PictureRule,
  stickers: readonly Sticker[],
  face: Sticker,
  identifier: string,
): PackedFile {
  return whatsappContents({
    identifier: `livemoji-${identifier.slice(0, 16)}`,
    name: 'Livemoji',
    tray: picturePath(tray, face.name),
    stickers: kinds.flatMap((kind) =>
      stickers.map(({ name, emoji }) => ({ path: picturePath(kind, name), emoji })),
    ),
  });
}

/** No pack leaves that its target would refuse. */
async function requireRules(target: PackTarget, files: readonly PackedFile[]): Promise<void> {
  const pack = new Map<string, Uint8Array>();
  for (const { path, content } of files) {
    pack.set(path, new Uint8Array(await content.arrayBuffer()));
  }
  const broken = checkPack(target, pack).map(
    ({ path, rule, found, allowed }) => `${path}: ${rule} is ${found}, allowed is ${allowed}`,
  );
  if (broken.length > 0) throw new Error(`The pack breaks a rule. ${broken.join('; ')}`);
}
