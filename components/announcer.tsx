import { useComputed } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { slowly } from './model/announcements.ts';
import type { PageModel } from './model/page-model.ts';
import { adviceKey, expressionName, statusKey } from './texts.ts';
import { useTranslate } from './translation.ts';

/** Tells a screen reader, politely and not often, what the stage shows. */
export function Announcer({ model: { live, captures } }: { model: PageModel }) {
  const t = useTranslate();
  const text = useComputed(() => {
    const status = live.status.value;
    const expression = live.reading.value?.expression;
    if (status === 'watching' && expression) return expressionName(t, expression);
    const advice = adviceKey(status);
    return advice ? `${t(statusKey(status))}. ${t(advice)}` : t(statusKey(status));
  });
  const generated = useComputed(() => {
    const newest = captures.all.value[0];
    return newest ? t('emoji.generated', { expression: expressionName(t, newest.expression) }) : '';
  });
  const end = useMemo(() => new AbortController(), []);
  const told = useMemo(() => slowly(text, end.signal), [text, end]);
  useEffect(() => () => end.abort(), [end]);
  return (
    <div class="visually-hidden">
      <div role="status" data-testid="announcement">
        {told}
      </div>
      <div role="status">{generated}</div>
    </div>
  );
}
