import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { ATTRIBUTES } from '../../avatar/attributes.ts';
import type { AvatarConfiguration } from '../../avatar/configuration.ts';
import { handOf } from '../../avatar/hands/hands.ts';
import { HANDS } from '../../avatar/options.ts';
import { poseOfEmotion } from '../../avatar/pose/emotion-poses.ts';
import { presetOf } from '../../avatar/presets.ts';
import { avatarIdentifier, canonicalJson } from '../avatar-identifier.ts';
import type { Raster } from '../raster.ts';
import { readZip } from '../testing/read-zip.ts';
import { sharpRaster } from '../testing/sharp-raster.ts';
import { WeightError } from '../weight-error.ts';
import { fileIdentifier, folderIdentifier, ONE_BLOCK } from './content-identifier.ts';
import { makeToken } from './make-token.ts';
import { traitsOf } from './traits.ts';

const LOOK: AvatarConfiguration = {
  ...presetOf('female'),
  clothing: 'graphicShirt',
  clothingGraphic: 'text',
  shirtText: 'Grüß Gott',
  hairColour: '#12ab9f',
};

function bytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function token(look = LOOK, raster: Raster = sharpRaster) {
  const hand = handOf(look);
  const order = { look, hand, scene: hand.scene(look), pose: poseOfEmotion('happy') };
  const progress = { onProgress: () => undefined, signal: new AbortController().signal };
  return makeToken({ ...order, expression: 'happy' }, progress, raster);
}

describe('content identifiers that the reference importer gives (ipfs-unixfs-importer 17.1.1)', () => {
  it.each([
    ['hello world', 'bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e'],
    ['hello world\n', 'bafkreifjjcie6lypi6ny7amxnfftagclbuxndqonfipmb64f2km2devei4'],
    ['', 'bafkreihdwdcefgh4dqkjv67uzcmw7ojee6xedzdetojuzjevtenxquvyku'],
  ])('the file %j', async (content, expected) => {
    expect((await fileIdentifier(bytes(content))).text).toBe(expected);
  });

  it.each([
    [{}, 'bafybeiczsscdsbs7ffqz55asqdf3smv6klcw3gofszvwlyarci47bgf354'],
    [
      { 'hello.txt': 'hello world\n' },
      'bafybeidhkumeonuwkebh2i4fc7o7lguehauradvlk57gzake6ggjsy372a',
    ],
    [
      { 'emoji.svg': '<svg/>', 'emoji.png': 'not a png', 'metadata.json': '{}\n' },
      'bafybeibozus7srs3rcpf7hox2tqasfwhhu3srgf5v35pp5kgcfcziywhuq',
    ],
    [
      { b: '2', a: '1', ü: '3', Z: '' },
      'bafybeici6hovirrln52yigkpz4ntx275uf6i4knsq6gowzxmrkermb7uae',
    ],
  ])('the folder %j', async (files, expected) => {
    const links = Object.entries<string>(files).map(async ([name, content]) => ({
      name,
      identifier: await fileIdentifier(bytes(content)),
      totalSize: bytes(content).length,
    }));
    expect((await folderIdentifier(await Promise.all(links))).text).toBe(expected);
  });

  it('are refused for what is more than one block', () => {
    expect(() => fileIdentifier(new Uint8Array(ONE_BLOCK + 1))).toThrow('more than one block');
  });
});

describe('an avatar’s identifier', () => {
  it('is the SHA-256 of its canonical JSON', async () => {
    const text = canonicalJson(LOOK);
    expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(LOOK).sort());
    expect(text).not.toMatch(/[:,] /);
    const expected = createHash('sha256').update(text, 'utf8').digest('hex');
    expect(await avatarIdentifier(LOOK)).toBe(expected);
  });

  it('does not depend on the order of the fields, and changes with each of them', async () => {
    const backwards = Object.fromEntries(Object.entries(LOOK).reverse()) as AvatarConfiguration;
    expect(await avatarIdentifier(backwards)).toBe(await avatarIdentifier(LOOK));
    expect(await avatarIdentifier({ ...LOOK, nose: 'long' })).not.toBe(
      await avatarIdentifier(LOOK),
    );
  });

  it('is this one, on every machine', async () => {
    expect(await avatarIdentifier(presetOf('any'))).toMatchInlineSnapshot(
      `"c07832770f4086a48b4a9b4f79fe6d0f756019a0dd6a0cef88fe6b1668a887a1"`,
    );
  });
});

