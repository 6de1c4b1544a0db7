import { useId } from 'preact/hooks';
import type { PageModel } from './model/page-model.ts';
import { useTranslate } from './translation.ts';

/** How much of what the face does, and how much of its expression's emoji. */
export function MixSlider({ model: { settings, change, preview } }: { model: PageModel }) {
  const t = useTranslate();
  const id = useId();
  const percent = Math.round(settings.value.emojiShare * 100);
  const shareOf = (input: HTMLInputElement) => ({ emojiShare: input.valueAsNumber / 100 });
  return (
    <div class="mix">
      <div class="mix-row">
        <span aria-hidden="true">{t('mix.mirror')}</span>
        <input
          type="range"
          min={0}
          max={100}
          step={5}
          value={percent}
          style={{ '--share': `${percent}%` }}
          aria-label={t('mix.label')}
          aria-valuetext={t('mix.value', { mirror: 100 - percent, emoji: percent })}
          aria-describedby={id}
          onInput={(event) => preview(shareOf(event.currentTarget))}
          onChange={(event) => change(shareOf(event.currentTarget))}
        />
        <span aria-hidden="true">{t('mix.emoji')}</span>
      </div>
      <p id={id} class="mix-words">
        {t('mix.explanation')}
      </p>
    </div>
  );
}
