import type { Emotion } from './emotions.ts';

/** What a person shows on purpose, beyond what the face does. */
export type Reaction =
  /** While a key is held, the present expression is drawn larger than life. */
  | { readonly kind: 'exaggerate'; readonly held: boolean }
  /** One of the seven for a moment, whatever the face does. */
  | { readonly kind: 'show'; readonly emotion: Emotion };
