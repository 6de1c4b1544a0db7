import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { nextIndex } from './radio-group.tsx';

interface TabsProps<Key extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly key: Key; readonly name: string }[];
  readonly current: Key;
  readonly onSelect: (key: Key) => void;
  /** Where it stands inside another one, how it looks there. */
  readonly class?: string;
  /** What the current tab holds. */
  readonly children: ComponentChildren;
}

/** One panel out of several; the arrow keys go from tab to tab. */
export function Tabs<Key extends string>({
  label,
  tabs,
  current,
  onSelect,
  class: look = 'tabs',
  children,
}: TabsProps<Key>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const from = tabs.findIndex(({ key }) => key === current);
    const index = nextIndex(event.key, from, tabs.length);
    const next = index === undefined ? undefined : tabs[index];
    if (index === undefined || next === undefined) return;
    event.preventDefault();
    onSelect(next.key);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };
  return (
    <>
      <div class={look} role="tablist" aria-label={label} onKeyDown={onKeyDown} ref={list}>
        {tabs.map(({ key, name }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}-${key}`}
            aria-selected={key === current}
            aria-controls={`${id}-panel`}
            tabIndex={key === current ? 0 : -1}
            onClick={() => onSelect(key)}
          >
            {name}
          </button>
        ))}
      </div>
      <div
        class={`${look}-panel`}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${current}`}
      >
        {children}
      </div>
    </>
  );
}
