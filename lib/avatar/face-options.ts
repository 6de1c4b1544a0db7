/** What can be chosen for the moving face at rest, in the order in which a chooser offers it. */

export const EYEBROW_STYLES = [
  'none',
  'default',
  'defaultNatural',
  'flatNatural',
  'raisedExcited',
  'raisedExcitedNatural',
  'upDown',
  'upDownNatural',
  'sadConcerned',
  'sadConcernedNatural',
  'frownNatural',
  'angry',
  'angryNatural',
  'unibrowNatural',
] as const;

export const EYE_STYLES = [
  'default',
  'happy',
  'closed',
  'side',
  'squint',
  'surprised',
  'wink',
  'winkWacky',
  'eyeRoll',
  'hearts',
  'cry',
  'xDizzy',
] as const;

export const NOSE_STYLES = ['default', 'small', 'wide', 'long'] as const;

export const MOUTH_STYLES = [
  'default',
  'smile',
  'bigSmile',
  'twinkle',
  'serious',
  'disbelief',
  'concerned',
  'sad',
  'grimace',
  'eating',
  'tongue',
  'screamOpen',
  'vomit',
] as const;
