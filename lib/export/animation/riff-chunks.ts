export interface RiffChunk {
  /** Four characters. */
  readonly type: string;
  readonly data: Uint8Array;
}

/** A chunk as bytes: type, length, content, and a byte more where that is odd. */
export function riffChunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(8 + data.length + (data.length % 2));
  bytes.set(new TextEncoder().encode(type));
  bytes.set(littleEndian([4, data.length]), 4);
  bytes.set(data, 8);
  return bytes;
}

export function isWebp(bytes: Uint8Array): boolean {
  return textAt(bytes, 0) === 'RIFF' && textAt(bytes, 8) === 'WEBP';
}

/**
 * The chunks of a WebP, in their order.
 *
 * @throws Error for anything else
 */
export function webpChunks(webp: Uint8Array): readonly RiffChunk[] {
  if (!isWebp(webp)) throw new Error('This is no WebP.');
  const view = new DataView(webp.buffer, webp.byteOffset, webp.byteLength);
  const chunks: RiffChunk[] = [];
  for (let at = 12; at + 8 <= webp.length; ) {
    const length = view.getUint32(at + 4, true);
    chunks.push({ type: textAt(webp, at), data: webp.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

/** Numbers one after the other: `[3, 7]` is the number 7 in three bytes. */
export function littleEndian(
  ...fields: readonly (readonly [bytes: number, value: number])[]
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    fields.flatMap(([bytes, value]) =>
      Array.from({ length: bytes }, (_, index) => (value >>> (8 * index)) & 255),
    ),
  );
}

function textAt(bytes: Uint8Array, at: number): string {
  return new TextDecoder().decode(bytes.subarray(at, at + 4));
}
