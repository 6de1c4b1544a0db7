import { useSignal } from '@preact/signals';
import { ImagePlus, Trash2 } from 'lucide';
import { useRef } from 'preact/hooks';
import type { Backdrop } from '../../lib/settings/call-settings.ts';
import { Icon } from '../icon.tsx';
import { IconButton } from '../icon-button.tsx';
import type { BackdropModel } from '../model/backdrop-model.ts';
import {
  BACKDROP_PRESETS,
  coloursOf,
  PRESET_NAMES,
  presetNameOf,
} from '../model/backdrop-presets.ts';
import type { PageModel } from '../model/page-model.ts';
import { RadioGroup } from '../radio-group.tsx';
import { useTranslate } from '../translation.ts';
import { ModePicture } from './mode-picture.tsx';

interface BackdropPickerProps {
  readonly model: PageModel;
  readonly backdrop: BackdropModel;
}

/** What is behind the emoji: ready ones, colours of one's own, a picture of one's own. */
export function BackdropPicker({ model, backdrop }: BackdropPickerProps) {
  const t = useTranslate();
  const { call } = model.settings.value;
  const picture = backdrop.picture.value;
  const hovered = useSignal(false);
  const options = picture === null ? PRESET_NAMES : ([...PRESET_NAMES, 'picture'] as const);
  const shown = (name: (typeof options)[number]): Backdrop =>
    name === 'picture' ? { kind: 'picture' } : BACKDROP_PRESETS[name];
  return (
    <div
      class="calls-part backdrop"
      role="group"
      aria-label={t('backdrop.title')}
      data-hovered={hovered.value}
      onDragOver={(event) => {
        event.preventDefault();
        hovered.value = true;
      }}
      onDragLeave={() => {
        hovered.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        hovered.value = false;
        const [file] = event.dataTransfer?.files ?? [];
        if (file) void backdrop.take(file);
      }}
    >
      <h3>{t('backdrop.title')}</h3>
      <RadioGroup
        class="modes"
        label={t('backdrop.title')}
        options={options.map((value) => ({ value, name: t(`backdrop.names.${value}`) }))}
        value={call.backdrop.kind === 'picture' ? 'picture' : presetNameOf(call.backdrop)}
        onChoose={(name) => model.change({ call: { ...call, backdrop: shown(name) } })}
      >
        {(name) => (
          <ModePicture
            mode="avatar"
            drawing={model.drawing}
            configuration={model.avatar.configuration.value}
            call={{ ...call, backdrop: shown(name) }}
            backdropPicture={picture}
          />
        )}
      </RadioGroup>
      <div class="calls-row">
        <OwnColours model={model} />
        <PictureButton backdrop={backdrop} />
      </div>
      <BackdropNote backdrop={backdrop} />
    </div>
  );
}

/** The colour at the top and the one at the bottom. */
function OwnColours({ model }: { model: PageModel }) {
  const t = useTranslate();
  const { call } = model.settings.value;
  const { from, to } = coloursOf(call.backdrop);
  const colours = { from, to };
  const mixed = (side: keyof typeof colours, { value }: HTMLInputElement) => ({
    call: { ...call, backdrop: { kind: 'gradient' as const, ...colours, [side]: value } },
  });
  return (
    <div class="own-colours">
      {(['from', 'to'] as const).map((side) => (
        <label key={side} class="own-colours-side">
          <input
            type="color"
            value={colours[side]}
            onInput={(event) => model.preview(mixed(side, event.currentTarget))}
            onChange={(event) => model.change(mixed(side, event.currentTarget))}
          />
          {t(`backdrop.${side}`)}
        </label>
      ))}
    </div>
  );
}

function PictureButton({ backdrop }: { backdrop: BackdropModel }) {
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  return (
    <div class="picture-buttons">
      <button type="button" class="button" onClick={() => field.current?.click()}>
        <Icon node={ImagePlus} />
        {t('backdrop.choose')}
      </button>
      <input
        type="file"
        hidden
        accept="image/*"
        data-testid="backdrop-file"
        ref={field}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void backdrop.take(file);
          // The same file can be chosen once more.
          currentTarget.value = '';
        }}
      />
      {backdrop.picture.value !== null && (
        <IconButton icon={Trash2} label={t('backdrop.remove')} onPress={backdrop.remove} />
      )}
    </div>
  );
}

/** Where the picture stays; or what was wrong with the file. */
function BackdropNote({ backdrop }: { backdrop: BackdropModel }) {
  const t = useTranslate();
  const news = backdrop.news.value;
  return (
    <div role="status">
      {news === 'unreadable' && <p class="problem">{t('backdrop.unreadable')}</p>}
      {news === 'too-large' && <p class="problem">{t('backdrop.tooLarge')}</p>}
      {news === 'removed' && (
        <p class="quiet">
          {t('backdrop.removed')}
          <button type="button" class="button button-quiet" onClick={backdrop.restore}>
            {t('action.undo')}
          </button>
        </p>
      )}
      {news === null && <p class="quiet">{t('backdrop.note')}</p>}
    </div>
  );
}
