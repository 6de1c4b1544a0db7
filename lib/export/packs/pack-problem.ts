/** A rule that a pack breaks. */
export interface PackProblem {
  /** The file, or the folder whose count is wrong. */
  readonly path: string;
  readonly rule:
    | 'name'
    | 'format'
    | 'size'
    | 'transparency'
    | 'weight'
    | 'count'
    | 'manifest'
    | 'duration'
    | 'rate'
    | 'pictures'
    | 'sound';
  readonly found: string;
  readonly allowed: string;
}
