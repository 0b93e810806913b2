import { AnalysisPanel } from './analysis/analysis-panel.tsx';
import { FiltersPanel } from './filters/filters-panel.tsx';
import { HistoryPanel } from './history/history-panel.tsx';
import type { GraphPart } from './graph-parts.ts';
import { PivotPanel } from './pivot/pivot-panel.tsx';

export interface GraphPanel {
  readonly id: string;
  readonly label: string;
  readonly Panel: GraphPart;
}

/** Panels below the table of graph objects, in the order of their tabs. */
export const graphPanels: readonly GraphPanel[] = [
  { id: 'around', label: 'Around', Panel: PivotPanel },
  { id: 'history', label: 'History', Panel: HistoryPanel },
  { id: 'filters', label: 'Filters', Panel: FiltersPanel },
  { id: 'analysis', label: 'Analysis', Panel: AnalysisPanel },
];
