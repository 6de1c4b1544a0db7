/**
 * Draws contact sheets of the moving face, to be looked at: the seven faces on different people at 64, 128 and
 * 400 pixels, every weight from rest to full, the head turned every way, weights that meet, every resting style,
 * and what reactions do over time. `npm run faces` (`npm run faces lorelei` for another hand)
 */
import { mkdir } from 'node:fs/promises';
import { type AvatarConfiguration, withAttribute } from '../lib/avatar/configuration.ts';
import { EYE_STYLES } from '../lib/avatar/hands/avataaars/eye-styles.ts';
import { EYEBROW_STYLES } from '../lib/avatar/hands/avataaars/eyebrow-styles.ts';
import { MOUTH_STYLES } from '../lib/avatar/hands/avataaars/mouth-styles.ts';
import { NOSE_STYLES } from '../lib/avatar/hands/avataaars/nose-styles.ts';
import { sceneOf } from '../lib/avatar/hands/hands.ts';
import { HANDS } from '../lib/avatar/options.ts';
import {
  type AvatarPose,
  clampPose,
  POSE_DIRECTIONS,
  POSE_WEIGHTS,
} from '../lib/avatar/pose/avatar-pose.ts';
import { poseOfEmotion } from '../lib/avatar/pose/emotion-poses.ts';
import { presetOf } from '../lib/avatar/presets.ts';
import { ReactionMotion } from '../lib/avatar/reaction/reaction-motion.ts';
import { createRenderer } from '../lib/avatar/render.ts';
import { sceneSvg } from '../lib/avatar/scene/svg.ts';
import { cornerLooks } from '../lib/avatar/testing/corner-looks.ts';
import { EMOTIONS } from '../lib/expression/emotions.ts';
import type { Reaction } from '../lib/expression/reaction.ts';
import { type Picture, writeSheet } from './faces/contact-sheet.ts';

const FOLDER = '.output/faces';
/** Milliseconds after a reaction has begun. */
const MOMENTS = [50, 100, 200, 300, 450, 600, 750];
const STEPS = [0.2, 0.4, 0.6, 0.8, 1];
/** Where the face is, in the units of a drawing of 280. */
const FACE = { left: 65, top: 50, size: 150 };

const hand = HANDS.find((name) => name === process.argv[2]) ?? 'avataaars';
const { render } = createRenderer();

/** Who wears the faces: every skin, and what hides a part of the face. */
const PEOPLE: readonly AvatarConfiguration[] = Array.of<AvatarConfiguration>(
  presetOf('male'),
  presetOf('female'),
  presetOf('any'),
  { ...presetOf('any'), skin: 'deep', hair: 'fro', hairColour: 'black' },
  { ...presetOf('any'), skin: 'pale', hair: 'miaWallace', accessories: 'round' },
  { ...presetOf('any'), skin: 'brown', headwear: 'turban', facialHair: 'beardMedium' },
  { ...presetOf('any'), skin: 'light', headwear: 'winterHat03', accessories: 'sunglasses' },
).map((person) => ({ ...person, hand }));
const MODEL: AvatarConfiguration = { ...presetOf('male'), hair: 'shortRound', hand };

function picture(label: string, configuration: AvatarConfiguration, pose: Partial<AvatarPose>) {
  return { label, svg: render(configuration, clampPose(pose)) };
}

function faces(people: readonly AvatarConfiguration[]): Picture[] {
  return people.flatMap((person) =>
    EMOTIONS.map((emotion) => picture(emotion, person, poseOfEmotion(emotion))),
  );
}

/** Each weight by itself, pairs of sides together, from rest to full. */
function sweeps(): Picture[] {
  return POSE_WEIGHTS.filter((weight) => !weight.endsWith('Right')).flatMap((weight) => {
    const other = weight.replace(/Left$/, 'Right');
    return STEPS.map((value) =>
      picture(`${weight} ${value}`, MODEL, { [weight]: value, [other]: value }),
    );
  });
}

/** What is between each two of the seven faces. */
function between(): Picture[] {
  return EMOTIONS.flatMap((emotion) =>
    STEPS.map((share) => {
      const full = Object.entries(poseOfEmotion(emotion));
      const pose = Object.fromEntries(full.map(([key, value]) => [key, value * share]));
      return picture(`${emotion} ${share}`, MODEL, pose);
    }),
  );
}

function directions(): Picture[] {
  const ends = POSE_DIRECTIONS.flatMap((direction) => [
    { [direction]: -1 },
    { [direction]: 1 },
  ]).concat({ roll: 1, yaw: 1, pitch: -1 }, { roll: -1, yaw: 1, pitch: 1 });
  return PEOPLE.slice(0, 5).flatMap((person) =>
    ends.map((pose) => picture(Object.entries(pose).flat().join(' '), person, pose)),
  );
}

/** Every resting style, at rest, laughing and with the eyes shut. */
function styles(): Picture[] {
  const lists = {
    eyebrows: EYEBROW_STYLES,
    eyes: EYE_STYLES,
    nose: NOSE_STYLES,
    mouth: MOUTH_STYLES,
  } as const;
  return Object.entries(lists).flatMap(([key, names]) =>
    names.flatMap((name) => {
      const styled = withAttribute(MODEL, key as keyof typeof lists, name);
      if (!styled.ok) throw new Error(JSON.stringify(styled.problems));
      return [
        picture(name, styled.value, {}),
        picture('', styled.value, poseOfEmotion('happy')),
        picture('', styled.value, { blinkLeft: 1, blinkRight: 0.5, browDownRight: 1 }),
      ];
    }),
  );
}

function corners(): Picture[] {
  return cornerLooks(hand, 40).map(({ name, configuration, pose }) =>
    picture(name, configuration, pose),
  );
}

/** What is drawn at some moments of each reaction, for a face that smiles a little. */
function reactions(): Picture[] {
  const scene = sceneOf(PEOPLE[1] ?? MODEL);
  const own = clampPose({ smileLeft: 0.35, smileRight: 0.3, jawOpen: 0.1 });
  const all = EMOTIONS.map((emotion): Reaction => ({ kind: 'show', emotion }));
  return [...all, { kind: 'exaggerate', held: true } as const].flatMap((reaction) => {
    const motion = new ReactionMotion();
    motion.react(reaction, 0);
    const name = reaction.kind === 'show' ? reaction.emotion : reaction.kind;
    return MOMENTS.map((time) => ({
      label: `${name} ${time} ms`,
      svg: sceneSvg(scene, motion.poseAt(own, time), { extra: motion.burstAt(time, scene) }),
    }));
  });
}

await mkdir(FOLDER, { recursive: true });
const sheets = [
  ['faces-64', faces(PEOPLE), { size: 64, columns: 7 }],
  ['faces-128', faces(PEOPLE), { size: 128, columns: 7 }],
  ['faces-400', faces(PEOPLE.slice(2, 3)), { size: 400, columns: 4 }],
  ['sweeps', sweeps(), { size: 150, columns: 10, crop: FACE }],
  ['between', between(), { size: 150, columns: 10, crop: FACE }],
  ['directions', directions(), { size: 150, columns: 12 }],
  ['styles', styles(), { size: 130, columns: 12, crop: FACE }],
  ['reactions', reactions(), { size: 220, columns: MOMENTS.length }],
  ['corners', corners(), { size: 230, columns: 8 }],
] as const;
for (const [name, pictures, layout] of sheets) {
  const file = `${FOLDER}/${hand}-${name}.png`;
  await writeSheet(file, pictures, layout);
  console.log(file);
}
