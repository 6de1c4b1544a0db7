import type { AttributeKey } from '../attributes.ts';
import type { AvatarConfiguration } from '../configuration.ts';
import type { HandId } from '../options.ts';
import type { HexColour } from '../palettes.ts';
import type { AvatarPose } from '../pose/avatar-pose.ts';
import type { Matrix, Point } from './matrix.ts';

/**
 * One flat shape of a moving layer. A layer always draws the same shapes in the same order: one that can't be
 * seen has `opacity` 0 and may have an empty path. Strokes have round ends and joins.
 */
export interface Shape {
  /** Unique within its layer. */
  readonly id: string;
  /** The outline as SVG path data, in the scene's coordinates. */
  readonly d: string;
  /** Without it the inside stays empty. */
  readonly fill?: string;
  /** Without it there is no line. */
  readonly stroke?: string;
  readonly strokeWidth?: number;
  /** 0 to 1, without it 1. */
  readonly opacity?: number;
  /** The id of a shape of the same layer: only what lies inside of its outline shows. */
  readonly clip?: string;
}

interface LayerBase {
  /** Unique within the scene. */
  readonly id: string;
  /** Whether it stays with the shoulders or goes along with the head. */
  readonly joint: 'body' | 'head';
  /**
   * How far it goes along when the head turns, for the parallax: 1 is the front of the face, 0 stays, and what
   * is behind the head's axis goes the other way.
   */
  readonly depth: number;
  /** Path data in the scene's coordinates: the layer shows only inside of it, wherever it has moved. */
  readonly clip?: string;
}

/** A drawing that never changes, though it moves as a whole. */
export interface StaticLayer extends LayerBase {
  readonly kind: 'static';
  /** Markup of SVG elements; ids and references in it are given a prefix by the renderer. */
  readonly svg: string;
}

/** A part of the face: its paths follow the pose. */
export interface MovingLayer extends LayerBase {
  readonly kind: 'moving';
  draw(pose: AvatarPose): readonly Shape[];
}

export type Layer = StaticLayer | MovingLayer;

/** Whether two layers are always in the same place, in every pose: where one shows, so may the other. */
export function moveTogether(one: Layer, other: Layer): boolean {
  if (one.clip !== other.clip || one.joint !== other.joint) return false;
  return one.joint === 'body' || one.depth === other.depth;
}

export interface Background {
  readonly colour: HexColour;
  readonly shape: AvatarConfiguration['backgroundShape'];
}

/** An upright ellipse inside of the drawn head, from the forehead to the chin; in the scene's coordinates. */
export interface HeadOutline {
  readonly centre: Point;
  readonly width: number;
  readonly height: number;
  /** The skin's. */
  readonly colour: string;
}

/** What has to be known of a drawing to draw something around its head by the same hand. */
export interface HeadRoom {
  /** The middle of the head at rest, in the scene's units. */
  readonly middle: Point;
  /** From there to the outline of most hair, in the scene's units. */
  readonly radius: number;
  /** The line around what is filled; undefined where the hand draws flat areas without one. */
  readonly line: { readonly colour: string; readonly width: number } | undefined;
}

/** An avatar, ready to be drawn in any pose: what every renderer takes. */
export interface Scene {
  /** Width and height of the drawing in units of its own coordinates. */
  readonly size: number;
  /** From the bottom up. */
  readonly layers: readonly Layer[];
  /** Markup of gradients and clip paths that static layers refer to, the content of a `<defs>`. */
  readonly defs: string;
  /** What lies behind the layers; undefined where that is transparent. */
  readonly background: Background | undefined;
  /** Where the head is while it is held straight. */
  readonly head: HeadOutline;
  readonly headRoom: HeadRoom;
  /** Where a layer is in a pose: the same for all that move together. */
  transformOf(layer: Layer, pose: AvatarPose): Matrix;
}

/** A way of drawing: all that is particular to one style. */
export interface Hand {
  readonly id: HandId;
  /** The attributes of a configuration that change the drawing. */
  readonly attributes: readonly AttributeKey[];
  /** Prepares an avatar's drawing (a fraction of a millisecond): once for each configuration. */
  scene(configuration: AvatarConfiguration): Scene;
}
