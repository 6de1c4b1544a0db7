import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AttributeKey } from '../../lib/avatar/attributes.ts';
import {
  type AvatarConfiguration,
  CONFIGURATION_FIELDS,
  withAttribute,
} from '../../lib/avatar/configuration.ts';
import type { Gender } from '../../lib/avatar/options.ts';
import { presetOf } from '../../lib/avatar/presets.ts';
import { randomConfiguration } from '../../lib/avatar/random-configuration.ts';
import { type History, record, redo, startHistory, undo } from './history.ts';

/** The avatar's look and every way to change it. Each change shows at once and can be undone. */
export interface AvatarModel {
  readonly configuration: ReadonlySignal<AvatarConfiguration>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  choose(key: AttributeKey, value: string): void;
  /** Shows a choice that isn't made yet, while a colour is being looked for. */
  preview(key: AttributeKey, value: string): void;
  startWith(gender: Gender): void;
  /** Puts on a whole look, such as a saved one. */
  wear(look: AvatarConfiguration): void;
  surprise(): void;
  undo(): void;
  redo(): void;
  /** Takes over what another page of the extension has stored. */
  replace(configuration: AvatarConfiguration): void;
}

/**
 * @param initial the stored look
 * @param save called with each look that is to be kept
 */
export function createAvatarModel(
  initial: AvatarConfiguration,
  save: (configuration: AvatarConfiguration) => void,
): AvatarModel {
  const history = signal(startHistory(initial));
  const draft = signal<AvatarConfiguration | null>(null);
  const configuration = computed(() => draft.value ?? history.value.present);

  const moveTo = (next: History<AvatarConfiguration>) => {
    draft.value = null;
    if (next === history.value) return;
    history.value = next;
    save(next.present);
  };
  const change = (next: AvatarConfiguration) => {
    if (sameLook(next, history.value.present)) draft.value = null;
    else moveTo(record(history.value, next));
  };
  const changed = (key: AttributeKey, value: string) => {
    const result = withAttribute(history.value.present, key, value);
    return result.ok ? result.value : history.value.present;
  };

  return {
    configuration,
    canUndo: computed(() => history.value.past.length > 0),
    canRedo: computed(() => history.value.future.length > 0),
    choose: (key, value) => change(changed(key, value)),
    preview: (key, value) => {
      draft.value = changed(key, value);
    },
    startWith: (gender) => change({ ...presetOf(gender), ...kept(history.value.present) }),
    wear: change,
    surprise: () => {
      const { present } = history.value;
      change({ ...randomConfiguration(present.gender, Math.random), ...kept(present) });
    },
    undo: () => moveTo(undo(history.value)),
    redo: () => moveTo(redo(history.value)),
    replace: (stored) => {
      if (sameLook(stored, history.value.present)) return;
      history.value = record(history.value, stored);
    },
  };
}

/** What a new look leaves as it is: how it is drawn, and what is behind it. */
function kept({ hand, background, backgroundShape }: AvatarConfiguration) {
  return { hand, background, backgroundShape };
}

/** Whether two configurations are the same in every field. */
export function sameLook(one: AvatarConfiguration, other: AvatarConfiguration): boolean {
  return CONFIGURATION_FIELDS.every((field) => one[field] === other[field]);
}
