import type { Capture } from './model/captures.ts';
import { expressionName } from './texts.ts';
import { svgAddress } from './thumbnail.tsx';
import { useTranslate } from './translation.ts';

/** A generated emoji's picture. */
export function CapturePicture({ capture }: { capture: Capture }) {
  const t = useTranslate();
  return (
    <img
      class="capture-picture"
      src={svgAddress(capture.svg)}
      alt={t('emoji.picture', { expression: expressionName(t, capture.expression) })}
      data-testid="capture"
      data-expression={capture.expression}
    />
  );
}
