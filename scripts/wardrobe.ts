/**
 * Draws contact sheets of the wardrobe, to be looked at: every part on the preset that shows it best, what goes
 * together against the odds, and a few hundred looks by chance. `npm run wardrobe`
 */
import { mkdir } from 'node:fs/promises';
import { ATTRIBUTES } from '../lib/avatar/attributes.ts';
import { type AvatarConfiguration, withAttribute } from '../lib/avatar/configuration.ts';
import { GENDERS } from '../lib/avatar/options.ts';
import { poseOfEmotion } from '../lib/avatar/pose/emotion-poses.ts';
import { presetOf } from '../lib/avatar/presets.ts';
import { randomConfiguration } from '../lib/avatar/random-configuration.ts';
import { createRenderer } from '../lib/avatar/render.ts';
import { UNLIKELY_LOOKS } from './wardrobe/looks.ts';
import { type Picture, writeSheet } from './wardrobe/sheet.ts';

const FOLDER = '.output/wardrobe';
const RANDOM_LOOKS = 100;

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

function picture(label: string, look: AvatarConfiguration): Picture {
  return { label, svg: render(look, SMILE) };
}

/** Every option of an attribute. */
function optionsOf({ key, options }: (typeof ATTRIBUTES)[number]): readonly Picture[] {
  const wearer = { ...plain, ...WEARERS[key] };
  return options.flatMap((option) => {
    const look = withAttribute(wearer, key, option);
    return look.ok ? [picture(option, look.value)] : [];
  });
}

/** Looks by chance, the same ones in every run (Lehmer's generator, MINSTD). */
function looksByChance(): readonly Picture[] {
  let state = 20_250;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  return GENDERS.flatMap((gender) =>
    Array.from({ length: RANDOM_LOOKS }, () =>
      picture(gender, randomConfiguration(gender, random)),
    ),
  );
}

await mkdir(FOLDER, { recursive: true });
for (const attribute of ATTRIBUTES.filter(({ kind }) => kind !== 'text')) {
  const pictures = optionsOf(attribute);
  console.log(await writeSheet(`${FOLDER}/${attribute.key}.png`, pictures, 160, 8));
  console.log(await writeSheet(`${FOLDER}/${attribute.key}-64.png`, pictures, 64, 16));
}
const unlikely = Object.entries(UNLIKELY_LOOKS).map(([label, look]) =>
  picture(label, { ...plain, ...look }),
);
console.log(await writeSheet(`${FOLDER}/unlikely.png`, unlikely, 200, 6));
console.log(await writeSheet(`${FOLDER}/random.png`, looksByChance(), 96, 20));
