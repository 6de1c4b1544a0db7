import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** @throws Error when `npm run build` fails */
export function build(): Promise<void> {
  return runScript('build');
}

/**
 * Runs a script of package.json.
 *
 * @throws Error when it fails
 */
export function runScript(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', name], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      // Windows has npm as a batch file, which only a shell runs.
      shell: process.platform === 'win32',
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error('The build failed; see above.')),
    );
  });
}
