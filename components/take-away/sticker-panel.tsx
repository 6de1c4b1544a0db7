import { useSignal } from '@preact/signals';
import { FolderDown } from 'lucide';
import { useMemo } from 'preact/hooks';
import { PACK_RULES, PACK_TARGETS, type PackTarget } from '../../lib/export/packs/pack-rules.ts';
import { drawSticker, type Sticker, stickersOf } from '../../lib/export/packs/stickers.ts';
import { Icon } from '../icon.tsx';
import type { ExportModel } from '../model/export-model.ts';
import { RadioGroup } from '../radio-group.tsx';
import { Switch } from '../switch.tsx';
import { expressionName } from '../texts.ts';
import { svgAddress } from '../thumbnail.tsx';
import { useTranslate } from '../translation.ts';
import { JobLine } from './job-line.tsx';

/** The avatar as a pack of stickers for a messenger. */
export function StickerPanel({ model }: { model: ExportModel }) {
  const t = useTranslate();
  const target = useSignal<PackTarget>('whatsapp');
  const withReactions = useSignal(false);
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
      <p>{t(`takeAway.packs.${target.value}`)}</p>
      <Stickers model={model} target={target.value} withReactions={withReactions.value} />
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
          onClick={() => model.downloadPack(target.value, withReactions.value)}
        >
          <Icon node={FolderDown} />
          {t('takeAway.downloadPack', { target: name })}
        </button>
      </div>
      <JobLine jobs={model.jobs} kind="stickers" />
    </>
  );
}

/** A sticker as it is shown here, in units that are about its pixels: a line that stays a line. */
const SHOWN = { size: 96, outline: 3, margin: 1 } as const;

interface StickersProps {
  readonly model: ExportModel;
  readonly target: PackTarget;
  readonly withReactions: boolean;
}

/** The stickers of the pack as they will be. */
function Stickers({ model, target, withReactions }: StickersProps) {
  const t = useTranslate();
  const scene = model.page.drawing.sceneOf(model.page.avatar.configuration.value);
  const [kind] = PACK_RULES[target].pictures;
  const pictures = useMemo(() => {
    const part = kind?.cut.part ?? 'figure';
    const drawn = (sticker: Sticker) => ({
      ...sticker,
      address: svgAddress(drawSticker(scene, sticker, { ...SHOWN, part })),
    });
    return stickersOf(withReactions).map(drawn);
  }, [scene, kind, withReactions]);
  return (
    <ul class="stickers" aria-label={t('takeAway.stickersOf')}>
      {pictures.map(({ name, emotion, reaction, address }) => (
        <li key={name}>
          <img
            src={address}
            draggable={false}
            alt={
              reaction
                ? t('takeAway.reactionSticker', { expression: expressionName(t, emotion) })
                : expressionName(t, emotion)
            }
          />
        </li>
      ))}
    </ul>
  );
}
