import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import * as tf from '@tensorflow/tfjs-core';
import { type FaceRow, readFaceRows } from './data/face-rows.ts';
import { createTrainingSet, facesOf } from './data/training-set.ts';
import { type FaceVotes, majority, readVotes } from './data/votes.ts';
import { type Backend, BACKENDS, startBackend } from './loop/backend.ts';
import { train } from './loop/trainer.ts';
import { indexOfLargest, predictLogits } from './scores/predict.ts';
import { scoresOf } from './scores/scores.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    votes: { type: 'string' },
    backend: { type: 'string', default: 'wasm' },
    workers: { type: 'string', default: '2' },
    epochs: { type: 'string', default: '30' },
    batch: { type: 'string', default: '128' },
    rate: { type: 'string', default: '0.004' },
    'weight-decay': { type: 'string', default: '0.05' },
    seed: { type: 'string', default: '1' },
    checkpoints: { type: 'string', default: '.checkpoints/expression' },
  },
});
const sha = async (f: string) => { const h = createHash('sha256'); await pipeline(createReadStream(f), h); return h.digest('hex'); };
const data = values.data as string;
const { rows, problems } = await readFaceRows(data);
const votes = values.votes ? (await readVotes(values.votes)).votes : undefined;
const set = createTrainingSet(rows, votes);
console.log(rows.length, problems.length, set.samples.length, set.copies, set.withoutExpression);
const fingerprint = JSON.stringify({ data: await sha(data), votes: values.votes ? await sha(values.votes) : null, epochs: +values.epochs, batch: +values.batch, rate: +values.rate, weightDecay: +values['weight-decay'], seed: +values.seed });
await startBackend(values.backend as Backend);
void BACKENDS; void tf;
const validation = facesOf(rows, 'PublicTest');
const started = Date.now(); let first = -1;
function evaluate(faces: readonly FaceRow[], v: ReadonlyMap<number, FaceVotes> | undefined, model: Parameters<typeof predictLogits>[0]) {
  const logits = predictLogits(model, faces.map((f) => f.pixels));
  const judged = faces.map((face, i) => ({ face, predicted: indexOfLargest(logits[i] as Float32Array) }));
  const fer2013 = scoresOf(judged.map(({ face, predicted }) => ({ label: face.label, predicted }))).accuracy;
  const plus = judged.flatMap(({ face, predicted }) => { const votesOf = v?.get(face.row); const label = votesOf && majority(votesOf); return label === undefined ? [] : [{ label, predicted }]; });
  return { fer2013, ferplus7: v ? scoresOf(plus).accuracy : null };
}
await train({ samples: set.samples, backend: values.backend as Backend, workers: +values.workers, epochs: +values.epochs, batch: +values.batch, rate: +values.rate, weightDecay: +values['weight-decay'], seed: +values.seed, checkpoints: values.checkpoints, fingerprint }, {
  onStep(done, total, loss) { if (first < 0) first = done - 1; if (done % 20 === 0) console.log(done, total, loss.toFixed(3), `${((Date.now() - started) / (done - first)).toFixed(0)} ms/step`); },
  evaluate: (model) => evaluate(validation, votes, model),
  onEpoch(epoch) { console.log(JSON.stringify(epoch)); },
});
