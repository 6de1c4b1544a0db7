import type { Scene } from '../../avatar/scene/scene.ts';
import { oneByOne, type Progress } from '../progress.ts';
import { type PackedFile, zipFile } from '../zip.ts';
import { checkPack } from './check-pack.ts';
import { PACK_TOOLS, stickerFile } from './draw-sticker.ts';
import { type PackChoice, packRule } from './moving-pack-rules.ts';
import { type PackRule, type PictureRule, picturePath } from './pack-rules.ts';
import { type Sticker, stickersOf } from './stickers.ts';
import { whatsappContents } from './whatsapp-contents.ts';

export interface PackOrder extends PackChoice {
  /** Seven more stickers: each expression larger than life. */
  readonly withReactions: boolean;
  /** Which avatar it shows, for targets that tell packs apart. */
  readonly identifier: string;
}

/** The name of a pack's archive: `livemoji-whatsapp.zip`, or `livemoji-whatsapp-animated.zip`. */
export function packFileName({ target, moves }: PackChoice): string {
  return `livemoji-${target}${moves ? '-animated' : ''}.zip`;
}

/**
 * A pack of stickers of an avatar, as a ZIP archive that keeps every rule of its target.
 *
 * @throws WeightError when a picture can't be brought under its limit
 * @throws the signal's reason once that aborts
 */
export async function makePack(
  scene: Scene,
  { target, moves, withReactions, identifier }: PackOrder,
  progress: Progress,
  tools = PACK_TOOLS,
): Promise<Blob> {
  const stickers = stickersOf(withReactions);
  const rule = packRule({ target, moves });
  const face = stickers.find(({ emotion }) => emotion === 'happy');
  const orders = rule.pictures.flatMap((kind) => stickers.map((sticker) => ({ kind, sticker })));
  if (rule.tray && face) orders.push({ kind: rule.tray, sticker: face });
  const draw = ({ kind, sticker }: (typeof orders)[number], within: Progress) =>
    stickerFile(scene, sticker, kind, within, tools);
  const pictures = await oneByOne(orders, draw, progress);
  const files =
    rule.manifest && rule.tray && face
      ? [...pictures, contents({ rule, tray: rule.tray, stickers, face, identifier, moves })]
      : pictures;
  await requireRules({ target, moves }, files);
  return zipFile(files);
}

interface Contents extends Pick<PackOrder, 'identifier' | 'moves'> {
  readonly rule: PackRule;
  readonly tray: PictureRule;
  readonly stickers: readonly Sticker[];
  readonly face: Sticker;
}

function contents({ rule, tray, stickers, face, identifier, moves }: Contents): PackedFile {
  return whatsappContents({
    // A pack that stands still and one that moves may be in the same app.
    identifier: `livemoji-${identifier.slice(0, 16)}${moves ? '-animated' : ''}`,
    name: 'Livemoji',
    moves,
    tray: picturePath(tray, face.name),
    stickers: rule.pictures.flatMap((kind) =>
      stickers.map(({ name, emoji }) => ({ path: picturePath(kind, name), emoji })),
    ),
  });
}

/** No pack leaves that its target would refuse. */
async function requireRules(choice: PackChoice, files: readonly PackedFile[]): Promise<void> {
  const pack = new Map<string, Uint8Array>();
  for (const { path, content } of files) {
    pack.set(path, new Uint8Array(await content.arrayBuffer()));
  }
  const broken = checkPack(choice, pack).map(
    ({ path, rule, found, allowed }) => `${path}: ${rule} is ${found}, allowed is ${allowed}`,
  );
  if (broken.length > 0) throw new Error(`The pack breaks a rule. ${broken.join('; ')}`);
}
