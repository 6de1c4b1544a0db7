import * as v from 'valibot';
import { EMOTIONS } from '../expression/emotions.ts';
import { type ExpressionState, FACE_MOTIONS } from '../expression/expression-state.ts';
import { FEATURE_POINTS } from '../expression/feature-points.ts';
import type { Reaction } from '../expression/reaction.ts';
import { ENGINE_STATUSES } from './engine-status.ts';
import { FilmRequestSchema, FilmStateSchema } from './film-messages.ts';

/** Name of the ports that go from whoever watches straight to the offscreen document. */
export const WATCH_PORT = 'livemoji.watch';

const Weight = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const Direction = v.pipe(v.number(), v.minValue(-1), v.maxValue(1));
const Extent = v.pipe(v.number(), v.finite(), v.minValue(0));
const Angle = v.pipe(v.number(), v.minValue(-Math.PI), v.maxValue(Math.PI));

const ExpressionStateSchema = v.strictObject({
  capturedAt: v.pipe(v.number(), v.finite()),
  expression: v.picklist([...EMOTIONS, 'unsure']),
  confidence: Weight,
  probabilities: v.strictObject(v.entriesFromList(EMOTIONS, Weight)),
  motion: v.strictObject(v.entriesFromList(FACE_MOTIONS, Weight)),
  gaze: v.strictObject({ x: Direction, y: Direction }),
  head: v.strictObject({ roll: Angle, yaw: Angle, pitch: Angle }),
  place: v.nullable(
    v.strictObject({
      timestamp: v.pipe(v.number(), v.finite()),
      aspectRatio: Extent,
      x: v.pipe(v.number(), v.finite()),
      y: v.pipe(v.number(), v.finite()),
      width: Extent,
      height: Extent,
      roll: Angle,
    }),
  ),
}) satisfies v.GenericSchema<unknown, ExpressionState>;

const ReactionSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('exaggerate'), held: v.boolean() }),
  v.strictObject({ kind: v.literal('show'), emotion: v.picklist(EMOTIONS) }),
]) satisfies v.GenericSchema<unknown, Reaction>;

/** A point may lie outside of the picture. */
const Place = v.pipe(v.number(), v.finite());
const FeaturePointsSchema = v.strictObject(
  v.entriesFromList(FEATURE_POINTS, v.strictObject({ x: Place, y: Place })),
);

/** From the engine to a watcher. A state of null says that no face is in sight. */
const EngineMessageSchema = v.variant('type', [
  v.strictObject({ type: v.literal('status'), status: v.picklist(ENGINE_STATUSES) }),
  v.strictObject({ type: v.literal('state'), state: v.nullable(ExpressionStateSchema) }),
  /** Where the ten points of the face are; only pages of the extension that look closely are told. */
  v.strictObject({ type: v.literal('points'), points: v.nullable(FeaturePointsSchema) }),
  /** Which camera is open, by the name that every page is told of it; null while none is. */
  v.strictObject({ type: v.literal('camera'), label: v.nullable(v.string()) }),
  /** Somebody reacts: everybody who draws shows it. */
  v.strictObject({ type: v.literal('reaction'), reaction: ReactionSchema }),
  /** Where the film of a call is; told at once and at each change. */
  v.strictObject({ type: v.literal('film'), film: FilmStateSchema }),
]);
export type EngineMessage = v.InferOutput<typeof EngineMessageSchema>;

/** From a watcher to the engine. */
const WatcherMessageSchema = v.variant('type', [
  /** Try the camera again, after a refusal was lifted for example. */
  v.strictObject({ type: v.literal('retry') }),
  /** Look closely, or don't any more. */
  v.strictObject({ type: v.literal('look'), closely: v.boolean() }),
  /** Whether every frame has to be read, or only those in which something moves; as the latter at first. */
  v.strictObject({ type: v.literal('need'), everyFrame: v.boolean() }),
  /** The person reacts. */
  v.strictObject({ type: v.literal('react'), reaction: ReactionSchema }),
  /** Record the emoji; while a film is being made nothing happens. */
  v.strictObject({ type: v.literal('film.start'), film: FilmRequestSchema }),
  /** End the film, which is saved then. */
  v.strictObject({ type: v.literal('film.stop') }),
]);
export type WatcherMessage = v.InferOutput<typeof WatcherMessageSchema>;

/** @returns the message, or undefined when it is none of the protocol's */
export function parseEngineMessage(value: unknown): EngineMessage | undefined {
  const result = v.safeParse(EngineMessageSchema, value);
  return result.success ? result.output : undefined;
}

/** @returns the message, or undefined when it is none of the protocol's */
export function parseWatcherMessage(value: unknown): WatcherMessage | undefined {
  const result = v.safeParse(WatcherMessageSchema, value);
  return result.success ? result.output : undefined;
}
