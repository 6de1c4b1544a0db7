import type { DrawingElement } from '../scene/markup.ts';
import { both, dyed, pierced, seam } from './shape.ts';

const LIPS = 'M122 153C128 146 152 146 158 153C162 164 154 172 140 172S118 164 122 153z';

/** Beards that avataaars doesn't have, in the picture's coordinates. The mouth is drawn over them. */
export const OWN_BEARDS = {
  stubble: [
    dyed(
      'facialHair',
      'M84 116C88 136 96 148 106 148C116 148 124 140 140 141C156 140 164 148 174 148C184 148 192 136 196 116V130A56 56 0 0 1 84 130z',
      0.3,
    ),
  ],
  beardLong: [
    pierced(
      'facialHair',
      `M83 104C86 130 92 144 104 146C116 144 128 138 140 141C152 138 164 144 176 146C188 144 194 130 197 104C206 150 206 196 186 228C174 246 156 260 140 264C124 260 106 246 94 228C74 196 74 150 83 104z${LIPS}`,
    ),
    seam('M112 184C112 204 118 222 126 236M140 190V246M168 184C168 204 162 222 154 236', 2),
  ],
  goatee: [
    pierced(
      'facialHair',
      `M140 142C152 138 164 144 166 156C168 170 164 184 158 192C150 200 130 200 122 192C116 184 112 170 114 156C116 144 128 138 140 142z${LIPS}`,
    ),
  ],
  chinStrap: [
    dyed(
      'facialHair',
      'M84 100L89 101C90 112 90 122 92 132C96 158 116 176 140 176S184 158 188 132C190 122 190 112 191 101L196 100V130A56 57 0 0 1 84 130z',
    ),
  ],
  muttonChops: both(
    dyed(
      'facialHair',
      'M84 98L90 100C90 116 94 130 104 138C114 144 122 144 124 152C124 166 116 176 106 176C92 168 84 150 84 130z',
    ),
  ),
} as const satisfies Readonly<Record<string, readonly DrawingElement[]>>;

/** Moustaches, drawn over the mouth. */
export const OWN_MOUSTACHES = {
  moustachePencil: both(
    dyed('facialHair', 'M139 141C130 140 120 143 114 149C122 147 131 146 139 146z'),
  ),
  moustacheWalrus: [
    dyed(
      'facialHair',
      'M140 137C130 131 110 135 104 152C102 160 101 168 104 170C108 172 112 164 118 160C126 155 134 155 140 154C146 155 154 155 162 160C168 164 172 172 176 170C179 168 178 160 176 152C170 135 150 131 140 137z',
    ),
    seam('M140 140V152', 1.8),
  ],
} as const satisfies Readonly<Record<string, readonly DrawingElement[]>>;
