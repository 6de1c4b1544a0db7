/** How long anybody waits for an effect, in milliseconds, before the run counts as failed. */
export const PATIENCE = 30_000;

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
