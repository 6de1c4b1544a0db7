import { poseOfEmotion } from '../lib/avatar/pose/emotion-poses.ts';
import { presetOf } from '../lib/avatar/presets.ts';
import type { Drawing } from './model/drawing.ts';
import { Thumbnail } from './thumbnail.tsx';

const GUESTS = [
  { gender: 'female', emotion: 'happy', place: 'front' },
  { gender: 'male', emotion: 'surprise', place: 'left' },
  { gender: 'any', emotion: 'neutral', place: 'right' },
] as const;

/** A look at what will be there: three avatars with three expressions. */
export function Parade({ drawing }: { drawing: Drawing }) {
  return (
    <div class="parade" aria-hidden="true">
      {GUESTS.map(({ gender, emotion, place }) => (
        <div key={gender} class="parade-guest" data-place={place} data-tint={emotion}>
          <Thumbnail
            drawing={drawing}
            configuration={presetOf(gender)}
            pose={poseOfEmotion(emotion)}
            crop="whole"
          />
        </div>
      ))}
    </div>
  );
}
