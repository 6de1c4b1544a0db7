import { Copy, Download, FolderDown } from 'lucide';
import { fileName } from '../../lib/export/file-name.ts';
import { FORMAT_NAMES, PICTURE_FORMATS } from '../../lib/export/picture-format.ts';
import { DragHint } from '../drag/drag-hint.tsx';
import { DraggablePicture } from '../drag/draggable-picture.tsx';
import { Icon } from '../icon.tsx';
import type { ExportModel } from '../model/export-model.ts';
import { RadioGroup } from '../radio-group.tsx';
import { expressionName } from '../texts.ts';
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

/** The picture as it will be, to look at and to drag into a page; what stays transparent is chequered. */
function Preview({ model }: { model: ExportModel }) {
  const t = useTranslate();
  const { expression } = model.subject.value;
  const format = model.format.value;
  return (
    <div class="export-front">
      <DraggablePicture
        class="export-preview"
        pictures={model.page.pictures}
        svg={model.preview.value}
        format={format}
        size={model.size.value}
        fileName={fileName(expression, format)}
        alt={t('takeAway.preview', { expression: expressionName(t, expression) })}
        data={{ 'data-testid': 'export-preview', 'data-format': format }}
      />
      <DragHint />
    </div>
  );
}
