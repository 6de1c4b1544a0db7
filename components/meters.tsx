import type { ReadonlySignal } from '@preact/signals';
import { useComputed } from '@preact/signals';
import { EMOTIONS, type Emotion } from '../lib/expression/emotions.ts';
import type { PageModel } from './model/page-model.ts';
import { ReactionBar, ReactionButton } from './reaction-bar.tsx';
import { expressionName } from './texts.ts';
import { useTranslate } from './translation.ts';

/** A small face of one's own for each of the seven expressions to react with, and how much of it is read. */
export function Meters({ model }: { model: PageModel }) {
  const t = useTranslate();
  return (
    <ReactionBar class="meters" model={model}>
      <ul aria-label={t('live.meters')}>
        {EMOTIONS.map((emotion) => (
          <li key={emotion}>
            <ReactionButton model={model} emotion={emotion} />
            <Meter emotion={emotion} percent={model.live.percents[emotion]} />
          </li>
        ))}
      </ul>
    </ReactionBar>
  );
}

function Meter({ emotion, percent }: { emotion: Emotion; percent: ReadonlySignal<number> }) {
  const t = useTranslate();
  const style = useComputed(() => `--share: ${percent.value / 100}`);
  const name = expressionName(t, emotion);
  return (
    <>
      <div
        class="meter"
        role="meter"
        aria-label={name}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        style={style}
        title={name}
      />
      <span class="meter-name" aria-hidden="true">
        {name}
      </span>
    </>
  );
}
