// npm run fuzz — hands every parser a hundred thousand damaged inputs; `-- --runs N --seed N` for others.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '100000' }, seed: { type: 'string' } },
});
const environment = {
  ...process.env,
  FUZZ_RUNS: values.runs,
  ...(values.seed === undefined ? {} : { FUZZ_SEED: values.seed }),
};
const parameters = ['run', '--project', 'unit', '--testTimeout=1800000', 'test/fuzz'];
const { status } = spawnSync('vitest', parameters, {
  cwd: resolve(import.meta.dirname, '..'),
  env: environment,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
