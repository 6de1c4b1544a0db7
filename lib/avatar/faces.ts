import type { Emotion } from '../expression/emotions.ts';
import type { EyebrowsVariant, EyesVariant, MouthVariant } from './style.ts';

/** How one expression is drawn, also while the eyes close or the mouth opens on top of it. */
export interface Face {
  readonly eyebrows: EyebrowsVariant;
  readonly eyes: EyesVariant;
  readonly mouth: MouthVariant;
  /** The eyes while both are shut. */
  readonly closedEyes: EyesVariant;
  /** The mouth while the jaw is down; the same as `mouth` where that is open already. */
  readonly openMouth: MouthVariant;
}

/** The seven faces, chosen by looking at every candidate at 64, 128 and 400 pixels (`npm run faces`). */
export const FACES: Readonly<Record<Emotion, Face>> = {
  angry: {
    eyebrows: 'angryNatural',
    eyes: 'squint',
    mouth: 'snarl',
    closedEyes: 'closed',
    openMouth: 'screamOpen',
  },
  disgust: {
    eyebrows: 'angryNatural',
    eyes: 'repelled',
    mouth: 'yuck',
    closedEyes: 'closed',
    openMouth: 'yuck',
  },
  fear: {
    eyebrows: 'alarmed',
    eyes: 'terrified',
    mouth: 'grimace',
    closedEyes: 'closed',
    openMouth: 'screamOpen',
  },
  happy: {
    eyebrows: 'raisedExcitedNatural',
    eyes: 'default',
    mouth: 'beam',
    closedEyes: 'happy',
    openMouth: 'grin',
  },
  sad: {
    eyebrows: 'sadConcernedNatural',
    eyes: 'cry',
    mouth: 'sad',
    closedEyes: 'closed',
    openMouth: 'concerned',
  },
  surprise: {
    eyebrows: 'astonished',
    eyes: 'surprised',
    mouth: 'gasp',
    closedEyes: 'closed',
    openMouth: 'gasp',
  },
  neutral: {
    eyebrows: 'defaultNatural',
    eyes: 'default',
    mouth: 'serious',
    closedEyes: 'closed',
    openMouth: 'ajar',
  },
};
