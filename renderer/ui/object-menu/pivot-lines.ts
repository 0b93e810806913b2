import type { Output } from '../../../shared/contract/index.ts';
import { kindLabel, type ObjectKind } from '../../../shared/model/object-type.ts';

/** One thing to pivot to: a kind, one of its types, or what shares a Group. */
export interface PivotLine {
  readonly key: string;
  readonly kind: ObjectKind;
  /** Absent for the whole kind. */
  readonly type?: string;
  readonly label: string;
  /** Null when it is counted only once it is asked for. */
  readonly count: number | null;
  readonly derived: boolean;
}

/** The lines of a choice: each kind with its types below it, then the relations through shared Groups. */
export function pivotLines({ cards, derivable }: Output<'pivot.counts'>, withTypes: boolean): readonly PivotLine[] {
  const direct = cards.flatMap(({ kind, total, types }): PivotLine[] => [
    { key: kind, kind, label: kindLabel[kind].many, count: total, derived: false },
    ...(withTypes && types.length > 1
      ? types.map(({ type, count }) => ({ key: `${kind}/${type}`, kind, type, label: type, count, derived: false }))
      : []),
  ]);
  // Without a Group there is nothing to go through.
  const groups = cards.some(({ kind }) => kind === 'group');
  const derived = derivable.map((kind): PivotLine => ({
    key: `via/${kind}`,
    kind,
    label: `${kindLabel[kind].many} via Groups`,
    count: null,
    derived: true,
  }));
  return groups ? [...direct, ...derived] : direct;
}
