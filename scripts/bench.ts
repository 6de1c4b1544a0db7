// npm run bench [-- --only GROUP,GROUP] [--minutes N] [--json FILE] — what the built extension costs on this machine, beside
// its floors, as a table. docs/bench.md says what each figure means.
import { writeFile } from 'node:fs/promises';
import { GROUPS } from './bench/groups.ts';
import { machineLines, thisMachine } from './bench/machine.ts';
import { type MeasuredGroup, tableOf } from './bench/measurement.ts';
import { parseBenchOptions } from './bench/options.ts';
import { OtherPrograms } from './bench/other-programs.ts';
import { ensureBrowser } from './browser/ensure-browser.ts';
import { requireBuild } from './browser/extension-build.ts';
import { build } from './start/build.ts';

const { groups, minutes, json } = parseBenchOptions(process.argv.slice(2), Object.keys(GROUPS));
await requireBuild().catch(build);
const { path, version } = await ensureBrowser(console.error);
const measured: MeasuredGroup[] = [];
const others = new OtherPrograms();
const end = new AbortController();
const watching = others.watch(end.signal);
for (const name of groups) {
  const group = GROUPS[name];
  if (!group) continue;
  try {
    const measurements = await group.measure({ executablePath: path, minutes, log: console.error });
    measured.push({ name: group.title, measurements });
  } catch (error) {
    console.error(`The group «${name}» failed, and is missing below:`, error);
    process.exitCode = 1;
  }
}
end.abort();
await watching;
const machine = thisMachine(version, others.used);
console.log(tableOf(measured));
console.log(`\n${machineLines(machine).join('\n')}`);
if (json !== undefined) {
  const measurements = measured.flatMap((group) =>
    group.measurements.map((each) => ({ ...each, name: `${group.name}: ${each.name}` })),
  );
  await writeFile(json, `${JSON.stringify({ machine, measurements }, null, 2)}\n`);
}
