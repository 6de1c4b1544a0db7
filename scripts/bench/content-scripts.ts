import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import { SITE_PARTS } from '../../lib/settings/sites.ts';
import { SITE_SCRIPTS } from '../../lib/sites/site-scripts.ts';
import { withCallSite } from '../call-site/with-call-site.ts';
import { type Measurement, measurementOf } from './measurement.ts';

/** The most that all scripts together may hold a page up at its start, in milliseconds. */
const LIMIT = 10;

const LOADS = 12;
/** Until a page's scripts have run, also those that wait for the document; in milliseconds. */
const SETTLING = 1000;

/** One run of a script, out of the browser's trace. Durations in microseconds. */
const EvaluationSchema = v.object({
  name: v.literal('EvaluateScript'),
  ph: v.literal('X'),
  dur: v.number(),
  args: v.object({ data: v.object({ url: v.string() }) }),
});

const TraceSchema = v.object({ traceEvents: v.array(v.unknown()) });

/**
 * Measures how long the scripts of the extension hold a page's main thread up while they start, as the browser's own
 * trace tells: reading and running them. A page is loaded again and again, with everything turned on for its site.
 *
 * @param log told, in plain sentences, what is done
 */
export async function measurePageScripts(
  executablePath: string,
  log: (line: string) => void,
): Promise<readonly Measurement[]> {
  log(`Scripts in pages, ${LOADS} times.`);
  const setting = { executablePath, clip: 'sample', parts: SITE_PARTS } as const;
  const loads = await withCallSite(setting, async ({ page, studio }) => {
    await studio.close();
    const traces: Uint8Array[] = [];
    for (let load = 0; load < LOADS; load += 1) {
      await page.tracing.start({ categories: ['devtools.timeline'] });
      await page.reload();
      await sleep(SETTLING);
      const trace = await page.tracing.stop();
      if (trace) traces.push(trace);
    }
    return traces.map((trace) => scriptTimes(Buffer.from(trace).toString('utf8')));
  });
  const sumAt = (moment: 'document_start' | 'document_idle') =>
    loads.map((times) =>
      SITE_SCRIPTS.filter(({ runAt }) => runAt === moment).reduce(
        (sum, { js: [path = ''] }) => sum + (times.get(path) ?? Number.NaN),
        0,
      ),
    );
  return [
    measurementOf('at document_start: call', 'ms', sumAt('document_start'), LIMIT),
    measurementOf(
      'at document_idle: overlay and picture fields',
      'ms',
      sumAt('document_idle'),
      null,
    ),
  ];
}

/**
 * How long each of the extension's scripts ran, in milliseconds, by its path in the extension.
 *
 * @param trace of the browser, as JSON
 */
export function scriptTimes(trace: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const event of v.parse(TraceSchema, JSON.parse(trace)).traceEvents) {
    const parsed = v.safeParse(EvaluationSchema, event);
    if (!parsed.success) continue;
    const { dur, args } = parsed.output;
    const [, path] = /^chrome-extension:\/\/[a-p]+\/(.+)$/.exec(args.data.url) ?? [];
    if (path !== undefined) times.set(path, (times.get(path) ?? 0) + dur / 1000);
  }
  return times;
}
