import { useEffect, useRef } from 'preact/hooks';
import { Halo } from '../halo.tsx';
import { LiveAvatar } from '../live-avatar.tsx';
import { CALIBRATION_STEPS, type CalibrationStep } from '../model/calibration-model.ts';
import type { PageModel } from '../model/page-model.ts';
import { ProgressRing } from '../progress-ring.tsx';
import { adviceKey } from '../texts.ts';
import { useTranslate } from '../translation.ts';

/** Fitting the avatar to the face, where the avatar otherwise stands alone. */
export function CalibrationStage({ model }: { model: PageModel }) {
  const stage = model.calibration.stage.value;
  if (stage === null) return null;
  return stage === 'compare' ? <Comparison model={model} /> : <Step model={model} step={stage} />;
}

/** One thing to do with the face, and a ring that closes meanwhile. */
function Step({ model, step }: { model: PageModel; step: CalibrationStep }) {
  const t = useTranslate();
  const { drawing, calibration, avatar, live } = model;
  const { status } = live;
  const advice = adviceKey(status.value);
  return (
    <>
      <div class="stage-ground">
        <Halo look={avatar.configuration.value}>
          <LiveAvatar
            drawing={drawing}
            configuration={avatar.configuration}
            pose={calibration.before}
            drawn={live.drawn}
          />
          <ProgressRing progress={calibration.progress} label={t('calibration.progress')} />
        </Halo>
      </div>
      <div class="stage-words">
        <p class="quiet" aria-hidden="true">
          {t('calibration.count', {
            step: CALIBRATION_STEPS.indexOf(step) + 1,
            steps: CALIBRATION_STEPS.length,
          })}
        </p>
        <p class="reading" role="status">
          <strong>{t(`calibration.${step}`)}</strong>
        </p>
        <p class="quiet">
          {t(advice ?? (calibration.measuring.value ? 'calibration.hold' : 'calibration.ready'))}
        </p>
        <div class="stage-buttons">
          <FirstButton key="again" text={t('calibration.again')} onPress={calibration.again} />
          <button type="button" class="button button-quiet" onClick={calibration.skip}>
            {t('calibration.skip')}
          </button>
          <button type="button" class="button button-quiet" onClick={calibration.cancel}>
            {t('action.cancel')}
          </button>
        </div>
      </div>
    </>
  );
}

/** The same face, drawn without and with what was measured. */
function Comparison({ model }: { model: PageModel }) {
  const t = useTranslate();
  const { drawing, calibration, avatar, live } = model;
  const sides = [
    { pose: calibration.before, text: 'calibration.before' },
    { pose: calibration.after, text: 'calibration.after' },
  ] as const;
  return (
    <>
      <div class="stage-ground comparison">
        {sides.map(({ pose, text }) => (
          <figure key={text}>
            <Halo look={avatar.configuration.value}>
              <LiveAvatar
                drawing={drawing}
                configuration={avatar.configuration}
                pose={pose}
                drawn={live.drawn}
              />
            </Halo>
            <figcaption>{t(text)}</figcaption>
          </figure>
        ))}
      </div>
      <div class="stage-words">
        <p class="reading" role="status">
          <strong>{t('calibration.compare')}</strong>
        </p>
        <p class="quiet">{t('calibration.stored')}</p>
        <div class="stage-buttons">
          <FirstButton key="keep" primary text={t('calibration.keep')} onPress={calibration.keep} />
          <button type="button" class="button button-quiet" onClick={calibration.start}>
            {t('calibration.redo')}
          </button>
          <button type="button" class="button button-quiet" onClick={calibration.cancel}>
            {t('action.cancel')}
          </button>
        </div>
      </div>
    </>
  );
}

interface FirstButtonProps {
  readonly text: string;
  readonly primary?: boolean;
  readonly onPress: () => void;
}

/** What had the focus before is gone, so this takes it. */
function FirstButton({ text, primary = false, onPress }: FirstButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button
      type="button"
      class={primary ? 'button button-primary' : 'button button-quiet'}
      onClick={onPress}
      ref={button}
    >
      {text}
    </button>
  );
}
