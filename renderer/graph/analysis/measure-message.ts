/** What the thread that measures is asked, and what it says. */
import type { MetricName } from '../../../shared/graph/view.ts';
import type { Measure } from './measure.ts';
import type { EdgeList } from './weighted-graph.ts';

export interface MeasureQuestion {
  readonly name: MetricName;
  readonly edges: EdgeList;
}

export type MeasureAnswer = { readonly progress: number } | { readonly found: Measure };
