import type { Size } from '../call/picture-geometry.ts';

/** By then whoever got a picture has mostly looked at it. */
const CANVASES = 3;

/**
 * Canvases that are painted on in turn. A picture that is still being looked at shares its canvas's memory, and all of
 * it is copied when that canvas is painted on again: on another one nothing is.
 */
export class CanvasRing {
  readonly #size: Size;
  readonly #contexts: OffscreenCanvasRenderingContext2D[] = [];
  #index = 0;

  constructor(size: Size) {
    this.#size = size;
    this.#contexts.push(contextOf(size));
  }

  /** The canvas that was painted on last. */
  get current(): OffscreenCanvasRenderingContext2D {
    return this.#contexts[this.#index] ?? this.advance();
  }

  /** @returns the next canvas, with an old picture on it */
  advance(): OffscreenCanvasRenderingContext2D {
    this.#index = (this.#index + 1) % CANVASES;
    const present = this.#contexts[this.#index];
    if (present) return present;
    const context = contextOf(this.#size);
    this.#contexts[this.#index] = context;
    return context;
  }
}

/** @throws Error when the browser gives no 2D canvas */
export function contextOf({ width, height }: Size): OffscreenCanvasRenderingContext2D {
  const canvas = new OffscreenCanvas(width, height);
  // Each picture is read back at once: kept in memory it costs the least.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('This browser gives no 2D canvas.');
  return context;
}
