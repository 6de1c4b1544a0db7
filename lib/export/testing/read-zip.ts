/** Bytes of an entry's own header, and where the central directory's fields are: APPNOTE.TXT, 4.3. */
const LOCAL_HEADER = 30;
const CENTRAL_HEADER = 46;
const END_RECORD = 22;

/**
 * Reads a ZIP archive by another way than the one that writes it: the central directory from its end, and each
 * entry by the platform's own inflater.
 *
 * @throws Error for an archive that contradicts itself
 */
export async function readZip(archive: Uint8Array): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.length - END_RECORD;
  expectSignature(view, end, 0x06054b50);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    expectSignature(view, at, 0x02014b50);
    const [nameLength, extra, comment] = [28, 30, 32].map((to) => view.getUint16(at + to, true));
    const local = view.getUint32(at + 42, true);
    expectSignature(view, local, 0x04034b50);
    const name = archive.subarray(at + CENTRAL_HEADER, at + CENTRAL_HEADER + (nameLength ?? 0));
    const start =
      local + LOCAL_HEADER + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = archive.slice(start, start + view.getUint32(at + 20, true));
    const content = view.getUint16(at + 10, true) === 0 ? packed : await inflated(packed);
    const path = new TextDecoder().decode(name);
    if (content.length !== view.getUint32(at + 24, true)) throw new Error(`${path} is cut off.`);
    if (crc32(content) !== view.getUint32(at + 16, true)) throw new Error(`${path} is damaged.`);
    files.set(path, content);
    at += CENTRAL_HEADER + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}

async function inflated(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function expectSignature(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Error(`There is no ZIP record at ${at}.`);
}

/** ISO 3309, bit by bit. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
