import type { BackdropModel } from '../model/backdrop-model.ts';
import type { PageModel } from '../model/page-model.ts';
import { Switch } from '../switch.tsx';
import { useTranslate } from '../translation.ts';
import { BackdropPicker } from './backdrop-picker.tsx';
import { CornerPicker } from './corner-picker.tsx';
import { KeyChooser } from './key-chooser.tsx';
import { ModePicker } from './mode-picker.tsx';

interface CallsSectionProps {
  readonly model: PageModel;
  readonly backdrop: BackdropModel;
}

/** What others see in a call. */
export function CallsSection({ model, backdrop }: CallsSectionProps) {
  const t = useTranslate();
  const { call } = model.settings.value;
  return (
    <section class="calls">
      <h2>{t('calls.title')}</h2>
      <p class="quiet">{t('calls.explanation')}</p>
      <ModePicker
        drawing={model.drawing}
        configuration={model.avatar.configuration.value}
        call={call}
        backdropPicture={backdrop.picture.value}
        onChoose={(mode) => model.change({ call: { ...call, mode } })}
      />
      <p class="mode-explanation">{t(`calls.explanations.${call.mode}`)}</p>
      {call.mode === 'badge' && <CornerPicker model={model} />}
      {call.mode === 'avatar' && <BackdropPicker model={model} backdrop={backdrop} />}
      <div class="calls-row">
        <Switch on={call.always} onTurn={(always) => model.change({ call: { ...call, always } })}>
          {t('calls.always')}
        </Switch>
        <p class="quiet">{t('calls.alwaysExplanation')}</p>
      </div>
      <KeyChooser
        value={call.exaggerateKey}
        onChoose={(exaggerateKey) => model.change({ call: { ...call, exaggerateKey } })}
      />
    </section>
  );
}
