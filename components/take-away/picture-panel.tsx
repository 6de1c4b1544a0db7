import { Copy, Download, FolderDown } from 'lucide';
import { FORMAT_NAMES, PICTURE_FORMATS } from '../../lib/export/picture-format.ts';
import { Icon } from '../icon.tsx';
import type { ExportModel } from '../model/export-model.ts';
import { RadioGroup } from '../radio-group.tsx';
import { expressionName } from '../texts.ts';
import { svgAddress } from '../thumbnail.tsx';
import { useTranslate } from '../translation.ts';
import { FramePicker } from './frame-picker.tsx';
import { JobLine } from './job-line.tsx';
import { SizePicker } from './size-picker.tsx';
import { SubjectPicker } from './subject-picker.tsx';

/** One picture in every format, size and shape, or all seven at once. */
export function PicturePanel({ model }: { model: ExportModel }) {
  const t = useTranslate();
  const busy = model.jobs.job.value !== null;
  const disabled = busy || !model.ready.value;
  return (
    <>
      <SubjectPicker model={model} />
      <div class="export-setting">
        <Preview model={model} />
        <div class="export-choices">
          <RadioGroup
            class="segments"
            label={t('takeAway.format')}
            options={PICTURE_FORMATS.map((value) => ({ value, name: FORMAT_NAMES[value] }))}
            value={model.format.value}
            onChoose={model.chooseFormat}
          >
            {(format) => FORMAT_NAMES[format]}
          </RadioGroup>
          <FramePicker ground={model.ground} />
        </div>
      </div>
      <SizePicker model={model} />
      <div class="export-actions">
        <button
          type="button"
          class="button button-primary"
          disabled={disabled}
          onClick={model.download}
        >
          <Icon node={Download} />
          {t('takeAway.download')}
        </button>
        <button type="button" class="button" disabled={disabled} onClick={model.copy}>
          <Icon node={Copy} />
          {t('takeAway.copy')}
        </button>
        <button type="button" class="button" disabled={disabled} onClick={model.downloadSeven}>
          <Icon node={FolderDown} />
          {t('takeAway.seven')}
        </button>
      </div>
      <JobLine jobs={model.jobs} kind="picture" />
    </>
  );
}

/** The picture as it will be; what stays transparent is chequered. */
function Preview({ model }: { model: ExportModel }) {
  const t = useTranslate();
  return (
    <img
      class="export-preview"
      data-format={model.format.value}
      src={svgAddress(model.preview.value)}
      alt={t('takeAway.preview', { expression: expressionName(t, model.subject.value.expression) })}
      data-testid="export-preview"
    />
  );
}
