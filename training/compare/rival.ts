/** A network that is compared, with all the care for the picture that it asks for. */
export interface Rival {
  readonly name: string;
  /** Of the files that a browser loads for it: layers and weights. */
  readonly bytes: number;
  /**
   * @param pixels 48x48 grey levels, cropped to the face as FER-2013's are
   * @returns seven probabilities in the order of EMOTIONS
   */
  read(pixels: Uint8Array): Float32Array;
}
