import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/** A place on the screen, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A screen that nobody sees, with a mouse that moves as a person's does. */
export interface Desktop {
  /** Its name, for `DISPLAY`. */
  readonly display: string;
  moveTo(spot: Spot): void;
  /** The left button, down and up again. */
  press(): void;
  release(): void;
  close(): Promise<void>;
}

const SCREEN = { width: 2700, height: 1000 } as const;

/** The programs that make such a screen, and how each is asked whether it is there. */
const PROGRAMS = [
  ['Xvfb', '-help'],
  ['xdotool', 'version'],
] as const;

/** Why there can be no such screen on this machine, in one sentence; undefined where there can. */
export function whyNoDesktop(): string | undefined {
  const missing = PROGRAMS.filter(([name, question]) => spawnSync(name, [question]).error).map(
    ([name]) => name,
  );
  if (missing.length === 0) return undefined;
  return `Dragging with a real mouse is not tested here: ${missing.join(' and ')} can't be found.`;
}

/** @throws Error when the screen does not start */
export async function startDesktop(): Promise<Desktop> {
  const { width, height } = SCREEN;
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = screen.stdio[3] as Readable;
  const told = Promise.race([once(number, 'data'), once(screen, 'exit').then(() => undefined)]);
  const [digits] = (await told) ?? [];
  if (digits === undefined) throw new Error('Xvfb ended before it had a screen.');
  const display = `:${String(digits).trim()}`;
  const mouse = (...words: string[]) => {
    const env = { ...process.env, DISPLAY: display };
    const { status, stderr } = spawnSync('xdotool', words, { env });
    if (status !== 0) throw new Error(`xdotool ${words.join(' ')}: ${String(stderr)}`);
  };
  return {
    display,
    moveTo: ({ x, y }) => mouse('mousemove', String(Math.round(x)), String(Math.round(y))),
    press: () => mouse('mousedown', '1'),
    release: () => mouse('mouseup', '1'),
    close: async () => {
      const gone = once(screen, 'exit');
      screen.kill();
      await gone;
    },
  };
}
