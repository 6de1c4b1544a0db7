import type { Signal } from '@preact/signals';
import { Circle, CircleStop, Clapperboard, Minus, Sparkles, Video, VideoOff, X } from 'lucide';
import { ModePicker } from '../calls/mode-picker.tsx';
import { IconButton } from '../icon-button.tsx';
import { CallFilmPanel } from '../recording/call-film-panel.tsx';
import { useTranslate } from '../translation.ts';
import { OverlayCapture } from './overlay-capture.tsx';
import type { OverlayModel } from './overlay-model.ts';

/** What stands open beside the tools. */
export type Panel = 'capture' | 'mode' | 'film';

interface OverlayToolsProps {
  readonly model: OverlayModel;
  readonly panel: Signal<Panel | null>;
  /** Closes what stands open. */
  readonly onLeave: () => void;
}

/** What can be done with the emoji over a page; it comes with the pointer or the keyboard. */
export function OverlayTools({ model, panel, onLeave }: OverlayToolsProps) {
  const t = useTranslate();
  const { cameraOn } = model.settings.value;
  const toggle = (wanted: Panel) => {
    panel.value = panel.value === wanted ? null : wanted;
  };
  return (
    <div class="overlay-tools">
      <div class="overlay-bar" role="toolbar" aria-label={t('overlay.tools')}>
        <IconButton
          icon={cameraOn ? Video : VideoOff}
          label={t(cameraOn ? 'overlay.cameraOff' : 'overlay.cameraOn')}
          onPress={() => model.turnCamera(!cameraOn)}
        />
        <IconButton
          icon={model.film.state.value.kind === 'recording' ? CircleStop : Circle}
          label={t('film.recordEmoji')}
          onPress={() => toggle('film')}
        />
        <IconButton icon={Clapperboard} label={t('calls.mode')} onPress={() => toggle('mode')} />
        <IconButton
          icon={Sparkles}
          label={t('action.generate')}
          onPress={() => {
            model.capture();
            panel.value = 'capture';
          }}
        />
        <IconButton
          icon={Minus}
          label={t('overlay.collapse')}
          onPress={() => {
            onLeave();
            model.moveTo({ ...model.place.value, collapsed: true });
          }}
        />
        <IconButton icon={X} label={t('overlay.close')} onPress={model.close} />
      </div>
      {panel.value !== null && (
        <div class="overlay-panel">
          {panel.value === 'film' && <CallFilmPanel film={model.film} />}
          {panel.value === 'capture' && <OverlayCapture model={model} onClose={onLeave} />}
          {panel.value === 'mode' && (
            <ModePicker
              drawing={model.drawing}
              configuration={model.look.value}
              call={model.settings.value.call}
              onChoose={model.choose}
            />
          )}
        </div>
      )}
    </div>
  );
}
