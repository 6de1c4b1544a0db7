import type { Page } from 'puppeteer';
import type { ExpressionState } from '../../lib/expression/expression-state.ts';
import { watchEngine } from '../../scripts/browser/watch-engine.ts';

/** Collects the engine's states for some time, as one more watcher. */
export async function collectStates(
  page: Page,
  milliseconds: number,
): Promise<readonly (ExpressionState | null)[]> {
  const states: (ExpressionState | null)[] = [];
  const stop = await watchEngine(page, ({ message }) => {
    if (message.type === 'state') states.push(message.state);
  });
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await stop();
  return states;
}
