import { useMemo } from 'preact/hooks';
import { poseOfEmotion } from '../../lib/avatar/pose/emotion-poses.ts';
import { sceneSvg } from '../../lib/avatar/scene/svg.ts';
import { EMOTIONS } from '../../lib/expression/emotions.ts';
import { DragHint } from '../drag/drag-hint.tsx';
import type { PageModel } from '../model/page-model.ts';
import { useTranslate } from '../translation.ts';
import { PictureTile } from './picture-tile.tsx';

/** All that can be taken from the panel: what was generated, newest first, and the seven expressions. */
export function PictureTray({ model }: { model: PageModel }) {
  const t = useTranslate();
  const captures = model.captures.all.value;
  const scene = model.drawing.sceneOf(model.avatar.configuration.value);
  const seven = useMemo(
    () =>
      EMOTIONS.map((expression) => ({
        expression,
        svg: sceneSvg(scene, poseOfEmotion(expression)),
      })),
    [scene],
  );
  return (
    <div class="tray">
      <DragHint text="tray.hint" />
      {captures.length > 0 && (
        <section aria-labelledby="tray-captures">
          <h2 id="tray-captures">{t('tray.captures')}</h2>
          <ul class="tray-pictures">
            {captures.map((capture) => (
              <PictureTile key={capture.id} model={model} picture={capture} />
            ))}
          </ul>
          <p class="quiet">{t('tray.kept')}</p>
        </section>
      )}
      <section aria-labelledby="tray-expressions">
        <h2 id="tray-expressions">{t('tray.expressions')}</h2>
        <ul class="tray-pictures">
          {seven.map((picture) => (
            <PictureTile key={picture.expression} model={model} picture={picture} />
          ))}
        </ul>
      </section>
    </div>
  );
}
