import * as v from 'valibot';

/** What a network's metadata says about its temperature; other entries are none of the classifier's business. */
const MetadataSchema = v.looseObject({
  temperature: v.optional(v.pipe(v.number(), v.finite(), v.gtValue(0)), 1),
});

/**
 * The temperature by which a network's logits are divided before the softmax, so that a stated probability is the
 * share of faces on which it is right (Guo et al., 2017). It never changes which expression leads.
 *
 * @param metadata `userDefinedMetadata` of the network's model.json, if it has any
 * @returns 1, which changes nothing, where the metadata names none
 * @throws Error when the temperature is no number above 0
 */
export function temperatureOf(metadata: unknown): number {
  const parsed = v.safeParse(MetadataSchema, metadata ?? {});
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new Error(`The network's temperature is not a number above 0: ${issue.message}`);
  }
  return parsed.output.temperature;
}

/**
 * Turns logits into probabilities that add up to 1.
 *
 * @param temperature above 1 evens the probabilities out, below 1 it sharpens them
 */
export function probabilitiesOf(logits: ArrayLike<number>, temperature: number): number[] {
  const values = Array.from(logits, (logit) => logit / temperature);
  const largest = Math.max(...values);
  const weights = values.map((value) => Math.exp(value - largest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
