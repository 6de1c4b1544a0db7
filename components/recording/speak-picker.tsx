import { AudioLines } from 'lucide';
import { useRef } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { RunningJob } from '../running-job.tsx';
import { useTranslate } from '../translation.ts';
import type { FilmModel } from './film-model.ts';
import { isBusy } from './film-phase.ts';

/** What the browser's own dialog offers; what can be read is found out from the file itself. */
const ACCEPTED = 'audio/*,video/*';

/** A file of one's own that the emoji speaks; while the film is being made, how far it is. */
export function SpeakPicker({ model }: { model: FilmModel }) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const phase = model.phase.value;
  return (
    <div class="film-speak">
      <p>
        <strong>{t('film.speak')}</strong>
      </p>
      <p class="quiet">{t('film.speakNote')}</p>
      {phase.kind === 'making' ? (
        <RunningJob label={t('film.making')} share={phase.share} onCancel={model.cancel} />
      ) : (
        <button
          type="button"
          class="button"
          disabled={isBusy(phase) || !model.settings.ready.value}
          onClick={() => input.current?.click()}
        >
          <Icon node={AudioLines} />
          {t('film.chooseFile')}
        </button>
      )}
      <input
        type="file"
        hidden
        accept={ACCEPTED}
        ref={input}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) model.speak(file);
        }}
      />
    </div>
  );
}