describe('traits', () => {
  it('say in words what can be seen, and nothing that cannot', () => {
    const traits = traitsOf(LOOK, handOf(LOOK), 'happy');
    const found = Object.fromEntries(traits.map((trait) => [trait.trait_type, trait.value]));
    expect(found).toMatchObject({
      Style: 'Avataaars',
      Hair: 'Long, to one side',
      'Hair colour': '#12ab9f',
      Print: 'Your own words',
      Expression: 'Happy',
      Background: 'None',
    });
    expect(Object.values(found)).toContain('Grüß Gott');
    expect(Object.keys(found)).toHaveLength(traits.length);
    expect(found).not.toHaveProperty('Hat colour');
    expect(found).not.toHaveProperty('Background shape');
  });

  it.each(HANDS)('of %s have names and values for every option', (hand) => {
    for (const { key, options } of ATTRIBUTES) {
      for (const option of options) {
        const look = { ...LOOK, hand, [key]: option } as AvatarConfiguration;
        const traits = traitsOf(look, handOf(look), 'sad');
        const names = traits.map((trait) => trait.trait_type);
        expect(new Set(names).size).toBe(names.length);
        for (const { value } of traits) expect(value).toMatch(/^(?![a-z]+[A-Z])\S/);
      }
    }
  });
});

test('the folder is complete: pictures, metadata that points to the picture, and its address', async () => {
  const { folder, archive, fileName } = await token();
  const files = await readZip(new Uint8Array(await archive.arrayBuffer()));
  const identifier = await avatarIdentifier(LOOK);
  const name = `livemoji-${identifier.slice(0, 8)}`;
  expect(fileName).toBe(`${name}-nft.zip`);
  const paths = ['emoji.png', 'emoji.svg', 'metadata.json'].map((file) => `${name}/${file}`);
  expect([...files.keys()]).toEqual([...paths, 'addresses.txt']);
  const [png, svg, json] = paths.map((path) => files.get(path) ?? new Uint8Array());
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1024, hasAlpha: true });
  expect(await sharp(svg).metadata()).toMatchObject({ format: 'svg' });
  const metadata = JSON.parse(new TextDecoder().decode(json));
  const picture = await fileIdentifier(png ?? new Uint8Array());
  expect(metadata).toEqual({
    name: `Livemoji ${identifier.slice(0, 8)}`,
    description: expect.stringContaining(identifier),
    image: `ipfs://${picture.text}`,
    background_color: 'eceff3',
    attributes: traitsOf(LOOK, handOf(LOOK), 'happy'),
  });
  expect(new TextDecoder().decode(files.get('addresses.txt'))).toContain(`ipfs://${folder}\n`);
  expect(folder).toMatch(/^bafybei[a-z2-7]{52}$/);
});

test('the background that was chosen is the one that marketplaces get', async () => {
  const { archive } = await token({ ...LOOK, background: 'night' });
  const files = await readZip(new Uint8Array(await archive.arrayBuffer()));
  const json = [...files].find(([path]) => path.endsWith('metadata.json'))?.[1];
  expect(JSON.parse(new TextDecoder().decode(json)).background_color).toBe('27304a');
});

test('the same avatar gives the same folder', async () => {
  expect((await token()).folder).toBe((await token()).folder);
});

test('a picture of more than one block is made smaller, and refused when that does not help', async () => {
  const asked: number[] = [];
  const heavy =
    (lightAt: number): Raster =>
    (_, { size }) => {
      asked.push(size);
      return Promise.resolve(new Blob([new Uint8Array(size <= lightAt ? 9 : ONE_BLOCK + 1)]));
    };
  await token(LOOK, heavy(768));
  expect(asked).toEqual([1024, 768]);
  await expect(token(LOOK, heavy(0))).rejects.toBeInstanceOf(WeightError);
});
