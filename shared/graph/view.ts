/** What a graph looks like apart from its nodes and their places: small, plain data, part of its history and of its file. */
import { z } from 'zod';

/** Layouts in the order of the menu. */
export const layoutNames = ['force', 'hierarchical', 'circular', 'radial', 'grid', 'type', 'community'] as const;
export const LayoutName = z.enum(layoutNames);
export type LayoutName = z.infer<typeof LayoutName>;

/** Numbers that an analysis gives to each node. */
export const metricNames = ['degree', 'betweenness', 'pageRank', 'core', 'component', 'community'] as const;
export const MetricName = z.enum(metricNames);
export type MetricName = z.infer<typeof MetricName>;

export const colorSchemes = ['type', 'owner', ...metricNames] as const;
export const sizeSchemes = ['same', 'degree', 'betweenness', 'pageRank', 'core'] as const;
export const groupings = ['none', 'type', 'community'] as const;

/** Times and what an analysis gives: finite, so that it can be kept. */
const filtered = z.number().min(-1e15).max(1e15);
const Range = z.strictObject({ from: filtered, to: filtered });

export const GraphFilters = z.strictObject({
  /** Part of a label, any capitals; empty for all. */
  text: z.string().max(200),
  /** Milliseconds UTC, both inclusive. */
  time: z.strictObject({ field: z.enum(['created', 'modified']), ...Range.shape }).nullable(),
  metric: z.strictObject({ name: MetricName, ...Range.shape }).nullable(),
  /** Lowest rating 1-5; 0 for all. What has no rating passes only at 0. */
  rating: z.int().min(0).max(5),
  /** Owners whose copies alone make a node appear; empty for all. */
  owners: z.array(z.int()).max(500),
});
export type GraphFilters = z.infer<typeof GraphFilters>;

export const GraphView = z.strictObject({
  /** Type numbers that the legend has switched off; 0 stands for nodes that are in no workspace. */
  hiddenTypes: z.array(z.int()).max(300),
  nodeLabels: z.boolean(),
  edgeLabels: z.boolean(),
  color: z.enum(colorSchemes),
  size: z.enum(sizeSchemes),
  filters: GraphFilters,
  /** Groups are drawn as one node each unless they are in `open`. */
  grouping: z.strictObject({ by: z.enum(groupings), open: z.array(z.int()).max(10_000) }),
  layout: z.strictObject({ name: LayoutName, deterministic: z.boolean() }),
});
export type GraphView = z.infer<typeof GraphView>;

export const noFilters: GraphFilters = { text: '', time: null, metric: null, rating: 0, owners: [] };
export const initialView: GraphView = {
  hiddenTypes: [],
  nodeLabels: true,
  edgeLabels: true,
  color: 'type',
  size: 'degree',
  filters: noFilters,
  grouping: { by: 'none', open: [] },
  layout: { name: 'force', deterministic: true },
};
