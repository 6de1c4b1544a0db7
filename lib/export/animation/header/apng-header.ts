import { isPng, pngChunks } from '../png-chunks.ts';
import type { AnimationHeader } from './animation-header.ts';

/** The chunks that make a PNG move: <https://www.w3.org/TR/png-3/#apng-frame-based-animation>. */
export function readApngHeader(bytes: Uint8Array): AnimationHeader | undefined {
  if (!isPng(bytes)) return undefined;
  const chunks = pngChunks(bytes);
  const viewOf = (data: Uint8Array) => new DataView(data.buffer, data.byteOffset, data.byteLength);
  const head = chunks.find(({ type }) => type === 'IHDR');
  const animation = chunks.find(({ type }) => type === 'acTL');
  if (!head || !animation) return undefined;
  const controls = chunks.filter(({ type }) => type === 'fcTL');
  const seconds = controls.reduce((sum, { data }) => {
    const view = viewOf(data);
    // No denominator counts as hundredths.
    return sum + view.getUint16(20) / (view.getUint16(22) || 100);
  }, 0);
  const header = viewOf(head.data);
  const colourType = header.getUint8(9);
  return {
    format: 'apng',
    width: header.getUint32(0),
    height: header.getUint32(4),
    alpha: colourType === 6 || colourType === 4 || chunks.some(({ type }) => type === 'tRNS'),
    pictures: viewOf(animation.data).getUint32(0) === controls.length ? controls.length : 0,
    seconds: Math.round(1e6 * seconds) / 1e6,
    sound: false,
  };
}
