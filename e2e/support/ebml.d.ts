declare module 'ebml' {
  import type { Transform } from 'node:stream';

  /** An element of the file; a master element comes twice, where it starts and where it ends. */
  export interface EbmlElement {
    readonly name: string;
    /** Of a number or a text. */
    readonly value?: number | string;
    /** What it holds, as bytes. */
    readonly data?: Buffer;
    /** Of a block: the number of its track. */
    readonly track?: number;
  }

  export type EbmlEvent = readonly ['start' | 'tag' | 'end', EbmlElement];

  /** Reads the elements of a file, one `data` event each. */
  export class Decoder extends Transform {}
}
