import type { Plugin } from 'vite';

/** What lib/avatar/hands/avataaars/drawings.ts takes of the style; the rig draws the face itself. */
const TAKEN = ['accessories', 'clothes', 'clothesGraphic', 'facialHair', 'top'] as const;

/** Leaves those parts of avataaars out of the bundles that nothing draws: a seventh of the style. */
export function leanDrawings(): Plugin {
  return {
    name: 'livemoji:lean-drawings',
    enforce: 'pre',
    transform: {
      filter: { id: /@dicebear\/styles\/dist\/avataaars(\.min)?\.json/ },
      handler(code) {
        const { components } = JSON.parse(code) as {
          readonly components: Readonly<Record<string, unknown>>;
        };
        const taken = Object.fromEntries(TAKEN.map((name) => [name, components[name]]));
        return { code: JSON.stringify({ components: taken }), map: null };
      },
    },
  };
}
