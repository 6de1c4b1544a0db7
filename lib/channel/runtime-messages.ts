import * as v from 'valibot';
import { ENGINE_STATUSES } from './engine-status.ts';

/** Scripts that content scripts have brought into their frame when they need them. */
const LOADABLE_SCRIPTS = [
  /** What composes the pictures of a call. */
  'call-host',
  'hand-avataaars',
  'hand-lorelei',
  'hand-notionists',
  /** What chooses a picture for a page's field. */
  'picture-palette',
] as const;
export type LoadableScript = (typeof LOADABLE_SCRIPTS)[number];

/** What the offscreen document has to know; it can't read the storage itself. */
const EngineConfigurationSchema = v.strictObject({
  consent: v.boolean(),
  cameraOn: v.boolean(),
  /** The chosen camera's deviceId, or null for the browser's default. */
  cameraId: v.nullable(v.string()),
});
export type EngineConfiguration = v.InferOutput<typeof EngineConfigurationSchema>;

/** One-off messages between the extension's own contexts. */
const RuntimeMessageSchema = v.variant('type', [
  /** To the background: see that the offscreen document exists. Answered with {@link EnsureReply}. */
  v.strictObject({ type: v.literal('engine.ensure') }),
  /** From the offscreen document as it starts. Answered with the configuration. */
  v.strictObject({ type: v.literal('engine.ready') }),
  /** From the offscreen document: for the badge. */
  v.strictObject({ type: v.literal('engine.status'), status: v.picklist(ENGINE_STATUSES) }),
  /** From the offscreen document: nobody has watched for a while, it may be closed. */
  v.strictObject({ type: v.literal('engine.idle') }),
  /** From a content script: run a script in its frame. Answered with true, once that has happened. */
  v.strictObject({ type: v.literal('script.load'), script: v.picklist(LOADABLE_SCRIPTS) }),
  /** To the offscreen document: the settings changed. */
  v.strictObject({
    type: v.literal('engine.configure'),
    configuration: EngineConfigurationSchema,
  }),
]);
export type RuntimeMessage = v.InferOutput<typeof RuntimeMessageSchema>;

const EnsureReplySchema = v.variant('ready', [
  v.strictObject({ ready: v.literal(true) }),
  v.strictObject({ ready: v.literal(false), problem: v.string() }),
]);
export type EnsureReply = v.InferOutput<typeof EnsureReplySchema>;

/** @returns the message, or undefined when it is none of the protocol's */
export function parseRuntimeMessage(value: unknown): RuntimeMessage | undefined {
  const result = v.safeParse(RuntimeMessageSchema, value);
  return result.success ? result.output : undefined;
}

/** @throws ValiError when the background answered something else */
export function parseEngineConfiguration(value: unknown): EngineConfiguration {
  return v.parse(EngineConfigurationSchema, value);
}

/** @throws ValiError when the background answered something else */
export function parseEnsureReply(value: unknown): EnsureReply {
  return v.parse(EnsureReplySchema, value);
}
