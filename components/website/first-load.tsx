import type { ReadonlySignal } from '@preact/signals';
import { CircleCheck } from 'lucide';
import { Icon } from '../icon.tsx';
import { useTranslate } from '../translation.ts';

/** How the website's files come into this browser when it is visited for the first time. */
export interface FirstLoad {
  /** Null when there is nothing to tell: on a later visit, or where the browser keeps nothing. */
  readonly step: ReadonlySignal<'loading' | 'kept' | null>;
  /** Whole percents, 0 to 100. */
  readonly percent: ReadonlySignal<number>;
}

/** How much has come, and at last that nothing more is needed. */
export function FirstLoadLine({ load }: { load: FirstLoad }) {
  const t = useTranslate();
  const step = load.step.value;
  return (
    <div class="first-load quiet">
      {step === 'loading' && <Progress percent={load.percent.value} />}
      <p role="status">
        {step === 'kept' && (
          <>
            <Icon node={CircleCheck} size={14} />
            {t('website.kept')}
          </>
        )}
      </p>
    </div>
  );
}

function Progress({ percent }: { percent: number }) {
  const t = useTranslate();
  return (
    <>
      <span aria-hidden="true">{t('website.loading', { percent })}</span>
      <div
        class="bar"
        role="progressbar"
        aria-label={t('website.progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <span style={{ width: `${percent}%` }} />
      </div>
    </>
  );
}
