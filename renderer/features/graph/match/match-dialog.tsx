import { ProgressBar } from '@blueprintjs/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import { countOf } from '../../../ui/count-text.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { messageOf, showDone } from '../../../ui/toast.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { closeGraphRequest, useRequestOf } from '../graph-request.ts';
import { findMatches, type FoundMatches, foreignRows } from './find-matches.ts';
import { MatchList } from './match-list.tsx';
import { matchNodes } from './match-nodes.ts';
import { foundText, matchedText } from './match-words.ts';
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
    showDone(matchedText(rows.length, await matchNodes(graph, knownOf)));
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
      {/* Always there: what changes in it is read out. */}
      <p role="status">{statusOf(rows.length, data, error)}</p>
      {data === undefined && error === null && <ProgressBar />}
      {data !== undefined && (
        <MatchList
          graph={graph}
          matches={data.matches}
          knownOf={knownOf}
          onDecide={(row, known) => setDecided(new Map(decided).set(row, known))}
        />
      )}
    </FormDialog>
  );
}

function statusOf(asked: number, found: FoundMatches | undefined, error: Error | null): string {
  if (found !== undefined) return foundText(found);
  return error === null ? `Looking for ${countOf(asked, 'node')} of the file in the workspace…` : '';
}
