import type { AvatarConfiguration } from './configuration.ts';
import { sceneOf } from './hands/hands.ts';
import type { AvatarPose } from './pose/avatar-pose.ts';
import type { Scene } from './scene/scene.ts';
import { type SvgOptions, sceneSvg } from './scene/svg.ts';

export interface AvatarRenderer {
  /** Draws an avatar as a self-contained SVG: the same input always gives the same text. */
  render(configuration: AvatarConfiguration, pose: AvatarPose, options?: SvgOptions): string;
}

/** A renderer that prepares each avatar's drawing once, however many poses it is asked for. */
export function createRenderer(): AvatarRenderer {
  const scenes = new WeakMap<AvatarConfiguration, Scene>();
  return {
    render(configuration, pose, options) {
      const scene = scenes.get(configuration) ?? sceneOf(configuration);
      scenes.set(configuration, scene);
      return sceneSvg(scene, pose, options);
    },
  };
}
