import type { Emotion } from '../../expression/emotions.ts';

/** The moving pictures that can carry sound. */
export const VIDEO_FORMATS = ['webm', 'mp4'] as const;

/** Every kind of moving picture that can be taken along, in the order in which a chooser offers them. */
export const ANIMATION_FORMATS = ['webm', 'mp4', 'gif', 'apng', 'webp'] as const;

export type VideoFormat = (typeof VIDEO_FORMATS)[number];
export type AnimationFormat = (typeof ANIMATION_FORMATS)[number];

/** What people call each format. */
export const ANIMATION_NAMES: Readonly<Record<AnimationFormat, string>> = {
  webm: 'WebM',
  mp4: 'MP4',
  gif: 'GIF',
  apng: 'APNG',
  webp: 'WebP',
};

/** How a file of a format ends, without the dot. */
export const ANIMATION_EXTENSIONS: Readonly<Record<AnimationFormat, string>> = {
  webm: 'webm',
  mp4: 'mp4',
  gif: 'gif',
  apng: 'png',
  webp: 'webp',
};

/** The media type of a file of a format. */
export const ANIMATION_TYPES: Readonly<Record<AnimationFormat, string>> = {
  webm: 'video/webm',
  mp4: 'video/mp4',
  gif: 'image/gif',
  apng: 'image/apng',
  webp: 'image/webp',
};

/** Whether a format can let through what is behind the picture. */
export function canBeOpen(format: AnimationFormat): boolean {
  return format !== 'mp4';
}

export function isVideoFormat(format: AnimationFormat): format is VideoFormat {
  return VIDEO_FORMATS.some((video) => video === format);
}

/** The name of a file that plays an expression, or all: `livemoji-happy-loop.webm`, `livemoji-all-seven-loop.gif`. */
export function animationFileName(played: Emotion | 'all', format: AnimationFormat): string {
  const name = played === 'all' ? 'all-seven' : played;
  return `livemoji-${name}-loop.${ANIMATION_EXTENSIONS[format]}`;
}
