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
    eyes: 'default',
    mouth: 'grimace',
    closedEyes: 'closed',
    openMouth: 'screamOpen',
  },
  disgust: {
    eyebrows: 'frownNatural',
    eyes: 'squint',
    mouth: 'vomit',
    closedEyes: 'closed',
    openMouth: 'vomit',
  },
  fear: {
    eyebrows: 'sadConcerned',
    eyes: 'surprised',
    mouth: 'concerned',
    closedEyes: 'closed',
    openMouth: 'screamOpen',
  },
  happy: {
    eyebrows: 'raisedExcitedNatural',
    eyes: 'default',
    mouth: 'smile',
    closedEyes: 'happy',
    openMouth: 'smile',
  },
  sad: {
    eyebrows: 'sadConcernedNatural',
    eyes: 'cry',
    mouth: 'sad',
    closedEyes: 'closed',
    openMouth: 'concerned',
  },
  surprise: {
    eyebrows: 'raisedExcited',
    eyes: 'surprised',
    mouth: 'screamOpen',
    closedEyes: 'closed',
    openMouth: 'screamOpen',
  },
  neutral: {
    eyebrows: 'defaultNatural',
    eyes: 'default',
    mouth: 'serious',
    closedEyes: 'closed',
    openMouth: 'disbelief',
  },
};
