import { expect, test } from 'vitest';
import { countTests } from './test-counts.ts';

function report(passed: number, failed: number, files: readonly (readonly string[])[]) {
  const testResults = files.map(([status = '', ...tests]) => ({
    status,
    assertionResults: tests.map((result) => ({ status: result })),
  }));
  return { numPassedTests: passed, numFailedTests: failed, testResults };
}

test('passed and failed tests are counted', () => {
  const files = [
    ['passed', 'passed'],
    ['failed', 'passed', 'failed'],
  ];
  expect(countTests(report(2, 1, files), false)).toEqual({ passed: 2, failed: 1 });
});

test('a file that could not be loaded counts as a failed test', () => {
  expect(countTests(report(1, 0, [['passed', 'passed'], ['failed']]), false)).toEqual({
    passed: 1,
    failed: 1,
  });
});

test('a run that failed without a failed test counts as one', () => {
  expect(countTests(report(1, 0, [['passed', 'passed']]), false)).toEqual({ passed: 1, failed: 1 });
  expect(countTests(report(1, 0, [['passed', 'passed']]), true)).toEqual({ passed: 1, failed: 0 });
});
