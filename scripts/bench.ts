// npm run bench [-- --json FILE] — what drawing a frame costs in this machine's browser, and what the built extension uses
// of a processor and how a call through it does, as a table.
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, platform, release } from 'node:os';
import { parseArgs } from 'node:util';
import { measureCallRates } from './bench/call-rates.ts';
import { measureDrawing } from './bench/drawing.ts';
import { tableOf } from './bench/measurement.ts';
import { measureProcessorShare } from './bench/processor-share.ts';
import { ensureBrowser } from './browser/ensure-browser.ts';
import { EXTENSION_DIRECTORY, requireBuild } from './browser/extension-build.ts';
import { build } from './start/build.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
await requireBuild().catch(build);
const { path } = await ensureBrowser(console.error);
const { browser, measurements: drawing } = await measureDrawing(path, console.error);
const measurements = [
  ...drawing,
  ...(await measureProcessorShare(path, EXTENSION_DIRECTORY, console.error)),
  ...(await measureCallRates(path, console.error)),
];
const machine = {
  processor: cpus()[0]?.model.trim() ?? 'unknown',
  cores: availableParallelism(),
  system: `${platform()} ${release()}`,
  browser,
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
