import { useSignal } from '@preact/signals';
import { FolderDown } from 'lucide';
import { PACK_RULES, PACK_TARGETS, type PackTarget } from '../../lib/export/packs/pack-rules.ts';
import { Icon } from '../icon.tsx';
import type { ExportModel } from '../model/export-model.ts';
import { RadioGroup } from '../radio-group.tsx';
import { Switch } from '../switch.tsx';
import { useTranslate } from '../translation.ts';
import { JobLine } from './job-line.tsx';
import { StickerList } from './sticker-list.tsx';

/** Whether the stickers of a pack move. */
const MOTIONS = ['still', 'moving'] as const;
type Motion = (typeof MOTIONS)[number];

/** The avatar as a pack of stickers for a messenger. */
export function StickerPanel({ model }: { model: ExportModel }) {
  const t = useTranslate();
  const target = useSignal<PackTarget>('whatsapp');
  const motion = useSignal<Motion>('still');
  const withReactions = useSignal(false);
  const moves = motion.value === 'moving';
  const { name } = PACK_RULES[target.value];
  return (
    <>
      <RadioGroup
        class="segments"
        label={t('takeAway.target')}
        options={PACK_TARGETS.map((value) => ({ value, name: PACK_RULES[value].name }))}
        value={target.value}
        onChoose={(chosen) => {
          target.value = chosen;
        }}
      >
        {(each) => PACK_RULES[each].name}
      </RadioGroup>
      <RadioGroup
        class="segments"
        label={t('takeAway.motion')}
        options={MOTIONS.map((value) => ({ value, name: t(`takeAway.${value}`) }))}
        value={motion.value}
        onChoose={(chosen) => {
          motion.value = chosen;
        }}
      >
        {(each) => t(`takeAway.${each}`)}
      </RadioGroup>
      <p>{t(`takeAway.${moves ? 'movingPacks' : 'packs'}.${target.value}`)}</p>
      <StickerList
        model={model}
        target={target.value}
        moves={moves}
        withReactions={withReactions.value}
      />
      <Switch
        on={withReactions.value}
        onTurn={(on) => {
          withReactions.value = on;
        }}
      >
        {t('takeAway.reactions')}
      </Switch>
      <div class="export-actions">
        <button
          type="button"
          class="button button-primary"
          disabled={model.jobs.job.value !== null}
          onClick={() =>
            model.downloadPack({
              target: target.value,
              moves,
              withReactions: withReactions.value,
            })
          }
        >
          <Icon node={FolderDown} />
          {t('takeAway.downloadPack', { target: name })}
        </button>
      </div>
      <JobLine jobs={model.jobs} kind="stickers" />
    </>
  );
}
