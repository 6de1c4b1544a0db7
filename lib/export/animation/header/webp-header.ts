import { isWebp, webpChunks } from '../riff-chunks.ts';
import type { AnimationHeader } from './animation-header.ts';

const MOVES = 0x02;
const OPEN = 0x10;

/** <https://developers.google.com/speed/webp/docs/riff_container#animation> */
export function readWebpHeader(bytes: Uint8Array): AnimationHeader | undefined {
  if (!isWebp(bytes)) return undefined;
  const chunks = webpChunks(bytes);
  const head = chunks.find(({ type }) => type === 'VP8X')?.data;
  const flags = head?.[0] ?? 0;
  if (!head || (flags & MOVES) === 0) return undefined;
  const frames = chunks.filter(({ type }) => type === 'ANMF');
  return {
    format: 'webp',
    width: 1 + threeBytes(head, 4),
    height: 1 + threeBytes(head, 7),
    alpha: (flags & OPEN) !== 0,
    pictures: frames.length,
    seconds: frames.reduce((sum, { data }) => sum + threeBytes(data, 12), 0) / 1000,
    sound: false,
  };
}

function threeBytes(data: Uint8Array, at: number): number {
  return (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16);
}
