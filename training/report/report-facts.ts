import type { Breakdown } from '../scores/breakdown.ts';
import type { RobustnessCurve } from '../scores/robustness.ts';
import type { ReliabilityBin, ScoredGroup } from '../scores/scores.ts';

/** The answers against one set of labels. */
export interface ReferenceFacts {
  readonly title: string;
  /** The pictures themselves first, then subsets of them and other splits to compare with. */
  readonly groups: readonly [ScoredGroup, ...ScoredGroup[]];
  /** The surest wrong answers, by name: no picture is shown. */
  readonly mistakes: readonly Mistake[];
}

export interface Mistake {
  /** For example "row 28710". */
  readonly name: string;
  readonly right: string;
  readonly answer: string;
  readonly confidence: number;
}

/** How far stated probabilities can be trusted. */
export interface CalibrationFacts {
  /** What the answers are measured against. */
  readonly reference: string;
  readonly temperature: number;
  readonly errorBefore: number;
  readonly errorAfter: number;
  readonly before: readonly ReliabilityBin[];
  readonly after: readonly ReliabilityBin[];
  /** What «unsure» costs and brings, at some limits of the stated probability. */
  readonly limits: readonly SureShare[];
}

/** What is left when answers below a limit count as «unsure». */
export interface SureShare {
  readonly limit: number;
  /** Share of pictures that get an answer. */
  readonly answered: number;
  /** Share of right ones among those. */
  readonly accuracy: number;
}

/** Everything that a report says. */
export interface ReportFacts {
  /** For example "PublicTest". */
  readonly title: string;
  /** Where each figure comes from: command, data with hashes, network, machine. */
  readonly origins: readonly (readonly [name: string, value: string])[];
  readonly images: number;
  readonly millisecondsPerImage: number;
  readonly parameters: number;
  /** The decisive one last. */
  readonly references: readonly ReferenceFacts[];
  readonly calibration: CalibrationFacts;
  /** Sentences on pictures that stand in two splits; none where there are no splits. */
  readonly copies: readonly string[];
  /** What was left out, in a sentence each. */
  readonly problems: readonly string[];
  readonly breakdowns: readonly Breakdown[];
  readonly robustness: {
    readonly images: number;
    readonly curves: readonly RobustnessCurve[];
  };
}
