import type { ExpressionState } from '../expression/expression-state.ts';
import type { FeaturePoints } from '../expression/feature-points.ts';
import type { Reaction } from '../expression/reaction.ts';
import type { EngineStatus } from './engine-status.ts';
import type { FilmState } from './film-messages.ts';
import type { EngineMessage } from './watch-messages.ts';

/** Somebody who follows what the engine does and sees. */
export interface EngineWatcher {
  /** What the engine is doing; told at once and at each change. */
  onStatus(status: EngineStatus): void;
  /** A new state, some 30 a second while the face moves and seven while it rests; null when no face is in sight. */
  onState(state: ExpressionState | null): void;
  /** Where the points of the face are, for who looks closely; null when no face is in sight. */
  onPoints?(points: FeaturePoints | null): void;
  /** Which camera is open, by name; null while none is. */
  onCamera?(label: string | null): void;
  /** Somebody reacts, here or elsewhere. */
  onReaction?(reaction: Reaction): void;
  /** Where the film of a call is. */
  onFilm?(film: FilmState): void;
}

/** Hands a message of the engine to a watcher. */
export function tellWatcher(watcher: EngineWatcher, message: EngineMessage): void {
  switch (message.type) {
    case 'status':
      watcher.onStatus(message.status);
      break;
    case 'state':
      watcher.onState(message.state);
      break;
    case 'points':
      watcher.onPoints?.(message.points);
      break;
    case 'camera':
      watcher.onCamera?.(message.label);
      break;
    case 'reaction':
      watcher.onReaction?.(message.reaction);
      break;
    case 'film':
      watcher.onFilm?.(message.film);
      break;
  }
}
