import type { AnimationHeader } from './animation-header.ts';

const EXTENSION = 0x21;
const CONTROL = 0xf9;
const IMAGE = 0x2c;
/** Seconds are counted in hundredths. */
const HUNDREDTHS = 100;

/** Block after block to the trailer: <https://www.w3.org/Graphics/GIF/spec-gif89a.txt>. */
export function readGifHeader(bytes: Uint8Array): AnimationHeader | undefined {
  if (new TextDecoder().decode(bytes.subarray(0, 6)) !== 'GIF89a') return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let [pictures, hundredths, alpha] = [0, 0, false];
  let at = 13 + tableLength(view.getUint8(10));
  for (;;) {
    const block = view.getUint8(at);
    if (block === EXTENSION) {
      if (view.getUint8(at + 1) === CONTROL) {
        alpha ||= (view.getUint8(at + 3) & 1) === 1;
        hundredths += view.getUint16(at + 4, true);
      }
      at = afterSubBlocks(view, at + 2);
    } else if (block === IMAGE) {
      pictures += 1;
      at = afterSubBlocks(view, at + 11 + tableLength(view.getUint8(at + 9)));
    } else break;
  }
  return {
    format: 'gif',
    width: view.getUint16(6, true),
    height: view.getUint16(8, true),
    alpha,
    pictures,
    seconds: hundredths / HUNDREDTHS,
    sound: false,
  };
}

/** A colour table has three bytes for each colour, where there is one. */
function tableLength(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** (1 + (flags & 7)) : 0;
}

function afterSubBlocks(view: DataView, start: number): number {
  let at = start;
  while (view.getUint8(at) > 0) at += 1 + view.getUint8(at);
  return at + 1;
}
