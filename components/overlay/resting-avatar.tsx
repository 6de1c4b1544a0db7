import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { REST_POSE } from '../../lib/avatar/pose/avatar-pose.ts';
import { AvatarView } from '../../lib/render/avatar-view.ts';
import type { OverlayModel } from './overlay-model.ts';

/** The avatar at rest: it shows no expression, because nobody looks at the face meanwhile. */
export function RestingAvatar({ model: { drawing, look } }: { model: OverlayModel }) {
  const box = useRef<HTMLSpanElement>(null);
  useSignalEffect(() => {
    const scene = drawing.sceneOf(look.value);
    if (box.current) AvatarView.create(box.current, scene, { transparent: true }).update(REST_POSE);
  });
  return <span class="overlay-dot" ref={box} />;
}
