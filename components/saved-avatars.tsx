import { poseOfEmotion } from '../lib/avatar/pose/emotion-poses.ts';
import type { PageModel } from './model/page-model.ts';
import { RadioGroup } from './radio-group.tsx';
import { Thumbnail } from './thumbnail.tsx';
import { useTranslate } from './translation.ts';

const SMILING = poseOfEmotion('happy');

/** The saved avatars, each with its name; choosing one puts it on. */
export function SavedAvatars({ model: { shelf, drawing } }: { model: PageModel }) {
  const t = useTranslate();
  const avatars = shelf.avatars.value;
  if (avatars.length === 0) return null;
  return (
    <RadioGroup
      class="shelf"
      label={t('shelf.title')}
      options={avatars.map(({ id, name }) => ({ value: id, name }))}
      value={shelf.current.value?.id ?? null}
      onChoose={shelf.wear}
    >
      {(id) => {
        const avatar = avatars.find((each) => each.id === id);
        return (
          avatar && (
            <>
              <Thumbnail
                drawing={drawing}
                configuration={avatar.look}
                pose={SMILING}
                crop="whole"
              />
              <span class="shelf-name">{avatar.name}</span>
            </>
          )
        );
      }}
    </RadioGroup>
  );
}
