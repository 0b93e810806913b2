/** What will become of each row, and which rows are chosen. */
import type { PasteRow } from '../../ui/recognition/paste-row.ts';

export const rowStates = ['new', 'exists', 'duplicate', 'refused', 'asking'] as const;
export type RowState = (typeof rowStates)[number];

/** What the backend says of a row's value in the chosen owner. */
export interface Verdict {
  readonly existing: number | null;
  readonly refused: string | null;
}

export interface JudgedRow extends PasteRow {
  readonly state: RowState;
  /** The Indicator that the owner has already. */
  readonly existing: number | null;
}

export function judge(row: PasteRow, verdict: Verdict | undefined): JudgedRow {
  if (row.type === null) return { ...row, state: 'refused', existing: null };
  if (row.repeats !== null)
    return { ...row, state: 'duplicate', existing: null, reason: `The same as in line ${row.repeats}` };
  if (verdict === undefined) return { ...row, state: 'asking', existing: null };
  if (verdict.refused !== null) return { ...row, state: 'refused', existing: null, reason: verdict.refused };
  return { ...row, state: verdict.existing === null ? 'new' : 'exists', existing: verdict.existing };
}

/** Rows of which something can be made; the others cannot be chosen. */
export const isChoosable = ({ state }: JudgedRow): boolean => state === 'new' || state === 'exists';

export function countStates(rows: readonly JudgedRow[]): Readonly<Record<RowState, number>> {
  const counts: Record<RowState, number> = { new: 0, exists: 0, duplicate: 0, refused: 0, asking: 0 };
  for (const { state } of rows) counts[state] += 1;
  return counts;
}
