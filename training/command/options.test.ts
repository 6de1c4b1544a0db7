import { afterEach, expect, test, vi } from 'vitest';
import { FileError } from './file-error.ts';
import {
  choiceOption,
  numberOption,
  requiredOption,
  runCommand,
  UsageError,
  wholeNumberOption,
} from './options.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

test('good options are read', () => {
  expect(numberOption('rate', '0.004', 0)).toBe(0.004);
  expect(wholeNumberOption('epochs', '36', 1)).toBe(36);
  expect(choiceOption('backend', 'wasm', ['wasm', 'webgpu'])).toBe('wasm');
  expect(requiredOption('data', 'a.csv', 'the file')).toBe('a.csv');
});

test.each([
  [() => numberOption('rate', 'fast', 0), '--rate is "fast"; expected a number from 0.'],
  [() => numberOption('rate', '', 0), '--rate is ""; expected a number from 0.'],
  [() => numberOption('rate', '-1', 0), '--rate is "-1"; expected a number from 0.'],
  [() => numberOption('rate', 'Infinity', 0), '--rate is "Infinity"; expected a number from 0.'],
  [() => wholeNumberOption('epochs', '0', 1), '--epochs is "0"; expected a number from 1.'],
  [() => wholeNumberOption('epochs', '1.5', 1), '--epochs is "1.5"; expected a whole number.'],
  [
    () => choiceOption('backend', 'gpu', ['wasm', 'webgpu']),
    '--backend is "gpu". Options: wasm, webgpu.',
  ],
  [() => choiceOption('backend', '', ['wasm']), '--backend is "". Options: wasm.'],
  [() => requiredOption('data', undefined, 'the file'), '--data is missing: the file.'],
  [() => requiredOption('data', '', 'the file'), '--data is missing: the file.'],
])('a bad option is refused: case %#', (read, message) => {
  expect(read).toThrow(UsageError);
  expect(read).toThrow(message);
});

async function printedBy(error: unknown): Promise<unknown> {
  const print = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await runCommand(() => Promise.reject(error), 'Usage: do it right');
  expect(process.exitCode).toBe(1);
  expect(print).toHaveBeenCalledTimes(1);
  const [[printed] = []] = print.mock.calls;
  print.mockRestore();
  return printed;
}

test('an error of use is printed with the usage, one of a file alone, any other with its stack', async () => {
  expect(await printedBy(new UsageError('no'))).toBe('no\n\nUsage: do it right');
  const unknownOption = Object.assign(new TypeError('unknown'), {
    code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION',
  });
  expect(await printedBy(unknownOption)).toBe('unknown\n\nUsage: do it right');
  expect(await printedBy(new FileError('a.csv is bad'))).toBe('a.csv is bad');
  const missing = Object.assign(new Error("ENOENT, open 'a.csv'"), {
    code: 'ENOENT',
    syscall: 'open',
  });
  expect(await printedBy(missing)).toBe("ENOENT, open 'a.csv'");
  const bug = new TypeError('x is undefined');
  expect(await printedBy(bug)).toBe(bug);
});

test('a command that succeeds prints nothing and ends with 0', async () => {
  const print = vi.spyOn(console, 'error');
  await runCommand(() => Promise.resolve(), '');
  expect(print).not.toHaveBeenCalled();
  expect(process.exitCode).toBeUndefined();
});
