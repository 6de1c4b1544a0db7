/** Runs in a worker: draws a look on a canvas of its own, and answers with its pixels. */
import type { AvatarConfiguration } from '../../lib/avatar/configuration.ts';
import { sceneOf } from '../../lib/avatar/hands/hands.ts';
import type { AvatarPose } from '../../lib/avatar/pose/avatar-pose.ts';
import type { Shape } from '../../lib/avatar/scene/scene.ts';
import { CanvasAvatar } from '../../lib/render/canvas-avatar.ts';

/** What the page asks for. */
export interface DrawOrder {
  readonly configuration: AvatarConfiguration;
  readonly pose: AvatarPose;
  readonly size: number;
  /** Drawn over the avatar. */
  readonly extra: readonly Shape[];
}

self.addEventListener('message', ({ data }: MessageEvent<DrawOrder>) => {
  const { configuration, pose, size, extra } = data;
  const context = new OffscreenCanvas(size, size).getContext('2d');
  if (!context) throw new Error('This browser gives no 2D canvas.');
  context.fillStyle = 'white';
  context.fillRect(0, 0, size, size);
  const avatar = CanvasAvatar.create(sceneOf(configuration), size);
  avatar.draw(context, pose, extra);
  avatar.close();
  self.postMessage(context.getImageData(0, 0, size, size));
});
