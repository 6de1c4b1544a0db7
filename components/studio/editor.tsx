import { isCameraOpen } from '../../lib/channel/engine-status.ts';
import { CallsSection } from '../calls/calls-section.tsx';
import { SitesSection } from '../calls/sites-section.tsx';
import { CameraNotice } from '../camera-notice.tsx';
import { CameraSwitch } from '../camera-switch.tsx';
import { CloseLookButton } from '../close-look/close-look-button.tsx';
import { CloseLookStage } from '../close-look/close-look-stage.tsx';
import { GenerateButton } from '../generate-button.tsx';
import { Meters } from '../meters.tsx';
import { MixSlider } from '../mix-slider.tsx';
import type { StudioModel } from '../model/studio-model.ts';
import { PresetPicker } from '../preset-picker.tsx';
import { ProblemNote } from '../problem-note.tsx';
import { FilmSection } from '../recording/film-section.tsx';
import { RecordButton } from '../recording/record-button.tsx';
import { RecordSign } from '../recording/record-sign.tsx';
import { LiveStage, Stage } from '../stage.tsx';
import { TakeAwaySection } from '../take-away/take-away-section.tsx';
import { useTranslate } from '../translation.ts';
import { Wardrobe } from '../wardrobe.tsx';
import { CalibrationBar } from './calibration-bar.tsx';
import { CalibrationStage } from './calibration-stage.tsx';
import { CameraSelect } from './camera-select.tsx';
import { Emoji } from './emoji.tsx';
import { HistoryBar } from './history-bar.tsx';
import { ShelfSection } from './shelf-section.tsx';

const GROUPS = ['hair', 'face', 'beard', 'extras', 'clothes', 'style'] as const;

/** The live avatar at one side; at the other its look and the emoji made of it. */
export function Editor({ model }: { model: StudioModel }) {
  const t = useTranslate();
  const { page, film } = model;
  const calibrating = page.calibration.stage.value !== null;
  return (
    <main class="editor">
      <h1 class="visually-hidden">{t('studio.title')}</h1>
      <div class="editor-stage" data-fitting={calibrating}>
        <Stage
          model={page}
          corner={
            <div class="stage-camera">
              <CameraSelect model={model} />
              <CameraSwitch model={page} />
            </div>
          }
        >
          <Ground model={model} />
          <RecordSign model={film} />
        </Stage>
        <Meters model={page} />
        <div class="tuning">
          <MixSlider model={page} />
          <CalibrationBar model={page} />
          <CloseLookButton model={model} />
        </div>
        <div class="stage-actions">
          <GenerateButton onGenerate={page.generate} />
          <RecordButton model={film} />
        </div>
        <ProblemNote model={page} />
      </div>
      <div class="editor-controls">
        <ShelfSection model={page} />
        <section>
          <div class="section-heading">
            <h2>{t('wardrobe.title')}</h2>
            <HistoryBar avatar={page.avatar} />
          </div>
          <PresetPicker model={page} />
          <Wardrobe model={page} groups={GROUPS} />
        </section>
        <section>
          <h2>{t('emoji.title')}</h2>
          <Emoji model={page} />
        </section>
        <FilmSection model={film} />
        <TakeAwaySection model={page} />
        {model.extension ? (
          <>
            <CallsSection model={page} backdrop={model.extension.backdrop} />
            <SitesSection sites={model.extension.sites} />
          </>
        ) : (
          <p class="quiet extension-note">{t('website.extension')}</p>
        )}
      </div>
    </main>
  );
}

/** What stands on the stage: the avatar, what it is being fitted with, or what is read in the face. */
function Ground({ model }: { model: StudioModel }) {
  const { page, closeLook } = model;
  if (page.calibration.stage.value !== null) return <CalibrationStage model={page} />;
  if (closeLook.open.value && isCameraOpen(page.live.status.value)) {
    return <CloseLookStage model={model} />;
  }
  return <LiveStage model={page} notice={<Notice model={model} />} />;
}

function Notice({ model }: { model: StudioModel }) {
  return (
    <CameraNotice
      model={model.page}
      refused={{
        advice: 'advice.cameraRefused',
        action: 'action.allowCamera',
        onAction: model.allowCamera,
      }}
    />
  );
}
