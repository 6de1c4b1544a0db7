import { type ReadonlySignal, signal } from '@preact/signals';
import type { Progress } from '../../lib/export/progress.ts';
import { WeightError } from '../../lib/export/weight-error.ts';

/** The kinds of export, each with a place of its own on the screen. */
export const EXPORT_KINDS = ['picture', 'animation', 'stickers', 'token'] as const;

export type ExportKind = (typeof EXPORT_KINDS)[number];

/** How an export ended. */
export type Outcome =
  | {
      readonly kind: 'saved';
      readonly file: string;
      /** Where the folder will be in IPFS. */
      readonly address?: string;
    }
  | { readonly kind: 'copied' | 'copyFailed' | 'cancelled' | 'failed' }
  | {
      readonly kind: 'tooHeavy';
      readonly file: string;
      /** In bytes: what it weighs at best, and what it may. */
      readonly bytes: number;
      readonly mostBytes: number;
    };

/** What is being made just now. */
export interface Job {
  readonly kind: ExportKind;
  /** 0 to 1. */
  readonly share: number;
}

/** One export at a time. */
export interface ExportJobs {
  /** Null while nothing is being made. */
  readonly job: ReadonlySignal<Job | null>;
  /** How the last one ended; null while one runs and before the first. */
  readonly news: ReadonlySignal<(Outcome & { readonly of: ExportKind }) | null>;
  /** Does nothing while another runs. */
  run(kind: ExportKind, work: (progress: Progress) => Promise<Outcome>): void;
  /** Stops what is being made. */
  cancel(): void;
}

export function createExportJobs(): ExportJobs {
  const job = signal<Job | null>(null);
  const news = signal<(Outcome & { readonly of: ExportKind }) | null>(null);
  const end = signal(new AbortController());
  return {
    job,
    news,
    run: (kind, work) => {
      if (job.value !== null) return;
      end.value = new AbortController();
      job.value = { kind, share: 0 };
      news.value = null;
      const onProgress = (share: number) => {
        job.value = { kind, share };
      };
      void work({ onProgress, signal: end.value.signal })
        .catch(outcomeOf)
        .then((outcome) => {
          job.value = null;
          news.value = { ...outcome, of: kind };
        });
    },
    cancel: () => end.value.abort(),
  };
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof WeightError) {
    const { path: file, bytes, mostBytes } = error;
    return { kind: 'tooHeavy', file, bytes, mostBytes };
  }
  if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'cancelled' };
  reportError(error);
  return { kind: 'failed' };
}
