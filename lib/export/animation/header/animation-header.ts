/** What a file of moving pictures says about itself. */
export interface AnimationHeader {
  readonly format: 'webm' | 'gif' | 'apng' | 'webp';
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Whether its pixels can be transparent. */
  readonly alpha: boolean;
  /** How many there are. */
  readonly pictures: number;
  /** How long they take in all. */
  readonly seconds: number;
  readonly sound: boolean;
}
