// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { EMOTIONS } from '../lib/expression/emotions.ts';
import type { Reaction } from '../lib/expression/reaction.ts';
import type { Settings } from '../lib/settings/settings.ts';
import { Meters } from './meters.tsx';
import { createPageModel } from './model/page-model.ts';
import { LiveStage, Stage } from './stage.tsx';
import { change, fakePage, press, show } from './testing/page.tsx';

const SAD = { kind: 'show', emotion: 'sad' } as const;

function open(settings: Partial<Settings> = {}) {
  const page = fakePage(settings);
  const model = createPageModel(page.services, new AbortController().signal);
  const shown: Reaction[] = [];
  model.reactions.listen((reaction) => shown.push(reaction), new AbortController().signal);
  const root = show(
    <>
      <Stage model={model} corner={null}>
        <LiveStage model={model} notice={null} />
      </Stage>
      <Meters model={model} />
    </>,
  );
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  return { page, model, shown, root, find };
}

function pressKey(on: EventTarget, init: KeyboardEventInit): void {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  Object.defineProperty(event, 'isTrusted', { value: true });
  change(() => void on.dispatchEvent(event));
}

test('each of the seven faces is a button with a name', () => {
  const { find } = open();
  const names = [...(find('[role=toolbar]')?.querySelectorAll('button') ?? [])].map((button) =>
    button.getAttribute('aria-label'),
  );
  expect(names).toHaveLength(EMOTIONS.length);
  expect(names.slice(3, 5)).toEqual(['React: Happy', 'React: Sad']);
  expect(find('[role=toolbar]')?.getAttribute('aria-label')).toBe('React');
});

test('a face goes to the engine, and is shown when that tells everybody', () => {
  const { page, shown, root, find } = open();
  press(root, 'React: Sad');
  expect(page.reactions.asked).toEqual([SAD]);
  expect(shown).toEqual([]);
  page.react(SAD);
  expect(shown).toEqual([SAD]);
  expect(find('.stage')?.dataset.tint).toBe('sad');
  expect(find('[data-emotion=sad]')?.dataset.shown).toBe('true');
  expect(find('[data-emotion=happy]')?.dataset.shown).toBe('false');
});

test('where the engine is not there, it is shown in this page at once', async () => {
  const { page, shown, root, find } = open();
  page.reactions.engineIsThere = false;
  press(root, 'React: Sad');
  expect(shown).toEqual([SAD]);
  await vi.waitFor(() => expect(find('[data-testid=live-avatar]')?.dataset.mouth).toBe('frown'), {
    timeout: 20_000,
  });
}, 30_000);

test('keys react wherever the focus is, the one that exaggerates as it is set', () => {
  const call = { exaggerateKey: 'KeyE' } as Settings['call'];
  const { page } = open({ call });
  pressKey(document.body, { code: 'Digit5', altKey: true, shiftKey: true });
  pressKey(document.body, { code: 'KeyE' });
  expect(page.reactions.asked).toEqual([SAD, { kind: 'exaggerate', held: true }]);
});

test('arrow keys go from face to face and round the ends, with one stop for Tab', () => {
  const { root, find } = open();
  const stops = () =>
    [...root.querySelectorAll<HTMLElement>('[role=toolbar] button')].flatMap((button) =>
      button.tabIndex === 0 ? [button.dataset.emotion] : [],
    );
  const bar = find('[role=toolbar]') as HTMLElement;
  expect(stops()).toEqual(['angry']);
  pressKey(bar, { key: 'ArrowRight' });
  expect(stops()).toEqual(['disgust']);
  expect(document.activeElement).toBe(find('[data-emotion=disgust]'));
  pressKey(bar, { key: 'Home' });
  pressKey(bar, { key: 'ArrowLeft' });
  expect(stops()).toEqual(['neutral']);
});
