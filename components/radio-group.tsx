import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface RadioOption<Value> {
  readonly value: Value;
  /** Its name, for a screen reader and as a tool tip. */
  readonly name: string;
}

interface RadioGroupProps<Value> {
  readonly label: string;
  readonly options: readonly RadioOption<Value>[];
  /** None of them is checked when the value isn't an option. */
  readonly value: Value | null;
  readonly onChoose: (value: Value) => void;
  /** How one option looks. */
  readonly children: (value: Value) => ComponentChildren;
  readonly class: string;
}

/** A choice of one by pictures: the arrow keys go from option to option and choose. */
export function RadioGroup<Value extends string | number>(props: RadioGroupProps<Value>) {
  const { label, options, value, onChoose, children } = props;
  const group = useRef<HTMLDivElement>(null);
  const checked = options.findIndex((option) => option.value === value);
  const onKeyDown = (event: KeyboardEvent) => {
    const index = nextIndex(event.key, Math.max(checked, 0), options.length);
    const next = index === undefined ? undefined : options[index];
    if (index === undefined || next === undefined) return;
    event.preventDefault();
    onChoose(next.value);
    group.current?.querySelectorAll<HTMLElement>('[role=radio]')[index]?.focus();
  };
  return (
    <div class={props.class} role="radiogroup" aria-label={label} onKeyDown={onKeyDown} ref={group}>
      {options.map((option, index) => (
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={index === checked}
          aria-label={option.name}
          title={option.name}
          data-value={option.value}
          tabIndex={index === Math.max(checked, 0) ? 0 : -1}
          onClick={() => onChoose(option.value)}
        >
          {children(option.value)}
        </button>
      ))}
    </div>
  );
}

/** Where a key leads in a row of so many; it goes round at both ends. */
export function nextIndex(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return (index + 1) % count;
  if (key === 'ArrowLeft' || key === 'ArrowUp') return (index - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
