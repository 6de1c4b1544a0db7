import { type ReadonlySignal, useComputed, useSignalEffect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AvatarConfiguration } from '../lib/avatar/configuration.ts';
import type { AvatarPose } from '../lib/avatar/pose/avatar-pose.ts';
import type { Emotion } from '../lib/expression/emotions.ts';
import { type AvatarPlayer, playAvatar } from './model/avatar-player.ts';
import type { Drawing } from './model/drawing.ts';
import type { Reactions } from './model/reactions.ts';
import { expressionName } from './texts.ts';
import { useTranslate } from './translation.ts';

interface LiveAvatarProps {
  readonly drawing: Drawing;
  readonly configuration: ReadonlySignal<AvatarConfiguration>;
  readonly pose: ReadonlySignal<AvatarPose>;
  readonly drawn: ReadonlySignal<Emotion>;
  /** What it shows besides; without them it doesn't react. */
  readonly reactions?: Reactions;
  /** While true it is drawn less often. */
  readonly sparing?: ReadonlySignal<boolean>;
}

/** The avatar that answers the face. Its drawing follows the pose by itself; nothing is rendered anew. */
export function LiveAvatar(props: LiveAvatarProps) {
  const { drawing, configuration, pose, drawn, reactions, sparing } = props;
  const t = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  const player = useRef<AvatarPlayer>(null);
  useLayoutEffect(() => {
    const end = new AbortController();
    if (box.current) player.current = playAvatar(box.current, window, end.signal);
    reactions?.listen((reaction) => player.current?.react(reaction), end.signal);
    return () => end.abort();
  }, [reactions]);
  useSignalEffect(() => {
    player.current?.dress(drawing.sceneOf(configuration.value));
  });
  useSignalEffect(() => {
    player.current?.aim({ pose: pose.value, expression: drawn.value });
  });
  useSignalEffect(() => {
    player.current?.spare(sparing?.value ?? false);
  });
  const label = useComputed(() => t('live.avatar', { expression: expressionName(t, drawn.value) }));
  return (
    <div
      class="live-avatar"
      data-testid="live-avatar"
      data-expression={drawn}
      role="img"
      aria-label={label}
      ref={box}
    />
  );
}
