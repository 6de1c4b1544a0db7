import * as v from 'valibot';

/** How many tests of a run passed and failed. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
}

const reportSchema = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  testResults: v.array(
    v.object({ status: v.string(), assertionResults: v.array(v.object({ status: v.string() })) }),
  ),
});

/**
 * Counts the tests of Vitest's JSON report. A file that could not be loaded, or failed outside of its tests,
 * counts as one failed test, and so does a run that failed without any.
 *
 * @param report the parsed report
 * @param succeeded whether Vitest ended well
 * @throws ValiError when it is no such report
 */
export function countTests(report: unknown, succeeded: boolean): TestCounts {
  const { numPassedTests, numFailedTests, testResults } = v.parse(reportSchema, report);
  const brokenFiles = testResults.filter(
    (file) =>
      file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const failed = numFailedTests + brokenFiles.length;
  return { passed: numPassedTests, failed: succeeded ? failed : Math.max(failed, 1) };
}
