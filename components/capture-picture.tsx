import type { PictureShelf } from '../lib/drag/picture-shelf.ts';
import { fileName } from '../lib/export/file-name.ts';
import { DraggablePicture } from './drag/draggable-picture.tsx';
import type { Capture } from './model/captures.ts';
import { expressionName } from './texts.ts';
import { useTranslate } from './translation.ts';

interface CapturePictureProps {
  readonly capture: Capture;
  readonly pictures: PictureShelf;
  /** The side that it has as a file, in pixels. */
  readonly size: number;
}

/** A generated emoji's picture, to look at and to drag into a page. */
export function CapturePicture({ capture, pictures, size }: CapturePictureProps) {
  const t = useTranslate();
  const { svg, expression } = capture;
  return (
    <DraggablePicture
      class="capture-picture"
      pictures={pictures}
      svg={svg}
      format="png"
      size={size}
      fileName={fileName(expression, 'png')}
      alt={t('emoji.picture', { expression: expressionName(t, expression) })}
      data={{ 'data-testid': 'capture', 'data-expression': expression }}
    />
  );
}
