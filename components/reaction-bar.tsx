import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';
import { poseOfEmotion } from '../lib/avatar/pose/emotion-poses.ts';
import { EMOTIONS, type Emotion } from '../lib/expression/emotions.ts';
import type { PageModel } from './model/page-model.ts';
import { listenForReactions } from './model/reaction-keys.ts';
import { nextIndex } from './radio-group.tsx';
import { expressionName } from './texts.ts';
import { Thumbnail } from './thumbnail.tsx';
import { useTranslate } from './translation.ts';

/** The face of the row that Tab leads to. */
const Current = createContext<ReadonlySignal<Emotion> | undefined>(undefined);

interface ReactionBarProps {
  readonly model: PageModel;
  readonly class: string;
  /** A `ReactionButton` for each of the seven, and what belongs to it. */
  readonly children: ComponentChildren;
}

/**
 * What one reacts with: one stop for Tab, and the arrow keys go from face to face. While it is shown, the keys
 * for reactions are heard anywhere in the page.
 */
export function ReactionBar({ model, class: look, children }: ReactionBarProps) {
  const t = useTranslate();
  const bar = useRef<HTMLDivElement>(null);
  const current = useSignal<Emotion>(EMOTIONS[0]);
  useEffect(() => {
    const end = new AbortController();
    const keysOf = () => model.settings.peek().call;
    listenForReactions(window, keysOf, model.react, end.signal);
    return () => end.abort();
  }, [model]);
  const onKeyDown = (event: KeyboardEvent) => {
    const index = nextIndex(event.key, EMOTIONS.indexOf(current.value), EMOTIONS.length);
    const next = index === undefined ? undefined : EMOTIONS[index];
    if (next === undefined) return;
    event.preventDefault();
    current.value = next;
    bar.current?.querySelector<HTMLElement>(`[data-emotion="${next}"]`)?.focus();
  };
  return (
    <div
      class={look}
      role="toolbar"
      aria-label={t('reaction.title')}
      onKeyDown={onKeyDown}
      ref={bar}
    >
      <Current.Provider value={current}>{children}</Current.Provider>
    </div>
  );
}

interface ReactionButtonProps {
  readonly model: PageModel;
  readonly emotion: Emotion;
}

/** One's own avatar with a face that it then shows for two seconds. */
export function ReactionButton({ model, emotion }: ReactionButtonProps) {
  const t = useTranslate();
  const current = useContext(Current);
  const isCurrent = useComputed(() => current === undefined || current.value === emotion);
  const isShown = useComputed(() => model.reactions.shown.value === emotion);
  const number = EMOTIONS.indexOf(emotion) + 1;
  const name = t('reaction.show', { expression: expressionName(t, emotion) });
  return (
    <button
      type="button"
      class="reaction-button"
      aria-label={name}
      aria-keyshortcuts={`Alt+Shift+${number}`}
      title={t('reaction.shortcut', { reaction: name, number })}
      data-emotion={emotion}
      data-shown={isShown.value}
      tabIndex={isCurrent.value ? 0 : -1}
      onClick={() => model.react({ kind: 'show', emotion })}
    >
      <Thumbnail
        drawing={model.drawing}
        configuration={model.avatar.configuration.value}
        pose={poseOfEmotion(emotion)}
        crop="face"
      />
    </button>
  );
}
