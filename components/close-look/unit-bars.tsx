import { type ReadonlySignal, useComputed } from '@preact/signals';
import type { ExpressionState, FaceMotion } from '../../lib/expression/expression-state.ts';
import { ACTION_UNITS, type FACE_HALVES } from '../../lib/face/action-units.ts';
import { useTranslate } from '../translation.ts';

interface UnitBarsProps {
  readonly half: (typeof FACE_HALVES)[number];
  readonly state: ReadonlySignal<ExpressionState | null>;
}

/** The action units of one half of the face, each with how strong it is. */
export function UnitBars({ half, state }: UnitBarsProps) {
  const t = useTranslate();
  return (
    <section class="units" aria-label={t(`closeLook.${half}`)}>
      <h2>{t(`closeLook.${half}`)}</h2>
      <ul>
        {ACTION_UNITS.filter((unit) => unit.half === half).map(({ name, motions }) => (
          <li key={name}>
            <span>
              {t(`closeLook.units.${name}`)} <span class="unit-number">{name}</span>
            </span>
            <span class="unit-bars">
              {motions.map((motion) => (
                <Bar
                  key={motion}
                  motion={motion}
                  state={state}
                  name={t(`closeLook.units.${name}`)}
                />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface BarProps {
  readonly motion: FaceMotion;
  readonly state: UnitBarsProps['state'];
  readonly name: string;
}

function Bar({ motion, state, name }: BarProps) {
  const t = useTranslate();
  const percent = useComputed(() => Math.round(100 * (state.value?.motion[motion] ?? 0)));
  const style = useComputed(() => `--share: ${percent.value / 100}`);
  const side = /(Left|Right)$/.exec(motion)?.[1];
  return (
    <span
      class="meter"
      role="meter"
      aria-label={side ? t(side === 'Left' ? 'closeLook.left' : 'closeLook.right', { name }) : name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      style={style}
    />
  );
}
