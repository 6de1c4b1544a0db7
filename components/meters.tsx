import type { ReadonlySignal } from '@preact/signals';
import { useComputed } from '@preact/signals';
import { poseOfEmotion } from '../lib/avatar/pose/emotion-poses.ts';
import { EMOTIONS, type Emotion } from '../lib/expression/emotions.ts';
import type { PageModel } from './model/page-model.ts';
import { expressionName } from './texts.ts';
import { Thumbnail } from './thumbnail.tsx';
import { useTranslate } from './translation.ts';

/** A small face of one's own for each of the seven expressions, and how much of it is read. */
export function Meters({ model: { drawing, avatar, live } }: { model: PageModel }) {
  const t = useTranslate();
  const configuration = avatar.configuration.value;
  return (
    <ul class="meters" aria-label={t('live.meters')}>
      {EMOTIONS.map((emotion) => (
        <li key={emotion}>
          <Thumbnail
            drawing={drawing}
            configuration={configuration}
            pose={poseOfEmotion(emotion)}
            crop="face"
          />
          <Meter emotion={emotion} percent={live.percents[emotion]} />
        </li>
      ))}
    </ul>
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
