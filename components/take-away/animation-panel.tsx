import { Download } from 'lucide';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { ANIMATION_FORMATS, ANIMATION_NAMES } from '../../lib/export/animation/animation-format.ts';
import { Icon } from '../icon.tsx';
import { type AnimationModel, LOOP_SECONDS, LOOP_SIZES } from '../model/animation-model.ts';
import type { ExportModel } from '../model/export-model.ts';
import { playLoop } from '../model/loop-player.ts';
import { RadioGroup } from '../radio-group.tsx';
import { expressionName } from '../texts.ts';
import { useTranslate } from '../translation.ts';
import { FramePicker } from './frame-picker.tsx';
import { JobLine } from './job-line.tsx';
import { LoopPicker } from './loop-picker.tsx';

/** One expression as a loop, or all seven one after the other, as a file that moves. */
export function AnimationPanel({ model }: { model: ExportModel }) {
  const t = useTranslate();
  const { animation, jobs } = model;
  const format = animation.format.value;
  return (
    <>
      <LoopPicker page={model.page} animation={animation} />
      <div class="export-setting">
        <LoopPreview animation={animation} />
        <div class="export-choices">
          <RadioGroup
            class="segments"
            label={t('takeAway.format')}
            options={ANIMATION_FORMATS.map((value) => ({ value, name: ANIMATION_NAMES[value] }))}
            value={format}
            onChoose={animation.chooseFormat}
          >
            {(each) => ANIMATION_NAMES[each]}
          </RadioGroup>
          <FramePicker ground={animation.ground} />
        </div>
      </div>
      <LengthPicker animation={animation} />
      <p class="quiet export-note">{t(`takeAway.formats.${format}`)}</p>
      <div class="export-actions">
        <button
          type="button"
          class="button button-primary"
          disabled={jobs.job.value !== null}
          onClick={animation.download}
        >
          <Icon node={Download} />
          {t('takeAway.download')}
        </button>
      </div>
      <JobLine jobs={jobs} kind="animation" />
    </>
  );
}

function LengthPicker({ animation }: { animation: AnimationModel }) {
  const t = useTranslate();
  return (
    <div class="loop-measures">
      <RadioGroup
        class="segments"
        label={t('takeAway.usualSizes')}
        options={LOOP_SIZES.map((value) => ({
          value,
          name: t('emoji.sizeOption', { pixels: value }),
        }))}
        value={animation.size.value}
        onChoose={animation.chooseSize}
      >
        {(pixels) => pixels}
      </RadioGroup>
      <RadioGroup
        class="segments"
        label={t('takeAway.secondsEach')}
        options={LOOP_SECONDS.map((value) => ({
          value,
          name: t('takeAway.seconds', { count: value }),
        }))}
        value={animation.seconds.value}
        onChoose={animation.chooseSeconds}
      >
        {(seconds) => t('takeAway.seconds', { count: seconds })}
      </RadioGroup>
    </div>
  );
}

/** The loop as it will be; what stays transparent is chequered. */
function LoopPreview({ animation }: { animation: AnimationModel }) {
  const t = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  const choice = animation.choice.value;
  const emotions = animation.emotions.value;
  const each = animation.seconds.value;
  const { shape, background: colour } = animation.ground.frame.value;
  const drawn = animation.scene.value;
  const scene = useMemo(
    () => ({ ...drawn, background: colour === undefined ? undefined : { shape, colour } }),
    [drawn, shape, colour],
  );
  useLayoutEffect(() => {
    const end = new AbortController();
    if (box.current) playLoop(box.current, { scene, emotions, each }, window, end.signal);
    return () => end.abort();
  }, [scene, emotions, each]);
  return (
    <div
      class="export-preview"
      data-format={animation.format.value}
      data-shape={shape}
      data-testid="loop-preview"
      role="img"
      aria-label={t('takeAway.preview', {
        expression: choice === 'all' ? t('takeAway.allSeven') : expressionName(t, choice),
      })}
      ref={box}
    />
  );
}
