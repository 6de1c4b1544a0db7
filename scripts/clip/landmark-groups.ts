// Names for landmarks of MediaPipe's face mesh (canonical_face_model_uv_visualization.png of MediaPipe).
// «Left» and «right» are the picture's here; rows run from the picture's left to its right.

/** The four rows of the lips, each without the mouth's corners. */
export const LIPS = {
  outerUpper: [185, 40, 39, 37, 0, 267, 269, 270, 409],
  innerUpper: [191, 80, 81, 82, 13, 312, 311, 310, 415],
  innerLower: [95, 88, 178, 87, 14, 317, 402, 318, 324],
  outerLower: [146, 91, 181, 84, 17, 314, 405, 321, 375],
} as const;

/** Where outer and inner lips meet: the outer corner, then the inner one. */
export const MOUTH_CORNERS = { left: [61, 78], right: [291, 308] } as const;

/** The eyelids' edges: upper points and, at the same place of each row, the lower ones. */
export const EYES = [
  {
    corners: [33, 133],
    upper: [246, 161, 160, 159, 158, 157, 173],
    lower: [7, 163, 144, 145, 153, 154, 155],
  },
  {
    corners: [362, 263],
    upper: [398, 384, 385, 386, 387, 388, 466],
    lower: [382, 381, 380, 374, 373, 390, 249],
  },
] as const;

/** The brows, upper edge and lower edge, each from the temple to the nose. */
export const BROWS = {
  left: { upper: [70, 63, 105, 66, 107], lower: [46, 53, 52, 65, 55], towardsNose: 1 },
  right: { upper: [300, 293, 334, 296, 336], lower: [276, 283, 282, 295, 285], towardsNose: -1 },
} as const;

/** The face's outline, clockwise from the middle of the forehead. */
export const FACE_OVAL = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148,
  176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
] as const;

/** How much of the jaw's way each point of the outline goes along when the mouth opens. */
export const JAW: Readonly<Record<number, number>> = {
  152: 1,
  377: 0.98,
  148: 0.98,
  400: 0.93,
  176: 0.93,
  378: 0.84,
  149: 0.84,
  379: 0.68,
  150: 0.68,
  365: 0.48,
  136: 0.48,
  397: 0.28,
  172: 0.28,
  288: 0.12,
  58: 0.12,
};

/** Points that keep still whatever the mouth does: the nose and the cheekbones. */
export const ABOVE_THE_MOUTH = [
  1, 2, 4, 5, 6, 19, 94, 97, 98, 326, 327, 64, 294, 48, 278, 168, 50, 280, 117, 346, 111, 340, 118,
  347,
] as const;

/** The nose's bridge between the eyes: lids leave it still, frowning brows take it along. */
export const BRIDGE = 168;

/** Points that keep still whatever brows and lids do. */
export const AROUND_THE_EYES = [
  1, 4, 6, 197, 50, 280, 118, 347, 119, 348, 101, 330, 234, 454, 127, 356, 162, 389, 10, 109, 338,
  67, 297, 103, 332, 54, 284,
] as const;
