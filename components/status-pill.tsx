import type { ReadonlySignal } from '@preact/signals';
import { type EngineStatus, isCameraOpen } from '../lib/channel/engine-status.ts';
import { statusKey } from './texts.ts';
import { useTranslate } from './translation.ts';

/** The camera's state in words, always in sight. */
export function StatusPill({ status }: { status: ReadonlySignal<EngineStatus> }) {
  const t = useTranslate();
  return (
    <p
      class="pill"
      data-testid="status"
      data-status={status.value}
      data-open={isCameraOpen(status.value)}
    >
      <span class="pill-dot" aria-hidden="true" />
      {t(statusKey(status.value))}
    </p>
  );
}
