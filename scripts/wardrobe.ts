/**
 * Draws contact sheets of the wardrobe, to be looked at: in each way of drawing every part beside its neighbours,
 * at 64 and at 512 pixels, what goes together against the odds, and a few hundred looks by chance.
 * `npm run wardrobe`, or `npm run wardrobe -- lorelei` for one way of drawing only
 */
import { mkdir } from 'node:fs/promises';
import { ATTRIBUTES, type AttributeKey } from '../lib/avatar/attributes.ts';
import { type AvatarConfiguration, withAttribute } from '../lib/avatar/configuration.ts';
import { handOf } from '../lib/avatar/hands/hands.ts';
import { GENDERS, HANDS, type HandId } from '../lib/avatar/options.ts';
import { REST_POSE } from '../lib/avatar/pose/avatar-pose.ts';
import { poseOfEmotion } from '../lib/avatar/pose/emotion-poses.ts';
import { presetOf } from '../lib/avatar/presets.ts';
import { randomConfiguration } from '../lib/avatar/random-configuration.ts';
import { createRenderer } from '../lib/avatar/render.ts';
import { UNLIKELY_LOOKS } from './wardrobe/looks.ts';
import { type Picture, writePages, writeSheet } from './wardrobe/sheet.ts';

const FOLDER = '.output/wardrobe';
const RANDOM_LOOKS = 100;
/** How many large pictures stand side by side, and one above the other. */
const PAGE = { columns: 4, rows: 3 } as const;

const { render } = createRenderer();
const SMILE = poseOfEmotion('happy');

const plain: AvatarConfiguration = {
  ...presetOf('any'),
  skin: 'light',
  hair: 'shortFlat',
  background: 'cloud',
  backgroundShape: 'square',
  clothing: 'shirtCrewNeck',
  clothingColour: 'blue',
};

/** On whom an attribute is seen best. */
const WEARERS: Readonly<Record<string, Partial<AvatarConfiguration>>> = {
  makeup: { hair: 'bun' },
  makeupColour: { hair: 'bun', makeup: 'full' },
  hatColour: { headwear: 'cap' },
  facialHairColour: { facialHair: 'beardMedium' },
  accessoriesColour: { accessories: 'prescription01' },
  earwearColour: { earwear: 'headphones' },
  maskColour: { mask: 'medical' },
  clothingGraphic: { clothing: 'graphicShirt', shirtText: 'Hallo!' },
  backgroundShape: { background: 'sky' },
};

/** What moves is seen best at rest: every mouth smiles in nearly the same way. */
const AT_REST: ReadonlySet<AttributeKey> = new Set(['eyebrows', 'eyes', 'nose', 'mouth']);

function picture(label: string, look: AvatarConfiguration, pose = SMILE): Picture {
  return { label, svg: render(look, pose) };
}

/** Every option of an attribute, as a hand draws it. */
function optionsOf(
  hand: HandId,
  { key, options }: (typeof ATTRIBUTES)[number],
): readonly Picture[] {
  const wearer = { ...plain, ...WEARERS[key], hand };
  return options.flatMap((option) => {
    const look = withAttribute(wearer, key, option);
    return look.ok ? [picture(option, look.value, AT_REST.has(key) ? REST_POSE : SMILE)] : [];
  });
}

/** Looks by chance, the same ones in every run (Lehmer's generator, MINSTD). */
function looksByChance(hand: HandId): readonly Picture[] {
  let state = 20_250;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return GENDERS.flatMap((gender) =>
    Array.from({ length: RANDOM_LOOKS }, () =>
      picture(gender, { ...randomConfiguration(gender, random), hand }),
    ),
  );
}

async function writeHand(hand: HandId): Promise<void> {
  const folder = `${FOLDER}/${hand}`;
  await mkdir(folder, { recursive: true });
  const drawn: readonly AttributeKey[] = handOf({ ...plain, hand }).attributes;
  for (const attribute of ATTRIBUTES) {
    if (attribute.kind === 'text' || attribute.key === 'hand') continue;
    if (!drawn.includes(attribute.key)) continue;
    const pictures = optionsOf(hand, attribute);
    console.log(await writeSheet(`${folder}/${attribute.key}-64.png`, pictures, 64, 16));
    for (const page of await writePages(`${folder}/${attribute.key}-512`, pictures, 512, PAGE)) {
      console.log(page);
    }
  }
  const unlikely = Object.entries(UNLIKELY_LOOKS).map(([label, look]) =>
    picture(label, { ...plain, ...look, hand }),
  );
  console.log(await writeSheet(`${folder}/unlikely-64.png`, unlikely, 64, 16));
  for (const page of await writePages(`${folder}/unlikely-512`, unlikely, 512, PAGE)) {
    console.log(page);
  }
  console.log(await writeSheet(`${folder}/random.png`, looksByChance(hand), 96, 20));
}

const wished = HANDS.filter((hand) => process.argv.includes(hand));
for (const hand of wished.length > 0 ? wished : HANDS) await writeHand(hand);
