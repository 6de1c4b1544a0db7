import type { AvatarConfiguration } from '../../avatar/configuration.ts';
import { BACKGROUND_COLOURS, hexOf } from '../../avatar/palettes.ts';
import type { Trait } from './traits.ts';

/**
 * What ERC-721 and its marketplaces read of a token. There is no `external_url`, because the avatar has no page,
 * and no `animation_url`, because the picture stands still.
 */
export interface TokenMetadata {
  readonly name: string;
  readonly description: string;
  readonly image: `ipfs://${string}`;
  /** Six hex digits without a `#`. */
  readonly background_color: string;
  readonly attributes: readonly Trait[];
}

export interface TokenParts {
  readonly look: AvatarConfiguration;
  /** The avatar's identifier, 64 hex digits. */
  readonly identifier: string;
  /** The content identifier of the picture. */
  readonly picture: string;
  readonly traits: readonly Trait[];
}

/** What a marketplace puts behind a transparent picture: a ground that every skin tone stands out from. */
const PLAIN_GROUND = BACKGROUND_COLOURS.cloud;

/** Describes an avatar as ERC-721 metadata. How rare it is, others may say. */
export function tokenMetadata({ look, identifier, picture, traits }: TokenParts): TokenMetadata {
  const ground =
    look.background === 'transparent' ? PLAIN_GROUND : hexOf(BACKGROUND_COLOURS, look.background);
  return {
    name: `Livemoji ${identifier.slice(0, 8)}`,
    description: `A personal emoji made with Livemoji. Its identifier is the SHA-256 of its configuration: ${identifier}`,
    image: `ipfs://${picture}`,
    background_color: ground.slice(1),
    attributes: traits,
  };
}
