import { pivotSoftLimit } from '../../../../shared/graph/limits.ts';
import type { OpenGraph } from '../../../graph/open-sessions.ts';
import { showFailure } from '../../../ui/toast.ts';
import { whileBusy } from '../graph-busy.ts';
import { askGraph, closeGraphRequest } from '../graph-request.ts';
import { freshOf, type PivotChoice } from './pivot-choices.ts';
import { noLimit } from './result-text.ts';
import { runPivot } from './run-pivot.ts';

/** Goes where the analyst chose; what would add more than can be read asks first how much of it. */
export function choosePivot(graph: OpenGraph, rows: readonly number[], choice: PivotChoice): void {
  closeGraphRequest();
  if (freshOf(choice) > pivotSoftLimit) askGraph(graph.key, { kind: 'pivotLimit', rows, choice });
  else
    whileBusy(graph.key, `Pivot to ${choice.label}`, () => runPivot(graph, rows, choice, noLimit)).catch(showFailure);
}
