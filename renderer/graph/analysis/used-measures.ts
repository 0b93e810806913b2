import type { GraphView, MetricName } from '../../../shared/graph/view.ts';

/** The measures that the colours, sizes, filters and groups of a view are made of. */
export function usedMeasures({ color, size, filters, grouping }: GraphView): MetricName[] {
  const used = new Set<MetricName>();
  // For colours and sizes the canvas counts the edges that it draws by itself.
  if (color !== 'type' && color !== 'owner' && color !== 'degree') used.add(color);
  if (size !== 'same' && size !== 'degree') used.add(size);
  if (filters.metric !== null) used.add(filters.metric.name);
  if (grouping.by === 'community') used.add('community');
  return [...used];
}

/** Measures that take a moment even for the largest graph: those are kept up to date where they are used. */
export const quickMeasures: ReadonlySet<MetricName> = new Set(['degree', 'component', 'core']);
