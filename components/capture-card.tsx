import { useSignal } from '@preact/signals';
import { Download } from 'lucide';
import type { ComponentChildren } from 'preact';
import { FORMAT_NAMES } from '../lib/export/picture-format.ts';
import { CapturePicture } from './capture-picture.tsx';
import { CopyButton } from './copy-button.tsx';
import { DragHint } from './drag/drag-hint.tsx';
import { Icon } from './icon.tsx';
import type { Capture } from './model/captures.ts';
import type { PageModel } from './model/page-model.ts';
import { RadioGroup } from './radio-group.tsx';
import { expressionName } from './texts.ts';
import { useTranslate } from './translation.ts';

/** The sides that a PNG can be downloaded with, in pixels: from a chat's emoji to a profile's picture. */
const SIZES = [128, 256, 512, 1024] as const;

interface CaptureCardProps {
  readonly model: PageModel;
  readonly capture: Capture;
  /** What else can be done with it. */
  readonly children: ComponentChildren;
}

/** A generated emoji, large, and its downloads. */
export function CaptureCard({ model, capture, children }: CaptureCardProps) {
  const t = useTranslate();
  const size = useSignal<number>(512);
  const name = expressionName(t, capture.expression);
  return (
    <article class="capture">
      <div class="capture-front">
        <CapturePicture
          key={capture.id}
          capture={capture}
          pictures={model.pictures}
          size={size.value}
        />
        <DragHint />
      </div>
      <div class="capture-side">
        <header class="capture-header">
          <strong>{name}</strong>
          {children}
        </header>
        <RadioGroup
          class="segments"
          label={t('emoji.size')}
          options={SIZES.map((pixels) => ({
            value: pixels,
            name: t('emoji.sizeOption', { pixels }),
          }))}
          value={size.value}
          onChoose={(pixels) => {
            size.value = pixels;
          }}
        >
          {(pixels) => pixels}
        </RadioGroup>
        <div class="capture-downloads">
          <CopyButton key={capture.id} onCopy={() => model.copyCapture(capture, size.value)} />
          <DownloadButton format="png" onPress={() => model.downloadPng(capture, size.value)} />
          <DownloadButton format="svg" onPress={() => model.downloadSvg(capture)} />
        </div>
      </div>
    </article>
  );
}

interface DownloadButtonProps {
  readonly format: 'png' | 'svg';
  readonly onPress: () => void;
}

function DownloadButton({ format, onPress }: DownloadButtonProps) {
  const t = useTranslate();
  const label = t(format === 'png' ? 'action.downloadPng' : 'action.downloadSvg');
  return (
    <button type="button" class="button" aria-label={label} title={label} onClick={onPress}>
      <Icon node={Download} />
      {FORMAT_NAMES[format]}
    </button>
  );
}
