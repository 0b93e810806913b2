import type { PasteRow, PasteSummary } from './paste-row.ts';

/** To the worker: a text, with a number by which its answers are known. */
export interface PasteQuestion {
  readonly id: number;
  readonly text: string;
  /** Most rows. The contract that says so is not for the worker, which has no use for the rest of it. */
  readonly limit: number;
}

/** From the worker: rows in parts, none of which holds the window up, and the summary at the end. */
export type PasteAnswer =
  | { readonly id: number; readonly rows: readonly PasteRow[] }
  | { readonly id: number; readonly summary: PasteSummary };
