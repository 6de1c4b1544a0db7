import { FileError } from './file-error.ts';

/** Settings of a command that can't be used; the message says what to write instead. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/**
 * Reads a number from the command line.
 *
 * @throws UsageError when it is none, or below `minimum`
 */
export function numberOption(name: string, text: string, minimum: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < minimum) {
    throw new UsageError(`--${name} is "${text}"; expected a number from ${minimum}.`);
  }
  return value;
}

/** @throws UsageError when it is not a whole number, or below `minimum` */
export function wholeNumberOption(name: string, text: string, minimum: number): number {
  const value = numberOption(name, text, minimum);
  if (!Number.isInteger(value)) {
    throw new UsageError(`--${name} is "${text}"; expected a whole number.`);
  }
  return value;
}

/** @throws UsageError when the text is none of the options */
export function choiceOption<Choice extends string>(
  name: string,
  text: string,
  options: readonly Choice[],
): Choice {
  const choice = options.find((option) => option === text);
  if (!choice) throw new UsageError(`--${name} is "${text}". Options: ${options.join(', ')}.`);
  return choice;
}

/** @throws UsageError when nothing was given */
export function requiredOption(name: string, text: string | undefined, meaning: string): string {
  if (!text) throw new UsageError(`--${name} is missing: ${meaning}.`);
  return text;
}

/**
 * Runs a command. An error ends it with 1: one of use is printed with the usage, one of a file alone, any other
 * with its stack.
 */
export async function runCommand(command: () => Promise<void>, usage: string): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(explanationOf(error, usage));
    process.exitCode = 1;
  }
}

function explanationOf(error: unknown, usage: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')) {
    return `${error.message}\n\n${usage}`;
  }
  // Node's own errors of the file system name the file.
  return error instanceof FileError || 'syscall' in error ? error.message : error;
}
