import { Trash2 } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { CaptureCard } from '../capture-card.tsx';
import { Icon } from '../icon.tsx';
import type { PageModel } from '../model/page-model.ts';
import { RadioGroup } from '../radio-group.tsx';
import { expressionName } from '../texts.ts';
import { svgAddress } from '../thumbnail.tsx';
import { useTranslate } from '../translation.ts';

/** The emoji that were generated while the page was open; before the first, what will be here. */
export function Emoji({ model }: { model: PageModel }) {
  const t = useTranslate();
  const { all, selected, select, remove } = model.captures;
  const capture = selected.value;
  const place = useRef<HTMLDivElement>(null);
  const newest = all.value[0]?.id;
  useEffect(() => {
    if (newest !== undefined) place.current?.scrollIntoView({ block: 'nearest' });
  }, [newest]);
  if (capture === null) return <p class="empty">{t('emoji.empty')}</p>;
  const pictures = new Map(all.value.map(({ id, svg }) => [id, svgAddress(svg)]));
  return (
    <div class="emoji" ref={place}>
      <CaptureCard model={model} capture={capture}>
        <button
          type="button"
          class="icon-button"
          aria-label={t('action.remove')}
          title={t('action.remove')}
          onClick={() => remove(capture.id)}
        >
          <Icon node={Trash2} />
        </button>
      </CaptureCard>
      {all.value.length > 1 && (
        <RadioGroup
          class="captures"
          label={t('emoji.row')}
          options={all.value.map(({ id, expression }) => ({
            value: id,
            name: expressionName(t, expression),
          }))}
          value={capture.id}
          onChoose={select}
        >
          {(id) => <img class="thumbnail" alt="" draggable={false} src={pictures.get(id)} />}
        </RadioGroup>
      )}
      <div class="more-ways">
        <p class="quiet">{t('emoji.kept')}</p>
        <a href="#take-away">{t('emoji.more')}</a>
      </div>
    </div>
  );
}
