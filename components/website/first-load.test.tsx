// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { change, show } from '../testing/page.tsx';
import { type FirstLoad, FirstLoadLine } from './first-load.tsx';

test('a first load has a bar, ends in words, and is not there on later visits', () => {
  const step = signal<'loading' | 'kept' | null>(null);
  const percent = signal(0);
  const load: FirstLoad = { step, percent };
  const root = show(<FirstLoadLine load={load} />);
  const bar = () => root.querySelector('[role="progressbar"]');
  expect(root.textContent).toBe('');
  change(() => {
    step.value = 'loading';
    percent.value = 42;
  });
  expect(bar()?.getAttribute('aria-valuenow')).toBe('42');
  expect(root.textContent).toBe('Getting ready: 42%');
  change(() => {
    step.value = 'kept';
  });
  expect(bar()).toBeNull();
  expect(root.querySelector('[role="status"]')?.textContent).toBe('Works without internet now');
});
