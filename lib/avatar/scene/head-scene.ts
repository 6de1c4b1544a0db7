import { IDENTITY } from './matrix.ts';
import type { Layer, Scene, StaticLayer } from './scene.ts';

/**
 * The head of a scene alone, held straight: to be put somewhere else, and tilted there. Behind it lies its own
 * outline, so that nothing shines through, whatever the hand leaves open between its lines.
 */
export function headScene(scene: Scene): Scene {
  const { centre, width, height, colour } = scene.head;
  const backing: StaticLayer = {
    kind: 'static',
    id: 'backing',
    joint: 'body',
    depth: 0,
    svg: `<ellipse cx="${centre.x}" cy="${centre.y}" rx="${width / 2}" ry="${height / 2}" fill="${colour}"/>`,
  };
  return {
    ...scene,
    background: undefined,
    layers: [backing, ...scene.layers.filter(isOfHead).map(unclipped)],
    // The backing stays where the head was asked for, however far the drawing turns away.
    transformOf: (layer, pose) =>
      layer.id === backing.id ? IDENTITY : scene.transformOf(layer, { ...pose, roll: 0 }),
  };
}

/** The shadow of the chin goes along with the head, but lies on the shoulders. */
function isOfHead({ id, joint }: Layer): boolean {
  return joint === 'head' && id !== 'chin-shadow';
}

function unclipped(layer: Layer): Layer {
  const { clip: _, ...rest } = layer;
  return rest;
}
