import type { OpenGraph } from '../../../graph/open-sessions.ts';
import { typeLabel } from '../../../graph/scene/type-label.ts';
import { countText } from '../../../ui/count-text.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import { Rating } from '../../../ui/rating.tsx';
import { numberText } from '../analysis/measure-words.ts';
import type { ObjectColumnId } from '../graph-preference.ts';
import { shownNode } from '../node-words.ts';
import { NodeName } from './node-name.tsx';

export const columnLabels: Readonly<Record<ObjectColumnId, string>> = {
  type: 'Type',
  owner: 'Owner',
  rating: 'Rating',
  degree: 'Degree',
  betweenness: 'Betweenness',
  pageRank: 'PageRank',
  core: 'Core',
  component: 'Component',
  community: 'Community',
};

/** Columns of the table of graph objects; a row is a row of the model. */
export function objectColumns(graph: OpenGraph, chosen: readonly ObjectColumnId[]): readonly Column<number>[] {
  const { session, keeper } = graph;
  const { model } = session;
  return [
    {
      id: 'object',
      label: 'Object',
      width: 'minmax(120px, 1fr)',
      sortable: true,
      render: (row) => (
        <NodeName
          type={model.nodes.types[row] ?? 0}
          text={shownNode(model, row)}
          isPinned={model.nodes.pinned[row] === 1}
          isOrigin={row === model.origin}
        />
      ),
    },
    ...chosen.map((id) => columnOf(graph, id)),
    {
      id: 'links',
      label: 'Links',
      width: '50px',
      sortable: true,
      align: 'end',
      render: (row) => countText(keeper.links[row] ?? 0),
    },
  ];
}

function columnOf({ session }: OpenGraph, id: ObjectColumnId): Column<number> {
  const { nodes } = session.model;
  const base = { id, label: columnLabels[id], sortable: true };
  switch (id) {
    case 'type':
      return { ...base, width: '110px', render: (row) => typeLabel(nodes.types[row] ?? 0) };
    case 'owner':
      return {
        ...base,
        width: '120px',
        render: (row) => {
          const [first, ...others] = nodes.ownersOf(row);
          if (first === undefined || first === 0) return null;
          return others.length === 0 ? <OwnerEdge ownerId={first} /> : `${others.length + 1} owners`;
        },
      };
    case 'rating':
      return {
        ...base,
        width: '78px',
        render: (row) => {
          const rating = nodes.rating[row] ?? Number.NaN;
          return Number.isNaN(rating) ? null : <Rating value={rating} />;
        },
      };
    default:
      return { ...base, width: '92px', align: 'end', render: (row) => metricText(session.metrics[id]?.[row]) };
  }
}

/** A measure as it is read; a dash for what was not in the graph when it was measured. */
const metricText = (value = Number.NaN): string => (Number.isNaN(value) ? '–' : numberText(value));
