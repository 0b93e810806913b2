import { Checkbox } from '@blueprintjs/core';
import { useQueries } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { AppError } from '../../../../shared/error/app-error.ts';
import { contractQuery, runCommand } from '../../../api/query.ts';
import { nodeWord } from '../../../graph/model/step-name.ts';
import { countOf } from '../../../ui/count-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useOwners } from '../../../ui/owner-edge-owners.ts';
import { EmptyPanel, FailedPanel, LoadingPanel } from '../../../ui/state-panels.tsx';
import { showDone } from '../../../ui/toast.ts';
import { toggledIn } from '../../../ui/toggled-in.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { closeGraphRequest, useRequestOf } from '../graph-request.ts';
import { edgeWords } from '../menu/edge-items.tsx';
import type { Pair } from './possible-pairs.ts';

/** The associations behind an edge, one for each pair of copies that has it, and which of them go. */
export function DissociateDialog({ graph }: GraphPartProps): ReactElement | null {
  const request = useRequestOf(graph.key, 'dissociate');
  return request === null ? null : <Dissociate key={request.edge} graph={graph} edge={request.edge} />;
}

/** Pairs of copies that are asked for; a node in so many owners is not known to exist. */
const mostPairs = 100;

function Dissociate({ graph, edge }: GraphPartProps & { readonly edge: number }): ReactElement {
  const { session } = graph;
  const { edges } = session.model;
  const owners = useOwners();
  const pairs = pairsOf(graph, edge).slice(0, mostPairs);
  const name = {
    type: (edges.types[edge] ?? 0) >> 1,
    // The source is the primary end of a directed edge.
    ...(edges.isDirected(edge) ? { otherIsPrimary: false } : {}),
  };
  const asked = useQueries({
    queries: pairs.map(({ from, to }) =>
      contractQuery('association.get', { id: from.object, other: to.object, ...name }),
    ),
  });
  const [kept, setKept] = useState<readonly number[]>([]);
  const isPending = asked.some((query) => query.isPending);
  // Not every pair of copies is associated.
  const failure = asked.find(
    ({ error }) => error !== null && !(error instanceof AppError && error.code === 'NOT_FOUND'),
  );
  const found = asked.flatMap(({ data }, at) => (data === undefined ? [] : [{ at, data }]));
  const going = found.filter(({ at, data }) => data.dissociate.allowed && !kept.includes(at));
  const ownerName = (id: number): string => owners.get(id)?.name ?? '';
  const send = async (): Promise<void> => {
    const words = edgeWords(session.model, edge);
    const bySource = Map.groupBy(going, ({ at }) => pairs[at]?.from.object ?? 0);
    for (const [id, links] of bySource) {
      const others = links.map(({ at }) => ({ id: pairs[at]?.to.object ?? 0, ...name }));
      const { changeSet } = await runCommand('association.remove', { id, others });
      session.do(`Dissociate ${edgeWords(session.model, edge, nodeWord)}`, [], { changeSet });
    }
    await session.refresh();
    showDone(`Dissociated ${words}.`);
    closeGraphRequest();
  };
  return (
    <FormDialog
      title="Dissociate"
      submitText={`Dissociate ${countOf(going.length, 'association')}`}
      disabled={isPending || going.length === 0}
      onClose={() => closeGraphRequest()}
      send={send}
    >
      <p>{edgeWords(session.model, edge)}. No object is deleted, and undoing the step brings it back.</p>
      {isPending && <LoadingPanel label="Reading the associations" />}
      {failure !== undefined && <FailedPanel error={failure.error} />}
      {!isPending && failure === undefined && found.length === 0 && (
        <EmptyPanel title="It was removed">Somebody else removed this association meanwhile.</EmptyPanel>
      )}
      {found.map(({ at, data }) => {
        const { from, to } = pairs[at] ?? { from: { owner: 0 }, to: { owner: 0 } };
        const where = data.crossOwner ? `${ownerName(from.owner)} with ${ownerName(to.owner)}` : ownerName(from.owner);
        return (
          <Checkbox
            key={at}
            checked={data.dissociate.allowed && !kept.includes(at)}
            disabled={!data.dissociate.allowed}
            label={`${data.typeName} in ${where}${data.by === null ? '' : `, by ${data.by}`}${
              data.dissociate.allowed ? '' : `: ${data.dissociate.reason ?? ''}`
            }`}
            onChange={() => setKept((before) => toggledIn(before, at))}
          />
        );
      })}
    </FormDialog>
  );
}

function pairsOf({ session: { model } }: GraphPartProps['graph'], edge: number): Pair[] {
  const [source, target] = [model.edges.source[edge] ?? 0, model.edges.target[edge] ?? 0];
  return model.nodes
    .copiesOf(source)
    .flatMap((from) => model.nodes.copiesOf(target).map((to) => ({ from, to })))
    .filter(({ from, to }) => from.object !== to.object);
}
