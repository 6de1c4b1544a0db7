import { useSignal } from '@preact/signals';
import { fileName } from '../../lib/export/file-name.ts';
import { profileView } from '../../lib/export/profile-svg.ts';
import { CopyButton } from '../copy-button.tsx';
import { DraggablePicture } from '../drag/draggable-picture.tsx';
import { LiveAvatar } from '../live-avatar.tsx';
import { expressionName } from '../texts.ts';
import { useTranslate } from '../translation.ts';
import type { Drawn, PaletteModel } from './palette-model.ts';

/**
 * The picture as it will be, to be dragged or copied as well. The present face moves as the person's own does, and
 * holds still as soon as the pointer comes to take it.
 */
export function PalettePreview({ model }: { model: PaletteModel }) {
  const t = useTranslate();
  const held = useSignal<Drawn | null>(null);
  const isDragged = useSignal(false);
  const face = model.choice.value;
  const isLive = face === 'present' && held.value === null;
  const expression = face === 'present' ? model.live.drawn.value : face;
  const { shape, background } = model.cut.value;
  return (
    <div
      class="palette-front"
      role="group"
      aria-label={t('pictures.preview', { expression: expressionName(t, expression) })}
      onPointerEnter={() => {
        if (face === 'present') held.value = model.drawn();
      }}
      onPointerLeave={() => {
        if (!isDragged.value) held.value = null;
      }}
      onDragStart={() => {
        isDragged.value = true;
      }}
      onDragEnd={() => {
        isDragged.value = false;
        held.value = null;
      }}
    >
      <div
        class="palette-preview"
        data-shape={shape}
        data-open={background === undefined}
        title={t('drag.hint')}
        {...(isLive && { style: { backgroundColor: background } })}
      >
        {isLive ? (
          <Living model={model} />
        ) : (
          <Still model={model} picture={held.value ?? model.drawn()} />
        )}
      </div>
      <CopyButton of={expressionName(t, expression)} onCopy={model.copy} />
    </div>
  );
}

function Living({ model }: { model: PaletteModel }) {
  const scene = model.drawing.sceneOf(model.look.value);
  const { x, y, side } = profileView(scene, model.cut.value.nearness);
  const share = (length: number) => `${(-100 * length) / side}%`;
  return (
    <div
      class="palette-live"
      style={{ width: `${(100 * scene.size) / side}%`, left: share(x), top: share(y) }}
    >
      <LiveAvatar
        drawing={model.drawing}
        configuration={model.look}
        pose={model.pose}
        drawn={model.live.drawn}
      />
    </div>
  );
}

function Still({ model, picture }: { model: PaletteModel; picture: Drawn }) {
  const t = useTranslate();
  const { svg, expression } = picture;
  const format = model.format.value;
  return (
    <DraggablePicture
      pictures={model.pictures}
      svg={svg}
      format={format}
      size={model.wish.side}
      fileName={fileName(expression, format)}
      alt={t('pictures.preview', { expression: expressionName(t, expression) })}
    />
  );
}
