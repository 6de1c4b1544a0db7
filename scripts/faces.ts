/**
 * Draws contact sheets of the faces, to be looked at before one is chosen: every brow, eye and mouth by
 * itself, and the seven faces on different people at 64, 128 and 400 pixels. `npm run faces`
 */
import { mkdir } from 'node:fs/promises';
import sharp, { type OverlayOptions } from 'sharp';
import type { AvatarConfiguration } from '../lib/avatar/configuration.ts';
import { FACES } from '../lib/avatar/faces.ts';
import { type AvatarPose, poseOfEmotion } from '../lib/avatar/pose.ts';
import { presetOf } from '../lib/avatar/presets.ts';
import { createRenderer } from '../lib/avatar/render.ts';
import { EYEBROWS, EYES, MOUTHS } from '../lib/avatar/style.ts';
import { EMOTIONS } from '../lib/expression/emotions.ts';

const FOLDER = '.output/faces';
const LABEL_HEIGHT = 18;

interface Picture {
  readonly label: string;
  readonly svg: string;
}

const { render } = createRenderer();

/** Who wears the faces: every skin, and what hides a part of the face. */
const PEOPLE: readonly AvatarConfiguration[] = [
  presetOf('male'),
  presetOf('female'),
  presetOf('any'),
  { ...presetOf('any'), skin: 'deep', hair: 'fro', hairColour: 'black' },
  { ...presetOf('any'), skin: 'pale', hair: 'miaWallace', accessories: 'round' },
  { ...presetOf('any'), skin: 'brown', hair: 'turban', facialHair: 'beardMedium' },
  { ...presetOf('any'), skin: 'light', hair: 'winterHat03', accessories: 'sunglasses' },
];

function faces(people: readonly AvatarConfiguration[]): Picture[] {
  return people.flatMap((person) =>
    EMOTIONS.map((emotion) => ({ label: emotion, svg: render(person, poseOfEmotion(emotion)) })),
  );
}

/** Each drawing of one part on an otherwise neutral face. */
function candidates<Part extends 'eyebrows' | 'eyes' | 'mouth'>(
  part: Part,
  variants: readonly AvatarPose[Part][],
): Picture[] {
  return variants.map((variant) => ({
    label: variant,
    svg: render(presetOf('male'), { ...poseOfEmotion('neutral'), [part]: variant }),
  }));
}

/** The mouths of the seven faces while the jaw is down, with the eyes shut. */
function moving(): Picture[] {
  return EMOTIONS.map((emotion) => {
    const { eyebrows, closedEyes, openMouth } = FACES[emotion];
    const pose = { eyebrows, eyes: closedEyes, mouth: openMouth, headRoll: 12 };
    return { label: `${emotion}, moving`, svg: render(presetOf('male'), pose) };
  });
}

async function cell(picture: Picture, size: number, index: number): Promise<OverlayOptions[]> {
  const left = (index % EMOTIONS.length) * size;
  const top = Math.floor(index / EMOTIONS.length) * (size + LABEL_HEIGHT);
  const text = `<text x="4" y="13" font-family="sans-serif" font-size="11">${picture.label}</text>`;
  const label = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${LABEL_HEIGHT}">${text}</svg>`;
  const drawing = sharp(Buffer.from(picture.svg), { density: (72 * size) / 280 });
  return [
    { input: await drawing.resize(size, size).png().toBuffer(), left, top },
    { input: Buffer.from(label), left, top: top + size },
  ];
}

async function writeSheet(name: string, pictures: readonly Picture[], size: number): Promise<void> {
  const cells = await Promise.all(pictures.map((picture, index) => cell(picture, size, index)));
  const rows = Math.ceil(pictures.length / EMOTIONS.length);
  const sheet = sharp({
    create: {
      width: EMOTIONS.length * size,
      height: rows * (size + LABEL_HEIGHT),
      channels: 3,
      background: '#ffffff',
    },
  });
  await sheet.composite(cells.flat()).png().toFile(`${FOLDER}/${name}.png`);
  console.log(`${FOLDER}/${name}.png`);
}

await mkdir(FOLDER, { recursive: true });
await writeSheet('eyebrows', candidates('eyebrows', EYEBROWS), 160);
await writeSheet('eyes', candidates('eyes', EYES), 160);
await writeSheet('mouths', candidates('mouth', MOUTHS), 160);
await writeSheet('moving', moving(), 200);
await writeSheet('faces-64', faces(PEOPLE), 64);
await writeSheet('faces-128', faces(PEOPLE), 128);
await writeSheet('faces-400', faces([presetOf('any')]), 400);
