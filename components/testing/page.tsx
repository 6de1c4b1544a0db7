import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import type { Calibration } from '../../lib/avatar/pose/calibration.ts';
import { presetOf } from '../../lib/avatar/presets.ts';
import type { EngineStatus } from '../../lib/channel/engine-status.ts';
import { createPageShelf } from '../../lib/drag/picture-shelf.ts';
import { EMOTIONS, type Emotion } from '../../lib/expression/emotions.ts';
import { type ExpressionState, FACE_MOTIONS } from '../../lib/expression/expression-state.ts';
import type { Reaction } from '../../lib/expression/reaction.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings/settings.ts';
import { parseShelf, type Shelf } from '../../lib/settings/shelf.ts';
import english from '../../locales/en.json' with { type: 'json' };
import type { PageServices } from '../model/page-model.ts';
import { TranslationProvider } from '../translation.ts';
import { translationOf } from '../translation-of.ts';
import { ALL_HANDS } from './hands.ts';

/** An engine, a store and a download folder that a test plays. */
export interface FakePage {
  readonly services: PageServices;
  tell(status: EngineStatus): void;
  see(state: ExpressionState | null): void;
  readonly saved: {
    settings: Partial<Settings>[];
    shelves: Shelf[];
    calibrations: (Calibration | null)[];
    files: { name: string; file: Blob }[];
    copies: Blob[];
  };
  /** How often somebody watches the engine at the moment, how often it was asked to try again, and what it reads. */
  readonly engine: { watchers: number; retries: number; looks: boolean; everyFrame: boolean };
  /** What the engine was asked to have everybody show; it says no while it isn't there. */
  readonly reactions: { readonly asked: Reaction[]; engineIsThere: boolean };
  /** Whether the browser lets pictures onto it. */
  readonly clipboard: { open: boolean };
  /** Somebody reacts, as the engine tells it. */
  react(reaction: Reaction): void;
}

type Watcher = Parameters<PageServices['watch']>[0];

/** What a test finds stored besides the settings. */
interface Stored {
  readonly shelf?: unknown;
  readonly calibration?: Calibration;
}

export function fakePage(settings: Partial<Settings> = {}, stored: Stored = {}): FakePage {
  const saved: FakePage['saved'] = {
    settings: [],
    shelves: [],
    calibrations: [],
    files: [],
    copies: [],
  };
  const engine = { watchers: 0, retries: 0, looks: false, everyFrame: false };
  const reactions: FakePage['reactions'] = { asked: [], engineIsThere: true };
  const clipboard = { open: true };
  const watchers = new Set<Watcher>();
  const forAll = (tell: (watcher: Watcher) => void) =>
    change(() => {
      for (const watcher of watchers) tell(watcher);
    });
  const services: PageServices = {
    watch: (watcher, signal) => {
      watchers.add(watcher);
      engine.watchers += 1;
      signal.addEventListener('abort', () => {
        watchers.delete(watcher);
        engine.watchers -= 1;
      });
      return {
        retry: () => {
          engine.retries += 1;
        },
        look: (closely) => {
          engine.looks = closely;
        },
        need: (everyFrame) => {
          engine.everyFrame = everyFrame;
        },
        react: (reaction) => {
          if (reactions.engineIsThere) reactions.asked.push(reaction);
          return reactions.engineIsThere;
        },
      };
    },
    settings: {
      initial: { ...DEFAULT_SETTINGS, consentedAt: '2026-01-02T03:04:05.000Z', ...settings },
      save: (change) => {
        saved.settings.push(change);
        return Promise.resolve();
      },
      onChange: () => undefined,
    },
    avatar: {
      initial: presetOf('female'),
      save: () => Promise.resolve(),
      onChange: () => undefined,
    },
    shelf: {
      initial: parseShelf(stored.shelf),
      save: (shelf) => {
        saved.shelves.push(shelf);
        return Promise.resolve();
      },
      onChange: () => undefined,
    },
    calibration: {
      initial: stored.calibration ?? null,
      save: (calibration) => {
        saved.calibrations.push(calibration);
        return Promise.resolve();
      },
      onChange: () => undefined,
    },
    hands: ALL_HANDS,
    saveFile: (file, name) => saved.files.push({ file, name }),
    copy: (picture) => {
      if (!clipboard.open) return Promise.reject(new Error('The clipboard is closed.'));
      saved.copies.push(picture);
      return Promise.resolve();
    },
    pictures: createPageShelf(window),
  };
  return {
    services,
    saved,
    engine,
    reactions,
    clipboard,
    react: (reaction) => forAll((watcher) => watcher.onReaction(reaction)),
    tell: (status) => forAll((watcher) => watcher.onStatus(status)),
    see: (state) => forAll((watcher) => watcher.onState(state)),
  };
}

/** A face at rest but for its expression. */
export function stateOf(
  expression: Emotion,
  change: Partial<ExpressionState> = {},
): ExpressionState {
  return {
    capturedAt: 0,
    expression,
    confidence: 0.9,
    probabilities: Object.fromEntries(
      EMOTIONS.map((emotion) => [emotion, emotion === expression ? 0.9 : 0.1 / 6]),
    ) as ExpressionState['probabilities'],
    motion: Object.fromEntries(
      FACE_MOTIONS.map((motion) => [motion, 0]),
    ) as ExpressionState['motion'],
    gaze: { x: 0, y: 0 },
    head: { roll: 0, yaw: 0, pitch: 0 },
    place: { timestamp: 0, aspectRatio: 4 / 3, x: 0.5, y: 0.5, width: 0.4, height: 0.5, roll: 0 },
    ...change,
  };
}

/** Makes a change and has the page show it before the next line. */
export function change(run: () => void): void {
  void act(run);
}

/** Shows something in English in a page of its own; what was shown before is taken down. */
export function show(children: ComponentChildren): HTMLElement {
  change(() => {
    for (const former of document.body.children) render(null, former);
  });
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  change(() =>
    render(<TranslationProvider value={inEnglish}>{children}</TranslationProvider>, root),
  );
  return root;
}

/** Presses a button that is found by its text or its label. */
export function press(root: HTMLElement, name: string): void {
  const button = [...root.querySelectorAll('button')].find(
    (candidate) => (candidate.getAttribute('aria-label') ?? candidate.textContent) === name,
  );
  if (button === undefined) throw new Error(`There is no button «${name}» in ${root.textContent}`);
  change(() => button.click());
}

const inEnglish = translationOf(english);
