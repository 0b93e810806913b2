/** The attributes of nodes and edges that every format of files carries, in one order. */
import type { ExportedEdge, ExportedNode } from './exported-graph.ts';

export interface Field<Row> {
  readonly name: string;
  /** Types that GEXF and GraphML have both. */
  readonly type: 'string' | 'double' | 'boolean';
  readonly value: (row: Row) => string | number | boolean | null;
}

/** Names of owners may have commas, but seldom bars. */
const listOf = (words: readonly string[]): string | null => (words.length === 0 ? null : words.join(' | '));

export const nodeFields: readonly Field<ExportedNode>[] = [
  { name: 'kind', type: 'string', value: ({ kind }) => kind },
  { name: 'type', type: 'string', value: ({ type }) => type },
  { name: 'owners', type: 'string', value: ({ owners }) => listOf(owners) },
  { name: 'rating', type: 'double', value: ({ rating }) => rating },
  { name: 'confidence', type: 'double', value: ({ confidence }) => confidence },
  { name: 'created', type: 'string', value: ({ created }) => created },
  { name: 'modified', type: 'string', value: ({ modified }) => modified },
];

export const edgeFields: readonly Field<ExportedEdge>[] = [
  { name: 'association', type: 'string', value: ({ type }) => (type === '' ? null : type) },
  { name: 'owners', type: 'string', value: ({ owners }) => listOf(owners) },
  { name: 'sources', type: 'string', value: ({ sources }) => listOf(sources) },
  { name: 'created', type: 'string', value: ({ created }) => created },
];

/** Where something is drawn and how: formats that have no place of their own for it carry it beside the others. */
export const drawnFields: readonly Field<ExportedNode>[] = [
  { name: 'label', type: 'string', value: ({ label }) => label },
  { name: 'x', type: 'double', value: ({ x }) => x },
  { name: 'y', type: 'double', value: ({ y }) => y },
  { name: 'size', type: 'double', value: ({ size }) => size },
  { name: 'color', type: 'string', value: ({ color }) => color },
];
