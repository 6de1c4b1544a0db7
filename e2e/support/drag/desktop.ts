import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/** A place on the screen, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A screen that nobody sees, with a mouse that moves as a person's does. */
export interface Desktop {
  /** Its name, for `DISPLAY`. */
  readonly display: string;
  /** Presses on one spot, and lets go on another. */
  drag(from: Spot, to: Spot): Promise<void>;
  moveTo(spot: Spot): void;
  click(spot: Spot): Promise<void>;
  close(): Promise<void>;
}

const SCREEN = { width: 2000, height: 1000 } as const;

/** The programs that make such a screen, and how each is asked whether it is there. */
const PROGRAMS = [
  ['Xvfb', '-help'],
  ['xdotool', 'version'],
] as const;

/** Steps from one spot to another, and the pauses in milliseconds: faster, and the browser misses the drag. */
const STEPS = 14;
const STEP_PAUSE = 45;
const GRIP_PAUSE = 150;
const REST = 350;

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
  const moveTo = ({ x, y }: Spot) =>
    mouse('mousemove', String(Math.round(x)), String(Math.round(y)));
  const drag = async (from: Spot, to: Spot) => {
    moveTo(from);
    await sleep(GRIP_PAUSE);
    mouse('mousedown', '1');
    await sleep(GRIP_PAUSE);
    // A few pixels say that it is a drag and no click.
    moveTo({ x: from.x + 4, y: from.y + 4 });
    await sleep(GRIP_PAUSE);
    for (let step = 1; step <= STEPS; step += 1) {
      const share = step / STEPS;
      moveTo({ x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) });
      await sleep(STEP_PAUSE);
    }
    for (const shift of [3, -2, 0]) {
      moveTo({ x: to.x + shift, y: to.y + shift });
      await sleep(STEP_PAUSE);
    }
    await sleep(REST);
    mouse('mouseup', '1');
  };
  return {
    display,
    drag,
    moveTo,
    click: async (spot) => {
      moveTo(spot);
      await sleep(GRIP_PAUSE);
      mouse('click', '1');
    },
    close: async () => {
      const gone = once(screen, 'exit');
      screen.kill();
      await gone;
    },
  };
}
