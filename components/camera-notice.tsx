import type { EngineStatus } from '../lib/channel/engine-status.ts';
import type { PageModel } from './model/page-model.ts';
import { adviceKey } from './texts.ts';
import { type TextKey, useTranslate } from './translation.ts';

interface CameraNoticeProps {
  readonly model: PageModel;
  /** What helps when the camera is not allowed; that differs from page to page. */
  readonly refused: {
    readonly advice: TextKey;
    readonly action: TextKey;
    readonly onAction: () => void;
  };
}

/** Trying again helps here. */
const TRY_AGAIN: readonly EngineStatus[] = [
  'camera-missing',
  'camera-busy',
  'camera-lost',
  'model-missing',
  'failed',
];

/** What the person can do while the camera doesn't show a face. */
export function CameraNotice({ model: { live, retry }, refused }: CameraNoticeProps) {
  const t = useTranslate();
  const status = live.status.value;
  const advice = status === 'camera-refused' ? refused.advice : adviceKey(status);
  if (advice === undefined) return null;
  return (
    <div class="notice">
      <p>{t(advice)}</p>
      {status === 'camera-refused' && (
        <button type="button" class="button" onClick={refused.onAction}>
          {t(refused.action)}
        </button>
      )}
      {TRY_AGAIN.includes(status) && (
        <button type="button" class="button" onClick={retry}>
          {t('action.retry')}
        </button>
      )}
    </div>
  );
}
