import { useEffect, useRef } from 'preact/hooks';
import { useTranslate } from '../translation.ts';

interface EraseButtonProps {
  readonly text: string;
  /** What it says to a screen reader, where the text alone doesn't say what is erased. */
  readonly label?: string;
  /** What comes of it. */
  readonly warning: string;
  /** Whether the person is being asked. */
  readonly asked: boolean;
  readonly onAsk: () => void;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** Erases after a second press on another button: nothing brings back what is erased. */
export function EraseButton(props: EraseButtonProps) {
  const { text, label = text, warning, asked, onAsk, onConfirm, onKeep } = props;
  const t = useTranslate();
  const first = useRef<HTMLButtonElement>(null);
  return (
    <div class="erase">
      <button
        type="button"
        class="button"
        aria-label={label}
        aria-expanded={asked}
        onClick={asked ? onKeep : onAsk}
        ref={first}
      >
        {text}
      </button>
      {asked && (
        <Question
          warning={warning}
          confirm={`${t('knowledge.eraseForGood')}: ${label}`}
          onConfirm={onConfirm}
          onKeep={() => {
            first.current?.focus();
            onKeep();
          }}
        />
      )}
    </div>
  );
}

interface QuestionProps {
  readonly warning: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onKeep: () => void;
}

/** The way back has the focus: Enter alone erases nothing. */
function Question({ warning, confirm, onConfirm, onKeep }: QuestionProps) {
  const t = useTranslate();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <div class="erase-question" role="group" aria-label={warning}>
      <p>{warning}</p>
      <button type="button" class="button button-warn" aria-label={confirm} onClick={onConfirm}>
        {t('knowledge.eraseForGood')}
      </button>
      <button type="button" class="button button-quiet" onClick={onKeep} ref={keep}>
        {t('knowledge.keep')}
      </button>
    </div>
  );
}
