import { presetOf } from '../../lib/avatar/presets.ts';
import { AVATAAARS_MAP } from './face-map.ts';
import type { Sitter } from './play-states.ts';

/** A face at its plainest, on which nothing covers what is measured. */
export const SITTER: Sitter = {
  configuration: { ...presetOf('any'), skin: 'light', hair: 'none', background: '#ffffff' },
  map: AVATAAARS_MAP,
};
