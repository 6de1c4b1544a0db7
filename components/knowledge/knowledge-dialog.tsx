import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../icon-button.tsx';
import type { StudioModel } from '../model/studio-model.ts';
import { ProblemNote } from '../problem-note.tsx';
import { useTranslate } from '../translation.ts';
import { Agreement } from './agreement.tsx';
import { EraseButton } from './erase-button.tsx';
import { KnownList } from './known-list.tsx';
import { sizeIn } from './measures.ts';

/** «What Livemoji knows»: the agreement, all that is stored, and ways to be rid of it. */
export function KnowledgeDialog({ model }: { model: StudioModel }) {
  return model.knowledge.isOpen.value ? <OpenDialog model={model} /> : null;
}

function OpenDialog({ model }: { model: StudioModel }) {
  const t = useTranslate();
  const { knowledge, page } = model;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const count = knowledge.items.value?.length;
  const agreed = page.settings.value.consentedAt !== null;
  useEffect(() => dialog.current?.showModal(), []);
  // What had the focus may be gone with what it erased or took back.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change that counts
  useEffect(() => title.current?.focus(), [count, agreed]);
  return (
    <dialog
      class="knowledge"
      aria-labelledby="knowledge-title"
      ref={dialog}
      onClose={knowledge.close}
    >
      <header class="knowledge-header">
        <h2 id="knowledge-title" tabIndex={-1} ref={title}>
          {t('knowledge.title')}
        </h2>
        <IconButton icon={X} label={t('action.dismiss')} onPress={() => dialog.current?.close()} />
      </header>
      <p>{t('knowledge.intro')}</p>
      <Agreement model={model} />
      <Stored model={model} />
      <ProblemNote model={page} />
      <p class="quiet">
        {t('knowledge.notHere')}{' '}
        <a href={t('privacy.page')} target="_blank" rel="noopener">
          {t('privacy.title')}
        </a>
      </p>
    </dialog>
  );
}

function Stored({ model: { knowledge } }: { model: StudioModel }) {
  const t = useTranslate();
  const items = knowledge.items.value ?? [];
  const total = items.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <section class="stored">
      <div class="section-heading">
        <h3>{t('knowledge.stored')}</h3>
        <span class="quiet">{sizeIn(t('language'), total)}</span>
      </div>
      <KnownList model={knowledge} />
      {items.length > 0 && (
        <EraseButton
          text={t('knowledge.eraseAll')}
          warning={t('knowledge.eraseAllSure')}
          asked={knowledge.asked.value?.kind === 'all'}
          onAsk={() => knowledge.ask({ kind: 'all' })}
          onConfirm={knowledge.confirm}
          onKeep={knowledge.keep}
        />
      )}
    </section>
  );
}
