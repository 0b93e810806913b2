import type { OpenGraph } from '../../../graph/open-sessions.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import { countText } from '../../../ui/count-text.ts';
import { shownNode } from '../node-words.ts';
import { NodeName } from './node-name.tsx';

/** Columns of the table of graph objects; a row is a row of the model. */
export function objectColumns({ session, keeper }: OpenGraph): readonly Column<number>[] {
  const { model } = session;
  return [
    {
      id: 'object',
      label: 'Object',
      width: 'minmax(120px, 1fr)',
      sortable: true,
      render: (row) => <NodeName type={model.nodes.types[row] ?? 0} text={shownNode(model, row)} />,
    },
    {
      id: 'links',
      label: 'Links',
      width: '44px',
      sortable: true,
      align: 'end',
      render: (row) => countText(keeper.links[row] ?? 0),
    },
  ];
}
