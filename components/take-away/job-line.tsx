import type { ExportJobs, ExportKind, Outcome } from '../model/export-jobs.ts';
import { RunningJob } from '../running-job.tsx';
import { type Translate, useTranslate } from '../translation.ts';

interface JobLineProps {
  readonly jobs: ExportJobs;
  /** Of which kind of export it tells. */
  readonly kind: ExportKind;
}

/** How far an export is, with a way to stop it; and afterwards how it ended. */
export function JobLine({ jobs, kind }: JobLineProps) {
  const t = useTranslate();
  const job = jobs.job.value;
  const news = jobs.news.value;
  return (
    <>
      {job?.kind === kind && (
        <RunningJob label={t('takeAway.progress')} share={job.share} onCancel={jobs.cancel} />
      )}
      <div role="status" class="export-news">
        {news?.of === kind && (
          <p class={isBad(news) ? 'problem' : 'quiet'} data-testid="export-news">
            {sentenceOf(t, news)}
          </p>
        )}
        {news?.of === kind && news.kind === 'saved' && news.address !== undefined && (
          <p class="quiet">
            {t('takeAway.address')}
            <code class="address">{`ipfs://${news.address}`}</code>
          </p>
        )}
      </div>
    </>
  );
}

function isBad({ kind }: Outcome): boolean {
  return kind === 'failed' || kind === 'copyFailed' || kind === 'tooHeavy';
}

function sentenceOf(t: Translate, news: Outcome): string {
  if (news.kind === 'saved') return t('takeAway.saved', { file: news.file });
  if (news.kind !== 'tooHeavy') return t(`takeAway.${news.kind}`);
  const { file, bytes, mostBytes } = news;
  const kilobytes = (weight: number) => Math.ceil(weight / 1000);
  return t('takeAway.tooHeavy', {
    file,
    weight: kilobytes(bytes),
    most: kilobytes(mostBytes),
  });
}
