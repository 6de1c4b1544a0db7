/** A face to be read. */
export interface Picture {
  /** What names it in a report: a row's number or a file's name, never the picture itself. */
  readonly name: string;
  /** 48x48 grey levels, row by row. */
  readonly pixels: Uint8Array;
  /** How the face lay in its source, where one was found. */
  readonly pose?: FacePose | undefined;
}

export interface FacePose {
  /** Tilt of the line between the eyes in degrees; positive is clockwise in the picture. */
  readonly roll: number;
  /** Distance between the middles of the eyes, in pixels of the source. */
  readonly eyeDistance: number;
}
