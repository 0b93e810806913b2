import { ProgressBar } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { countOf, countText } from '../../../ui/count-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { messageOf, showDone } from '../../../ui/toast.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { closeGraphRequest, useRequestOf } from '../graph-request.ts';
import { findMatches, type FoundMatches, foreignRows } from './find-matches.ts';
import { MatchList } from './match-list.tsx';
import { matchNodes } from './match-nodes.ts';
import styles from './match.module.css';

/** Says which objects of the workspace the nodes of a file are, and puts these in their places. */
export function MatchDialog({ graph }: GraphPartProps): ReactElement | null {
  return useRequestOf(graph.key, 'match') === null ? null : <Match graph={graph} />;
}

function Match({ graph }: GraphPartProps): ReactElement {
  // A graph may have more rows than a key of a query should have.
  const [{ rows, id }] = useState(() => ({ rows: foreignRows(graph), id: crypto.randomUUID() }));
  const { data, error } = useQuery<FoundMatches>({
    queryKey: ['graph nodes of a file', id],
    queryFn: () => findMatches(graph, rows),
    gcTime: 0,
  });
  /** What the analyst decided otherwise: -1 for a node that stays as it is. */
  const [decided, setDecided] = useState<ReadonlyMap<number, number>>(new Map());
  const knownOf = new Map(
    (data?.matches ?? []).flatMap(({ row, likely }) => {
      const known = decided.get(row) ?? likely;
      return known < 0 ? [] : [[row, known] as const];
    }),
  );
  const send = async (): Promise<void> => {
    const count = await matchNodes(graph, knownOf);
    showDone(
      count === 0
        ? 'Nothing matched: these nodes are no longer there.'
        : `Matched ${countOf(count, 'node')} to known objects; ${countText(rows.length - count)} stay as the file has them.`,
    );
    closeGraphRequest();
  };
  return (
    <FormDialog
      title="Match to known objects"
      className={styles.dialog}
      submitText={knownOf.size === 0 ? 'Match' : `Match ${countOf(knownOf.size, 'node')}`}
      disabled={knownOf.size === 0}
      onClose={() => closeGraphRequest()}
      send={send}
    >
      {error !== null && <p role="alert">{messageOf(error)}</p>}
      {data === undefined && error === null && (
        <div role="status">
          <p>Looking for {countOf(rows.length, 'node')} of the file in the workspace…</p>
          <ProgressBar />
        </div>
      )}
      {data !== undefined && (
        <>
          <p role="status">{resultText(data)}</p>
          <MatchList
            graph={graph}
            matches={data.matches}
            knownOf={knownOf}
            onDecide={(row, known) => setDecided(new Map(decided).set(row, known))}
          />
        </>
      )}
    </FormDialog>
  );
}

function resultText({ asked, matches }: FoundMatches): string {
  const several = matches.filter(({ candidates }) => candidates.length > 1).length;
  const unknown = asked - matches.length;
  if (matches.length === 0)
    return asked === 1
      ? 'You may see no object of this name.'
      : `You may see no object with the name of any of the ${countText(asked)} nodes.`;
  return [
    `The workspace knows ${countText(matches.length)} of ${countOf(asked, 'node')} of the file.`,
    several === 0 ? '' : ` Of ${countText(several)} it knows several: see which is meant.`,
    unknown === 0 ? '' : ` The other ${countText(unknown)} stay as they are.`,
  ].join('');
}
