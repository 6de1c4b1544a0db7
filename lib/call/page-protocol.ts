import * as v from 'valibot';

/**
 * How the two halves of «Livemoji Camera» talk in a page. The page's half (main world) stands in for the browser's
 * media interfaces; the host (isolated world, out of the page's reach) makes the pictures. Both start before the
 * page's own scripts and find each other by two events on the window; from then on they use a MessagePort. The
 * tracks themselves cross over as the `track` of a MediaStreamTrackEvent of the name that the request gave: each
 * world has its own wrapper around the same track.
 *
 * The host trusts nothing of it. All a page can reach by forging messages is a composed picture, under the same
 * permission for the camera that it needs anyway.
 */

/** From the page's half, when it is there: a plain Event on the window. */
export const PAGE_HALF_EVENT = 'livemoji-page-half';
/** From the host, when it is there and as an answer to the page's half: a MessageEvent with one port. */
export const HOST_EVENT = 'livemoji-host';

/** The largest picture that can be asked for, and the highest rate. */
export const LARGEST_OUTPUT = { width: 1920, height: 1080, frameRate: 30 } as const;

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const side = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

/** What one track shows. */
const OutputSettingsSchema = v.strictObject({
  width: side(LARGEST_OUTPUT.width),
  height: side(LARGEST_OUTPUT.height),
  /** Pictures a second. */
  frameRate: v.pipe(v.number(), v.minValue(1), v.maxValue(LARGEST_OUTPUT.frameRate)),
});
export type OutputSettings = v.InferOutput<typeof OutputSettingsSchema>;

const PageRequestSchema = v.variant('type', [
  /**
   * Open a track. Answered by an event `event` on the window that carries it, and then by `opened`; or by `refused`.
   */
  v.strictObject({
    type: v.literal('open'),
    output: Id,
    event: Id,
    settings: OutputSettingsSchema,
  }),
  /** Give a track other settings. */
  v.strictObject({ type: v.literal('change'), output: Id, settings: OutputSettingsSchema }),
  /** The page has stopped a track. */
  v.strictObject({ type: v.literal('close'), output: Id }),
]);
export type PageRequest = v.InferOutput<typeof PageRequestSchema>;

/** Why a track could not be opened, in the names of getUserMedia's errors. */
export const REFUSALS = [
  'NotAllowedError',
  'NotFoundError',
  'NotReadableError',
  'AbortError',
] as const;

const HostMessageSchema = v.variant('type', [
  /** What the page is offered: sent at once, and at each change. */
  v.strictObject({
    type: v.literal('device'),
    /** Stays the same for a site, as that of a real camera. */
    deviceId: Id,
    groupId: Id,
    label: v.string(),
    /** Whether it takes the place of every camera. */
    always: v.boolean(),
    /** Whether it is in the list at all: the person may have turned it off for this site. */
    offered: v.boolean(),
  }),
  v.strictObject({ type: v.literal('opened'), output: Id }),
  v.strictObject({
    type: v.literal('refused'),
    output: Id,
    name: v.picklist(REFUSALS),
    message: v.string(),
  }),
  /** A track has ended by itself. */
  v.strictObject({ type: v.literal('ended'), output: Id }),
  /**
   * The host makes no more pictures, as when the extension was updated or turned off; another may come. The last
   * message on its port: Chromium 156 has no event for a port that was closed at the other end.
   */
  v.strictObject({ type: v.literal('gone') }),
]);
export type HostMessage = v.InferOutput<typeof HostMessageSchema>;
export type OfferedDevice = Extract<HostMessage, { type: 'device' }>;

/** @returns the request, or undefined when it is none of the protocol's */
export function parsePageRequest(value: unknown): PageRequest | undefined {
  const result = v.safeParse(PageRequestSchema, value);
  return result.success ? result.output : undefined;
}

/** @returns the message, or undefined when it is none of the protocol's */
export function parseHostMessage(value: unknown): HostMessage | undefined {
  const result = v.safeParse(HostMessageSchema, value);
  return result.success ? result.output : undefined;
}
