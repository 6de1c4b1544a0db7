import * as v from 'valibot';

/**
 * From the popup to the content scripts of a tab: offer the emoji to the fields for pictures of this page, or stop
 * that; without `on` it only asks. Answered with whether it is offered for this page alone.
 */
const OfferMessageSchema = v.strictObject({
  type: v.literal('pictures.offer'),
  on: v.optional(v.boolean()),
});
export type OfferMessage = v.InferOutput<typeof OfferMessageSchema>;

/** @returns the message, or undefined when it is another */
export function parseOfferMessage(value: unknown): OfferMessage | undefined {
  const result = v.safeParse(OfferMessageSchema, value);
  return result.success ? result.output : undefined;
}
