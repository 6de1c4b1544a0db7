import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { countTests, type TestCounts } from './test-counts.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const NOTHING_PASSED: TestCounts = { passed: 0, failed: 1 };

/**
 * Runs the linter, the type checker, the unit tests, the builds of extension and website and, if the extension is
 * there, the end-to-end tests. All of them run even if an earlier one fails. The last line says how many tests
 * passed and failed; a step without tests that fails counts as one.
 *
 * @returns the exit code: 0 when nothing failed
 */
export function runAll(): number {
  const checks = ['lint', 'typecheck'].map((step) => [step, runStep(step)] as const);
  const unit = runTests('unit');
  const built = runStep('build');
  const builds = [['build', built] as const, ['build:web', runStep('build:web')] as const];
  const endToEnd = built ? runTests('e2e', 'e2e-*') : { passed: 0, failed: 0 };
  const failedSteps = [...checks, ...builds].filter(([, succeeded]) => !succeeded);
  const passed = unit.passed + endToEnd.passed;
  const failed = unit.failed + endToEnd.failed + failedSteps.length;
  for (const [step] of failedSteps) console.log(`npm run ${step} failed`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function runStep(step: string): boolean {
  return run('npm', ['run', '--silent', step]);
}

function runTests(name: string, project = name): TestCounts {
  const report = resolve(ROOT, '.cache/test', `${name}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const succeeded = run('vitest', ['run', '--project', project, ...reporters]);
  if (!existsSync(report)) return succeeded ? { passed: 0, failed: 0 } : NOTHING_PASSED;
  return countTests(JSON.parse(readFileSync(report, 'utf8')), succeeded);
}

function run(command: string, parameters: readonly string[]): boolean {
  console.log(`\n> ${command} ${parameters.join(' ')}`);
  const { status } = spawnSync(command, parameters, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}
