import { CORNERS } from '../../lib/call/picture-geometry.ts';
import type { PageModel } from '../model/page-model.ts';
import { RadioGroup } from '../radio-group.tsx';
import { useTranslate } from '../translation.ts';
import { ModePicture } from './mode-picture.tsx';

/** In which corner of the picture the badge is. */
export function CornerPicker({ model }: { model: PageModel }) {
  const t = useTranslate();
  const { call } = model.settings.value;
  return (
    <div class="calls-part">
      <h3>{t('calls.corner')}</h3>
      <RadioGroup
        class="modes"
        label={t('calls.corner')}
        options={CORNERS.map((value) => ({ value, name: t(`calls.corners.${value}`) }))}
        value={call.badgeCorner}
        onChoose={(badgeCorner) => model.change({ call: { ...call, badgeCorner } })}
      >
        {(badgeCorner) => (
          <ModePicture
            mode="badge"
            drawing={model.drawing}
            configuration={model.avatar.configuration.value}
            call={{ ...call, badgeCorner }}
          />
        )}
      </RadioGroup>
    </div>
  );
}
