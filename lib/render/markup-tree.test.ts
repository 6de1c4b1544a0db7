import { describe, expect, it } from 'vitest';
import { sceneOf } from '../avatar/hands/hands.ts';
import { cornerLooks } from '../avatar/testing/corner-looks.ts';
import { parseMarkup } from './markup-tree.ts';

describe('parseMarkup', () => {
  it('reads elements, attributes and text', () => {
    const [group, circle] = parseMarkup(
      '<g fill="red"><path d="M0 0h1"/><text x="1">A &#38; &lt;b&gt;</text></g><circle r="2" />',
    );
    expect(group).toMatchObject({ name: 'g', attributes: { fill: 'red' } });
    expect(group?.children.map(({ name }) => name)).toEqual(['path', 'text']);
    expect(group?.children[1]?.text).toBe('A & <b>');
    expect(circle).toMatchObject({ name: 'circle', attributes: { r: '2' }, children: [] });
  });

  it('has nothing in nothing', () => {
    expect(parseMarkup('')).toEqual([]);
  });

  it.each(['<g>', '</g>', '<g></path>', '<g fill=red/>', '<g', '<!-- note -->'])(
    'refuses %s',
    (markup) => {
      expect(() => parseMarkup(markup)).toThrow(/^A layer's markup can't be read from "/);
    },
  );

  it('reads what the hands write', () => {
    for (const { configuration } of cornerLooks('avataaars', 40)) {
      const { layers, defs } = sceneOf(configuration);
      const still = layers.flatMap((layer) => (layer.kind === 'static' ? [layer.svg] : []));
      for (const markup of [defs, ...still]) expect(() => parseMarkup(markup)).not.toThrow();
    }
  });
});
