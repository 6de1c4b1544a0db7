import type { AvatarConfiguration } from '../../avatar/configuration.ts';
import type { AvatarPose } from '../../avatar/pose/avatar-pose.ts';
import type { Hand, Scene } from '../../avatar/scene/scene.ts';
import { sceneSvg } from '../../avatar/scene/svg.ts';
import type { Emotion } from '../../expression/emotions.ts';
import { avatarIdentifier } from '../avatar-identifier.ts';
import { oneByOne, type Progress } from '../progress.ts';
import { type Raster, rasterSvg } from '../raster.ts';
import { svgFile } from '../svg.ts';
import { WeightError } from '../weight-error.ts';
import { type PackedFile, zipFile } from '../zip.ts';
import { fileIdentifier, folderIdentifier, ONE_BLOCK } from './content-identifier.ts';
import { tokenMetadata } from './metadata.ts';
import { traitsOf } from './traits.ts';

export interface TokenOrder {
  readonly look: AvatarConfiguration;
  readonly hand: Pick<Hand, 'attributes'>;
  readonly scene: Scene;
  readonly pose: AvatarPose;
  readonly expression: Emotion;
}

/** A folder that can be put into IPFS as it is, and the address that it will have there. */
export interface Token {
  /** The CIDv1 of the folder. */
  readonly folder: string;
  /** A ZIP archive: the folder, and beside it a text with the addresses. */
  readonly archive: Blob;
  readonly fileName: string;
}

/** The sides of the PNG in pixels, the first that is light enough. */
const SIZES = [1024, 768, 512] as const;

/**
 * Makes picture and metadata of an avatar. Nothing is sent anywhere: the addresses are computed.
 *
 * @throws WeightError when a picture is larger than one block of IPFS
 * @throws the signal's reason once that aborts
 */
export async function makeToken(
  { look, hand, scene, pose, expression }: TokenOrder,
  progress: Progress,
  raster: Raster = rasterSvg,
): Promise<Token> {
  const identifier = await avatarIdentifier(look);
  const svg = sceneSvg(scene, pose);
  const drawings = [() => lightPng(svg, raster), () => Promise.resolve(svgFile(svg))];
  const [png, vector] = await oneByOne(drawings, (draw) => draw(), progress);
  if (!png || !vector) throw new Error('The pictures were not drawn.');
  const picture = await fileOf('emoji.png', png);
  const metadata = tokenMetadata({
    look,
    identifier,
    picture: picture.identifier.text,
    traits: traitsOf(look, hand, expression),
  });
  const json = new Blob([`${JSON.stringify(metadata, null, 2)}\n`], { type: 'application/json' });
  const files = [picture, await fileOf('emoji.svg', vector), await fileOf('metadata.json', json)];
  const folder = await folderIdentifier(files);
  const name = `livemoji-${identifier.slice(0, 8)}`;
  const packed = files.map(({ name: file, content }) => ({ path: `${name}/${file}`, content }));
  const archive = await zipFile([...packed, addresses(folder.text, files)]);
  return { folder: folder.text, archive, fileName: `${name}-nft.zip` };
}

type File = Awaited<ReturnType<typeof fileOf>>;

async function fileOf(name: string, content: Blob) {
  if (content.size > ONE_BLOCK) throw new WeightError(name, content.size, ONE_BLOCK);
  const identifier = await fileIdentifier(new Uint8Array(await content.arrayBuffer()));
  return { name, content, identifier, totalSize: content.size };
}

async function lightPng(svg: string, raster: Raster): Promise<Blob> {
  let lightest = Number.POSITIVE_INFINITY;
  for (const size of SIZES) {
    const picture = await raster(svg, { format: 'png', size });
    if (picture.size <= ONE_BLOCK) return picture;
    lightest = Math.min(lightest, picture.size);
  }
  throw new WeightError('emoji.png', lightest, ONE_BLOCK);
}

/** Outside of the folder, or it would change the folder's own address. */
function addresses(folder: string, files: readonly File[]): PackedFile {
  const lines = [
    'Put the folder beside this file into IPFS (ipfs add --recursive --cid-version 1),',
    'and it has this address:',
    '',
    `ipfs://${folder}`,
    `ipfs://${folder}/metadata.json   the token URI`,
    '',
    ...files.map(({ name, identifier }) => `${identifier.text}   ${name}`),
    '',
  ];
  return { path: 'addresses.txt', content: new Blob([lines.join('\n')], { type: 'text/plain' }) };
}
