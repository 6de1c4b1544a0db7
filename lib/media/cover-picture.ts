/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What of a picture is shown, and how large. */
export interface Cover {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly output: Size;
}

const TYPE = 'image/jpeg';
/** A backdrop stands behind something: what is lost from here on isn't missed. */
const QUALITIES = [0.88, 0.75, 0.6] as const;

/** Says that a file can't be a backdrop. */
export class PictureError extends Error {
  readonly problem: 'unreadable' | 'too-large';

  constructor(problem: PictureError['problem'], cause?: unknown) {
    super(`The picture is ${problem}.`, { cause });
    this.problem = problem;
  }
}

/** The middle of a picture in the shape of the largest output, never larger than it is. */
export function coverOf(picture: Size, largest: Size): Cover {
  const shape = largest.width / largest.height;
  const width = Math.min(picture.width, picture.height * shape);
  const height = width / shape;
  const scale = Math.min(1, largest.width / width);
  return {
    left: (picture.width - width) / 2,
    top: (picture.height - height) / 2,
    width,
    height,
    output: { width: Math.round(width * scale), height: Math.round(height * scale) },
  };
}

/**
 * Makes a backdrop out of whatever picture the browser can read: cut to shape, scaled down, and encoded anew, so
 * that nothing of the file but its pixels is kept. For a document.
 *
 * @param characters the longest address that is allowed
 * @returns the picture as an address that holds all of it
 * @throws PictureError when the file is no picture, or won't get small enough
 */
export async function coverPicture(file: Blob, largest: Size, characters: number): Promise<string> {
  const bitmap = await decode(file);
  try {
    const { left, top, width, height, output } = coverOf(bitmap, largest);
    const canvas = new OffscreenCanvas(output.width, output.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser has no 2D canvas to draw the picture on.');
    // Where the picture is transparent.
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, output.width, output.height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, left, top, width, height, 0, 0, output.width, output.height);
    for (const quality of QUALITIES) {
      const address = await addressOf(await canvas.convertToBlob({ type: TYPE, quality }));
      if (address.length <= characters) return address;
    }
    throw new PictureError('too-large');
  } finally {
    bitmap.close();
  }
}

async function decode(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file);
  } catch (cause) {
    throw new PictureError('unreadable', cause);
  }
}

function addressOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new PictureError('unreadable', reader.error));
    reader.readAsDataURL(file);
  });
}
