import type { AvatarPose } from '../avatar/pose/avatar-pose.ts';
import { headScene } from '../avatar/scene/head-scene.ts';
import type { Scene, Shape } from '../avatar/scene/scene.ts';
import type { Plan } from '../call/composition.ts';
import type { Placement } from '../call/picture-geometry.ts';
import { CanvasAvatar } from '../render/canvas-avatar.ts';

/** The sides in which an emoji is rastered, in pixels: between them it is drawn smaller. */
const SIDES = [160, 256, 384, 512, 768, 1080] as const;

type Figure = NonNullable<Plan['emoji']>['figure'];

/** What an emoji does in one picture. */
export interface Expression {
  readonly pose: AvatarPose;
  /** What is drawn over it, in the scene's coordinates. */
  readonly burst: readonly Shape[];
}

interface Rastered {
  readonly avatar: CanvasAvatar;
  readonly side: number;
}

/** Draws an emoji, whole or its head alone, anywhere in a picture. */
export class EmojiPainter {
  readonly scene: Scene;
  readonly #head: Scene;
  readonly #rastered = new Map<Figure, Rastered>();

  constructor(scene: Scene) {
    this.scene = scene;
    this.#head = headScene(scene);
  }

  paint(
    context: OffscreenCanvasRenderingContext2D,
    figure: Figure,
    placement: Placement,
    { pose, burst }: Expression,
  ): void {
    const { centre } = this.scene.head;
    const { avatar, side } = this.#rasteredFor(figure, placement.scale * this.scene.size);
    const zoom = (placement.scale * this.scene.size) / side;
    context.save();
    context.translate(placement.x, placement.y);
    context.rotate(placement.roll);
    context.translate(-centre.x * placement.scale, -centre.y * placement.scale);
    context.scale(zoom, zoom);
    avatar.draw(context, pose, burst);
    context.restore();
  }

  close(): void {
    for (const { avatar } of this.#rastered.values()) avatar.close();
    this.#rastered.clear();
  }

  /** A face that comes closer would have its emoji rastered anew in each frame: a step down is kept for a while. */
  #rasteredFor(figure: Figure, size: number): Rastered {
    const wanted = SIDES.find((side) => side >= size) ?? SIDES[SIDES.length - 1] ?? size;
    const present = this.#rastered.get(figure);
    if (present && present.side >= wanted && present.side <= 2 * wanted) return present;
    present?.avatar.close();
    const scene = figure === 'head' ? this.#head : this.scene;
    const rastered = {
      avatar: CanvasAvatar.create(scene, wanted, { transparent: true }),
      side: wanted,
    };
    this.#rastered.set(figure, rastered);
    return rastered;
  }
}
