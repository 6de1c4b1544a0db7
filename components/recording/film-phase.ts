import type { Film } from '../../lib/recording/film.ts';

/** Where the making of a film is. */
export type FilmPhase =
  | { readonly kind: 'idle' | 'preparing' | 'finishing' }
  | { readonly kind: 'countdown'; readonly left: number }
  | { readonly kind: 'recording' }
  /** A driven film; 0 to 1. */
  | { readonly kind: 'making'; readonly share: number }
  /** It is nowhere but here, at an address of this page. */
  | { readonly kind: 'done'; readonly film: Film; readonly address: string };

/** Whether a film is being made, so that no other can be begun. */
export function isBusy({ kind }: FilmPhase): boolean {
  return kind !== 'idle' && kind !== 'done';
}
