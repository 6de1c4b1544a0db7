import type { Page } from 'puppeteer';
import type { ExpressionState } from '../../lib/expression/expression-state.ts';
import { watchEngine } from '../../scripts/browser/watch-engine.ts';

/**
 * Collects the engine's states for some time, as one more watcher.
 *
 * @param everyFrame whether it needs every frame read, also while the face rests
 */
export async function collectStates(
  page: Page,
  milliseconds: number,
  everyFrame = false,
): Promise<readonly (ExpressionState | null)[]> {
  const states: (ExpressionState | null)[] = [];
  const stop = await watchEngine(
    page,
    ({ message }) => {
      if (message.type === 'state') states.push(message.state);
    },
    everyFrame,
  );
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  await stop();
  return states;
}
