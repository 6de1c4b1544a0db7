import * as v from 'valibot';

/** What a page tells the worker that has none: one that was opened while the worker was still being installed. */
export const ASK_FOR_WORKER = 'claim';

/** What the service worker asks of the page that shows a picture. Answered, on the port that comes along, with it. */
const PictureQuestionSchema = v.strictObject({
  type: v.literal('picture'),
  id: v.pipe(v.string(), v.uuid()),
});
export type PictureQuestion = v.InferOutput<typeof PictureQuestionSchema>;

const PictureAnswerSchema = v.nullable(v.instance(Blob));

/** @returns the question, or undefined when it is none */
export function parsePictureQuestion(value: unknown): PictureQuestion | undefined {
  const result = v.safeParse(PictureQuestionSchema, value);
  return result.success ? result.output : undefined;
}

/** @returns the picture; null where the page has none of that id, or answers something else */
export function parsePictureAnswer(value: unknown): Blob | null {
  const result = v.safeParse(PictureAnswerSchema, value);
  return result.success ? result.output : null;
}
