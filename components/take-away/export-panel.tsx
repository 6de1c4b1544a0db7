import { useSignal, useSignalEffect } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { EXPORT_KINDS, type ExportKind } from '../model/export-jobs.ts';
import { createExportModel } from '../model/export-model.ts';
import type { PageModel } from '../model/page-model.ts';
import { Tabs } from '../tabs.tsx';
import { useTranslate } from '../translation.ts';
import { AnimationPanel } from './animation-panel.tsx';
import { PicturePanel } from './picture-panel.tsx';
import { StickerPanel } from './sticker-panel.tsx';
import { TokenPanel } from './token-panel.tsx';

const PANELS = {
  picture: PicturePanel,
  animation: AnimationPanel,
  stickers: StickerPanel,
  token: TokenPanel,
} as const;

interface ExportPanelProps {
  readonly model: PageModel;
  /** Where a test draws by another way. */
  readonly create?: typeof createExportModel;
}

/** Pictures, sticker packs and tokens of one's own avatar. */
export function ExportPanel({ model, create = createExportModel }: ExportPanelProps) {
  const t = useTranslate();
  const exports = useMemo(() => create(model), [create, model]);
  const current = useSignal<ExportKind>('picture');
  // What was just generated, or is looked at, is what somebody wants to take along.
  useSignalEffect(() => {
    if (model.captures.selected.value) exports.choose('capture');
  });
  const Panel = PANELS[current.value];
  return (
    <Tabs
      class="export-tabs"
      label={t('takeAway.ways')}
      tabs={EXPORT_KINDS.map((key) => ({ key, name: t(`takeAway.${key}`) }))}
      current={current.value}
      onSelect={(key) => {
        current.value = key;
      }}
    >
      <Panel model={exports} />
    </Tabs>
  );
}
