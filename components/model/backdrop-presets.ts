import type { Backdrop } from '../../lib/settings/call-settings.ts';

/** Backdrops to start with. */
export const BACKDROP_PRESETS = {
  sky: { kind: 'gradient', from: '#8ec5ff', to: '#e0c3fc' },
  peach: { kind: 'gradient', from: '#ffe0b5', to: '#ff9a8b' },
  mint: { kind: 'gradient', from: '#d8f8c4', to: '#7fd8be' },
  dusk: { kind: 'gradient', from: '#28305f', to: '#8b5fa8' },
  paper: { kind: 'colour', colour: '#f3efe6' },
  slate: { kind: 'colour', colour: '#2f3440' },
  /** For programs that put something else in its place. */
  green: { kind: 'colour', colour: '#00b140' },
} as const satisfies Record<string, Backdrop>;

export type BackdropPreset = keyof typeof BACKDROP_PRESETS;

export const PRESET_NAMES = Object.keys(BACKDROP_PRESETS) as readonly BackdropPreset[];

/** The preset that a backdrop is, or null for one of the person's own. */
export function presetNameOf(backdrop: Backdrop): BackdropPreset | null {
  return PRESET_NAMES.find((name) => sameBackdrop(BACKDROP_PRESETS[name], backdrop)) ?? null;
}

function sameBackdrop(one: Backdrop, other: Backdrop): boolean {
  if (one.kind === 'colour') return other.kind === 'colour' && one.colour === other.colour;
  if (one.kind === 'picture') return other.kind === 'picture';
  return other.kind === 'gradient' && one.from === other.from && one.to === other.to;
}

/** The two colours of a backdrop, from the top to the bottom, to begin with when one wants one's own. */
export function coloursOf(backdrop: Backdrop): { readonly from: string; readonly to: string } {
  if (backdrop.kind === 'gradient') return backdrop;
  if (backdrop.kind === 'colour') return { from: backdrop.colour, to: backdrop.colour };
  return BACKDROP_PRESETS.sky;
}
