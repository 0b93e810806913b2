import type { GraphModel } from '../model/graph-model.ts';
import { filterMask } from './filter-mask.ts';
import type { MetricValues } from './metric-values.ts';

/** Rows that the legend and the filters let through, ascending. The origin is never hidden. */
export function visibleRows(model: GraphModel, metrics: MetricValues): Uint32Array {
  const { nodes, origin, view } = model;
  const { hiddenTypes, filters } = view;
  const hidden = new Set(hiddenTypes);
  const metric = filters.metric === null ? null : (metrics[filters.metric.name] ?? null);
  const passes = filterMask(
    {
      count: nodes.count,
      labels: nodes.labels,
      created: nodes.created,
      modified: nodes.modified,
      rating: nodes.rating,
      ownersOf: (row) => nodes.ownersOf(row),
      present: nodes.present,
      origin,
    },
    filters,
    metric,
  );
  return model
    .presentRows()
    .filter((row) => row === origin || (passes[row] === 1 && !hidden.has(nodes.types[row] ?? 0)));
}
