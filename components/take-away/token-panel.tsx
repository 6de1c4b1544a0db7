import { FolderDown } from 'lucide';
import { useMemo } from 'preact/hooks';
import { traitsOf } from '../../lib/export/nft/traits.ts';
import { Icon } from '../icon.tsx';
import type { ExportModel } from '../model/export-model.ts';
import { expressionName } from '../texts.ts';
import { svgAddress } from '../thumbnail.tsx';
import { useTranslate } from '../translation.ts';
import { JobLine } from './job-line.tsx';
import { SubjectPicker } from './subject-picker.tsx';

/** The avatar as picture and metadata of a token. */
export function TokenPanel({ model }: { model: ExportModel }) {
  const t = useTranslate();
  const { look, pose, expression } = model.subject.value;
  const { drawing } = model.page;
  const hand = drawing.handOf(look);
  const traits = useMemo(() => traitsOf(look, hand, expression), [look, hand, expression]);
  return (
    <>
      <SubjectPicker model={model} />
      <div class="export-setting">
        <img
          class="export-preview"
          draggable={false}
          src={svgAddress(drawing.render(look, pose))}
          alt={t('takeAway.preview', { expression: expressionName(t, expression) })}
        />
        <div class="export-choices">
          <p>{t('takeAway.tokenHolds')}</p>
          <p>{t('takeAway.tokenPromise')}</p>
        </div>
      </div>
      <details class="traits">
        <summary>{t('takeAway.traits', { count: traits.length })}</summary>
        {/* As they stand in the file, which is in English for everybody. */}
        <dl lang="en">
          {traits.map(({ trait_type: type, value }) => (
            <div key={type}>
              <dt>{type}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      <div class="export-actions">
        <button
          type="button"
          class="button button-primary"
          disabled={model.jobs.job.value !== null}
          onClick={model.downloadToken}
        >
          <Icon node={FolderDown} />
          {t('takeAway.downloadToken')}
        </button>
      </div>
      <JobLine jobs={model.jobs} kind="token" />
    </>
  );
}
