import { useSignal } from '@preact/signals';
import { Check, Copy, Download } from 'lucide';
import type { ComponentChildren } from 'preact';
import { CapturePicture } from './capture-picture.tsx';
import { Icon } from './icon.tsx';
import { IconButton } from './icon-button.tsx';
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
      <CapturePicture key={capture.id} capture={capture} />
      <div class="capture-side">
        <header class="capture-header">
          <strong>{name}</strong>
          <div class="capture-tools">
            <CopyButton key={capture.id} model={model} capture={capture} />
            {children}
          </div>
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
          <button
            type="button"
            class="button"
            onClick={() => model.downloadPng(capture, size.value)}
          >
            <Icon node={Download} />
            {t('action.downloadPng')}
          </button>
          <button type="button" class="button" onClick={() => model.downloadSvg(capture)}>
            <Icon node={Download} />
            {t('action.downloadSvg')}
          </button>
        </div>
      </div>
    </article>
  );
}

/** Copies the emoji as a picture, and says that it did. */
function CopyButton({ model, capture }: Pick<CaptureCardProps, 'model' | 'capture'>) {
  const t = useTranslate();
  const copied = useSignal(false);
  const copy = async () => {
    copied.value = await model.copyCapture(capture);
  };
  return (
    <>
      <IconButton
        icon={copied.value ? Check : Copy}
        label={t('emoji.copy')}
        onPress={() => void copy()}
      />
      <span class="visually-hidden" role="status">
        {copied.value && t('emoji.copied')}
      </span>
    </>
  );
}
