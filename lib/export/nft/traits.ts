import english from '../../../locales/en.json' with { type: 'json' };
import { ATTRIBUTES, type AttributeKey } from '../../avatar/attributes.ts';
import type { AvatarConfiguration } from '../../avatar/configuration.ts';
import type { Hand } from '../../avatar/scene/scene.ts';
import type { Emotion } from '../../expression/emotions.ts';

/** One entry of ERC-721 metadata's `attributes`. */
export interface Trait {
  readonly trait_type: string;
  readonly value: string;
}

/**
 * What can be seen of an avatar, in words: each attribute that its hand draws and that shows as things stand,
 * then the expression. English whatever the language of the interface, so that one avatar has one set of traits.
 * A colour of one's own is its six hex digits with a `#`; a shirt's text is given as it stands.
 */
export function traitsOf(
  look: AvatarConfiguration,
  hand: Pick<Hand, 'attributes'>,
  expression: Emotion,
): readonly Trait[] {
  const seen = ATTRIBUTES.filter(
    ({ key, appliesTo }) => (key === 'hand' || isDrawn(hand, key)) && appliesTo(look),
  );
  return [
    ...seen.map(({ key }) => ({ trait_type: titleName(key), value: valueName(key, look[key]) })),
    { trait_type: 'Expression', value: english.expression[expression] },
  ];
}

/** The background is laid behind the figure by no hand. */
function isDrawn({ attributes }: Pick<Hand, 'attributes'>, key: AttributeKey): boolean {
  return key === 'background' || key === 'backgroundShape' || attributes.includes(key);
}

/** With «Background» in front, «Shape» says of what. */
function titleName(key: AttributeKey): string {
  return key === 'backgroundShape' ? 'Background shape' : english.avatar[key].title;
}

function valueName(key: AttributeKey, choice: string): string {
  const options: Readonly<Record<string, string>> = english.avatar[key].options;
  return options[choice] ?? choice;
}
