import { fileName } from '../../lib/export/file-name.ts';
import { CopyButton } from '../copy-button.tsx';
import { DraggablePicture } from '../drag/draggable-picture.tsx';
import type { Capture } from '../model/captures.ts';
import type { PageModel } from '../model/page-model.ts';
import { expressionName } from '../texts.ts';
import { useTranslate } from '../translation.ts';

/** How large it is as a file, in pixels: large enough for a profile. */
const SIZE = 512;

interface PictureTileProps {
  readonly model: PageModel;
  readonly picture: Pick<Capture, 'svg' | 'expression'>;
}

/** A picture of a row, to be dragged or copied. */
export function PictureTile({ model, picture }: PictureTileProps) {
  const t = useTranslate();
  const { svg, expression } = picture;
  const name = expressionName(t, expression);
  return (
    <li class="tile">
      <DraggablePicture
        class="tile-picture"
        pictures={model.pictures}
        svg={svg}
        format="png"
        size={SIZE}
        fileName={fileName(expression, 'png')}
        alt={t('emoji.picture', { expression: name })}
        data={{ 'data-expression': expression }}
      />
      <div class="tile-foot">
        <span class="tile-name">{name}</span>
        <CopyButton of={name} onCopy={() => model.copyCapture(picture, SIZE)} />
      </div>
    </li>
  );
}
