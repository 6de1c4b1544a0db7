import { CameraNotice } from '../camera-notice.tsx';
import { CameraSwitch } from '../camera-switch.tsx';
import { GenerateButton } from '../generate-button.tsx';
import { Meters } from '../meters.tsx';
import type { StudioModel } from '../model/studio-model.ts';
import { PresetPicker } from '../preset-picker.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { Stage } from '../stage.tsx';
import { useTranslate } from '../translation.ts';
import { Wardrobe } from '../wardrobe.tsx';
import { CameraSelect } from './camera-select.tsx';
import { Emoji } from './emoji.tsx';
import { HistoryBar } from './history-bar.tsx';

const GROUPS = ['hair', 'skin', 'beard', 'glasses', 'clothes', 'background'] as const;

/** The live avatar at one side; at the other its look and the emoji made of it. */
export function Editor({ model }: { model: StudioModel }) {
  const t = useTranslate();
  const { page } = model;
  return (
    <main class="editor">
      <h1 class="visually-hidden">{t('studio.title')}</h1>
      <div class="editor-stage">
        <Stage
          model={page}
          corner={
            <div class="stage-camera">
              <CameraSelect model={model} />
              <CameraSwitch model={page} />
            </div>
          }
          notice={
            <CameraNotice
              model={page}
              refused={{
                advice: 'advice.cameraRefused',
                action: 'action.allowCamera',
                onAction: model.allowCamera,
              }}
            />
          }
        />
        <Meters model={page} />
        <GenerateButton onGenerate={page.generate} />
        <ProblemNote model={page} />
      </div>
      <div class="editor-controls">
        <section>
          <h2>{t('wardrobe.presets')}</h2>
          <PresetPicker model={page} />
        </section>
        <section>
          <div class="section-heading">
            <h2>{t('wardrobe.title')}</h2>
            <HistoryBar avatar={page.avatar} />
          </div>
          <Wardrobe model={page} groups={GROUPS} />
        </section>
        <section>
          <h2>{t('emoji.title')}</h2>
          <Emoji model={page} />
        </section>
      </div>
    </main>
  );
}
