import type {
  AnimationEncoder,
  AnimationOrder,
  VideoAnimationEncoder,
  VideoOrder,
} from './animation-encoder.ts';

/**
 * An encoder for a moving picture of any format. Its code is loaded when it is asked for.
 *
 * @throws RangeError for a size that the format can't have
 * @throws Error when this browser can't write the format
 */
export async function openAnimationEncoder(order: AnimationOrder): Promise<AnimationEncoder> {
  const { format } = order;
  switch (format) {
    case 'webm':
    case 'mp4':
      return await openVideoEncoder({ ...order, format });
    default: {
      const { openPictureFileEncoder } = await import('./open-picture-file.ts');
      return openPictureFileEncoder(order, format);
    }
  }
}

/**
 * An encoder for a video, with sound or without: VP9 and Opus as WebM, H.264 and AAC as MP4, with what this
 * browser can write in their place (`video-codecs.ts`).
 *
 * @throws RangeError for a size that the format can't have
 * @throws Error when this browser can't write the format
 */
export async function openVideoEncoder(order: VideoOrder): Promise<VideoAnimationEncoder> {
  const { VideoFileEncoder } = await import('./video-file-encoder.ts');
  return await VideoFileEncoder.create(order);
}
