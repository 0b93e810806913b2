import { edgeKind } from '../../../graph/model/edge-table.ts';
import type { GraphModel } from '../../../graph/model/graph-model.ts';

const statedBy = [
  [1, 'by hand'],
  [2, 'by an import'],
  [4, 'by a bundle'],
] as const;

/** "→ Uses · in Acme, Partners · by hand, by an import": an edge as it is seen from one of its ends. */
export function edgeFacts(
  { edges }: GraphModel,
  edge: number,
  from: number,
  ownerName: (owner: number) => string,
): string {
  const arrow = !edges.isDirected(edge) ? '—' : edges.source[edge] === from ? '→' : '←';
  const text = edges.textOf(edge);
  if (edges.kinds[edge] === edgeKind.derived) return `${arrow} Derived: both share ${text}`;
  if (edges.kinds[edge] === edgeKind.foreign) return `${arrow} ${text === '' ? 'Edge' : text} · from a file`;
  const bits = edges.origins[edge] ?? 0;
  const sources = statedBy.flatMap(([bit, words]) => ((bits & bit) === 0 ? [] : [words]));
  return [
    `${arrow} ${text === '' ? 'Associated' : text}`,
    `in ${edges.ownersOf(edge).map(ownerName).join(', ')}`,
    ...(sources.length > 0 ? [sources.join(', ')] : []),
  ].join(' · ');
}
