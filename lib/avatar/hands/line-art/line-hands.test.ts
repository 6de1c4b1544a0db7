import { describe, expect, it } from 'vitest';
import { EMOTIONS } from '../../../expression/emotions.ts';
import { ATTRIBUTES } from '../../attributes.ts';
import { type AvatarConfiguration, withAttribute } from '../../configuration.ts';
import {
  type AvatarPose,
  clampPose,
  POSE_DIRECTIONS,
  POSE_WEIGHTS,
  REST_POSE,
} from '../../pose/avatar-pose.ts';
import { poseOfEmotion } from '../../pose/emotion-poses.ts';
import { presetOf } from '../../presets.ts';
import { sceneSvg } from '../../scene/svg.ts';
import { LORELEI } from '../lorelei/hand.ts';
import { NOTIONISTS } from '../notionists/hand.ts';

const HANDS = [LORELEI, NOTIONISTS] as const;
const plain: AvatarConfiguration = { ...presetOf('male'), background: 'sky' };

/** What has to be worn for an attribute to be seen. */
const WEARERS: Readonly<Record<string, Partial<AvatarConfiguration>>> = {
  hatColour: { headwear: 'turban' },
  facialHairColour: { facialHair: 'beardMedium' },
  clothingGraphic: { clothing: 'graphicShirt' },
};

describe.each(HANDS)('the hand of $id', (hand) => {
  const draw = (configuration: AvatarConfiguration, pose: AvatarPose = REST_POSE) =>
    sceneSvg(hand.scene(configuration), pose, { idPrefix: 'same' });

  it.each(ATTRIBUTES)('draws every $key', ({ key, options }) => {
    const pictures = options.map((option) => {
      const result = withAttribute({ ...plain, ...WEARERS[key] }, key, option);
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      return draw(result.value) + draw(result.value, poseOfEmotion('happy'));
    });
    const changes = new Set(pictures).size > 1;
    expect(changes).toBe(hand.attributes.includes(key) && key !== 'hand');
  });

  it.each([...POSE_WEIGHTS, ...POSE_DIRECTIONS])('shows %s from its beginning', (key) => {
    const rest = draw(plain);
    const some = draw(plain, clampPose({ [key]: 0.4 }));
    expect(some).not.toBe(rest);
    expect(draw(plain, clampPose({ [key]: 1 }))).not.toBe(some);
  });

  it('moves the side of the picture that is the left of the person', () => {
    const shapes = (pose: AvatarPose) =>
      hand
        .scene(plain)
        .layers.flatMap((layer) => (layer.kind === 'moving' ? layer.draw(pose) : []));
    const rest = shapes(REST_POSE);
    const blinking = shapes(clampPose({ blinkLeft: 1, browDownLeft: 1 }));
    const moved = rest.filter((shape, index) => shape.d !== blinking[index]?.d).map(({ id }) => id);
    expect(moved).not.toHaveLength(0);
    expect(moved.every((id) => id.startsWith('far'))).toBe(true);
  });

  it('keeps its shapes and their order in every pose', () => {
    const { layers } = hand.scene({ ...plain, eyes: 'sparkleLashes', mouth: 'redLips' });
    for (const layer of layers) {
      if (layer.kind === 'static') continue;
      const ids = layer.draw(REST_POSE).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const emotion of EMOTIONS) {
        const shapes = layer.draw(poseOfEmotion(emotion));
        expect(shapes.map(({ id }) => id)).toEqual(ids);
        expect(shapes.some(({ d }) => /NaN|Infinity|undefined/.test(d))).toBe(false);
      }
    }
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
  });

  it('draws nothing that a strict page refuses, and every id once', () => {
    for (const accessories of ['round', 'sunglasses', 'hearts'] as const) {
      const svg = draw({ ...plain, accessories, facialHair: 'beardMedium' }, poseOfEmotion('fear'));
      expect(svg).not.toMatch(/<script|<style|style=|<foreignObject|<image|<a |\son\w+=/i);
      expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(
        /https?:|data:|url\((?!#)/i,
      );
      const ids = [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
    }
  });

  it('hides the hair under a hijab', () => {
    const dressed = { ...plain, headwear: 'hijab', hatColour: 'navy' } as const;
    expect(draw({ ...dressed, hair: 'longWaves' })).toBe(draw({ ...dressed, hair: 'none' }));
  });
});
