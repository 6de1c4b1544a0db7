import type { PageModel } from './model/page-model.ts';
import { useTranslate } from './translation.ts';

/** Says what didn't work last. */
export function ProblemNote({ model: { problem } }: { model: PageModel }) {
  const t = useTranslate();
  return (
    <div role="alert">
      {problem.value !== null && <p class="problem">{t(`problem.${problem.value}`)}</p>}
    </div>
  );
}
