import type { HexColour } from '../avatar/palettes.ts';
import type { AvatarPose } from '../avatar/pose/avatar-pose.ts';
import type { Scene, Shape } from '../avatar/scene/scene.ts';
import { CanvasAvatar } from '../render/canvas-avatar.ts';

/** What one picture of a film shows. */
export interface Moment {
  readonly scene: Scene;
  readonly pose: AvatarPose;
  /** What is drawn over the emoji, in the scene's coordinates. */
  readonly burst: readonly Shape[];
}

/** Paints the pictures of a film, one after the other, on one canvas. */
export class FilmPainter {
  readonly #canvas: OffscreenCanvas;
  readonly #context: OffscreenCanvasRenderingContext2D;
  readonly #ground: HexColour | undefined;
  #drawn: { readonly scene: Scene; readonly avatar: CanvasAvatar } | undefined;

  /**
   * @param side width and height in pixels
   * @param ground undefined where the pictures stay open
   * @throws Error when the browser gives no 2D canvas
   */
  constructor(side: number, ground: HexColour | undefined) {
    this.#canvas = new OffscreenCanvas(side, side);
    // Each picture is read back at once: kept in memory it costs the least.
    const context = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('This browser gives no 2D canvas.');
    this.#context = context;
    this.#ground = ground;
  }

  /** @returns the canvas, which shows the moment until the next call */
  paint({ scene, pose, burst }: Moment): OffscreenCanvas {
    const { width: side } = this.#canvas;
    this.#context.clearRect(0, 0, side, side);
    if (this.#ground !== undefined) {
      this.#context.fillStyle = this.#ground;
      this.#context.fillRect(0, 0, side, side);
    }
    this.#avatarOf(scene).draw(this.#context, pose, burst);
    return this.#canvas;
  }

  close(): void {
    this.#drawn?.avatar.close();
    this.#drawn = undefined;
  }

  /** The person may change clothes while the film runs. */
  #avatarOf(scene: Scene): CanvasAvatar {
    if (this.#drawn?.scene !== scene) {
      this.#drawn?.avatar.close();
      const avatar = CanvasAvatar.create(scene, this.#canvas.width, { transparent: true });
      this.#drawn = { scene, avatar };
    }
    return this.#drawn.avatar;
  }
}
