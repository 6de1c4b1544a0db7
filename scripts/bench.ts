// npm run bench [-- --only drawing|processor|call|recording] [--json FILE] — what drawing a frame costs in this machine's
// browser, and in the built extension: what it uses of a processor, how a call does, and a film of a minute. As a table.
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, platform, release } from 'node:os';
import { parseArgs } from 'node:util';
import { measureCallRates } from './bench/call-rates.ts';
import { measureDrawing } from './bench/drawing.ts';
import { type Measurement, tableOf } from './bench/measurement.ts';
import { measureProcessorShare } from './bench/processor-share.ts';
import { measureRecording } from './bench/recording.ts';
import { ensureBrowser } from './browser/ensure-browser.ts';
import { EXTENSION_DIRECTORY, requireBuild } from './browser/extension-build.ts';
import { build } from './start/build.ts';

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
const isWanted = (part: string) => values.only === undefined || values.only === part;
await requireBuild().catch(build);
const { path, version } = await ensureBrowser(console.error);
const measurements: Measurement[] = [];
if (isWanted('drawing')) {
  measurements.push(...(await measureDrawing(path, console.error)).measurements);
}
if (isWanted('processor')) {
  measurements.push(...(await measureProcessorShare(path, EXTENSION_DIRECTORY, console.error)));
}
if (isWanted('call')) measurements.push(...(await measureCallRates(path, console.error)));
if (isWanted('recording')) measurements.push(...(await measureRecording(path, console.error)));
const machine = {
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  system: `${platform()} ${release()}`,
  browser: version,
  node: process.version,
  /** How many programs wanted to run at once during the last minute: on a busy machine all figures are higher. */
  load: loadavg()[0] ?? 0,
};
console.log(tableOf(measurements));
console.log(
  `\n${machine.processor}, ${machine.cores} cores, load ${machine.load.toFixed(1)}; ${machine.system}, ${machine.browser}`,
);
if (values.json) {
  await writeFile(values.json, `${JSON.stringify({ machine, measurements }, null, 2)}\n`);
}
