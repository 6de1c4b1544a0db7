/**
 * The largest file that is one block, in bytes: `ipfs add` cuts files at 256 KiB or, with newer settings, later.
 * A file of one block has one identifier, whatever the settings; that of a larger one depends on the cuts.
 */
export const ONE_BLOCK = 262_144;

/** Codes of the multicodec table: <https://github.com/multiformats/multicodec/blob/master/table.csv>. */
const RAW = 0x55;
const DAG_PB = 0x70;
const SHA2_256 = 0x12;
const HASH_LENGTH = 32;

/** A file's or folder's address in IPFS. */
export interface ContentIdentifier {
  /** As a CIDv1 is written: base32 with `b` in front. */
  readonly text: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file in a folder, with all that is below it. */
export interface Link {
  readonly name: string;
  readonly identifier: ContentIdentifier;
  /** Bytes of the block and of everything it links to. */
  readonly totalSize: number;
}

/**
 * The CIDv1 of a file as one raw block, as `ipfs add --cid-version 1` gives it.
 *
 * @throws RangeError for a file of more than one block
 */
export function fileIdentifier(content: Uint8Array<ArrayBuffer>): Promise<ContentIdentifier> {
  if (content.length > ONE_BLOCK) {
    throw new RangeError(
      `A file of ${content.length} bytes is more than one block (${ONE_BLOCK}).`,
    );
  }
  return identifierOf(RAW, content);
}

/**
 * The CIDv1 of a folder, as `ipfs add --recursive --cid-version 1` gives it: a node of dag-pb
 * (<https://ipld.io/specs/codecs/dag-pb/spec/>) that holds the links sorted by name, and a UnixFS message
 * that says «directory» (<https://specs.ipfs.tech/unixfs/>).
 */
export function folderIdentifier(links: readonly Link[]): Promise<ContentIdentifier> {
  const named = links.map((link) => ({ ...link, nameBytes: new TextEncoder().encode(link.name) }));
  named.sort((one, other) => compareBytes(one.nameBytes, other.nameBytes));
  const node = named.flatMap(({ identifier, nameBytes, totalSize }) => {
    const link = [
      ...field(1, identifier.bytes),
      ...field(2, nameBytes),
      0x18,
      ...varint(totalSize),
    ];
    return field(2, link);
  });
  // UnixFS: field 1, the type, is 1 for a directory. dag-pb writes its data after its links.
  return identifierOf(DAG_PB, new Uint8Array([...node, ...field(1, [0x08, 0x01])]));
}

async function identifierOf(
  codec: number,
  block: Uint8Array<ArrayBuffer>,
): Promise<ContentIdentifier> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', block));
  const bytes = new Uint8Array([1, codec, SHA2_256, HASH_LENGTH, ...hash]);
  return { text: `b${base32(bytes)}`, bytes };
}

/** A length-delimited field of protocol buffers. */
function field(number: number, content: ArrayLike<number>): number[] {
  return [(number << 3) | 2, ...varint(content.length), ...Array.from(content)];
}

/** Seven bits at a time, the lowest first. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  return [...bytes, rest];
}

/** RFC 4648 in lower case, without padding. */
function base32(bytes: Uint8Array): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => alphabet[Number.parseInt(group.padEnd(5, '0'), 2)]).join('');
}

function compareBytes(one: Uint8Array, other: Uint8Array): number {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  if (at < 0) return one.length - other.length;
  return (one[at] ?? 0) - (other[at] ?? -1);
}
