// npm run faults [-- --runs N --only NAME --json FILE --minutes M] — lets everything go wrong that may, in the built
// extension, and says how soon it is well again. With --json it goes on where the last part stopped.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { requireBuild } from './browser/extension-build.ts';
import { CAMERA_FAULTS } from './faults/camera-faults.ts';
import { ENGINE_FAULTS } from './faults/engine-faults.ts';
import type { Fault } from './faults/fault.ts';
import { FILE_FAULTS } from './faults/file-faults.ts';
import { Laboratory } from './faults/laboratory.ts';
import { PAGE_FAULTS } from './faults/page-faults.ts';
import { type FaultResult, noRuns, tableOf, withRun } from './faults/result.ts';
import { firstLine, runFault } from './faults/run-fault.ts';
import { STORAGE_FAULTS } from './faults/storage-faults.ts';
import { build } from './start/build.ts';

const FAULTS: readonly Fault[] = [
  ...ENGINE_FAULTS,
  ...CAMERA_FAULTS,
  ...FILE_FAULTS,
  ...STORAGE_FAULTS,
  ...PAGE_FAULTS,
];

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '50' },
    only: { type: 'string', default: '' },
    json: { type: 'string' },
    minutes: { type: 'string', default: 'Infinity' },
  },
});
const wanted = Number(values.runs);
const end = Date.now() + Number(values.minutes) * 60_000;
const { json } = values;

await requireBuild().catch(build);
const results = new Map<string, FaultResult>();
if (json !== undefined && existsSync(json)) {
  const before: readonly FaultResult[] = JSON.parse(await readFile(json, 'utf8'));
  for (const result of before) results.set(result.fault, result);
}
for (const fault of FAULTS.filter(({ name }) => name.includes(values.only))) await exercise(fault);
const all = FAULTS.flatMap(({ name }) => results.get(name) ?? []);
console.log(tableOf(all));
if (all.some(({ runs, recovered }) => recovered < runs)) process.exitCode = 1;

/** Each fault has a browser of its own; after a run that went wrong, the next one has another. */
async function exercise(fault: Fault): Promise<void> {
  let laboratory: Laboratory | undefined;
  let result = results.get(fault.name) ?? noRuns(fault.name, fault.limit);
  try {
    while (result.runs < wanted && Date.now() < end) {
      laboratory ??= await Laboratory.open();
      const run = await runFault(fault, laboratory);
      result = withRun(result, run);
      await keep(result);
      const how = run.milliseconds === undefined ? run.failures : `${run.milliseconds} ms`;
      console.error(`${fault.name} ${result.runs}/${wanted}: ${how}`);
      if (run.failures.length === 0) continue;
      await laboratory.close();
      laboratory = undefined;
    }
    await laboratory?.expectCameraCloses();
  } catch (error) {
    const failures = [...result.failures, firstLine(error)];
    await keep({ ...result, recovered: Math.max(0, result.recovered - 1), failures });
  } finally {
    await laboratory?.close();
  }
}

async function keep(result: FaultResult): Promise<void> {
  results.set(result.fault, result);
  if (json !== undefined) {
    await writeFile(json, `${JSON.stringify([...results.values()], null, 2)}\n`);
  }
}
