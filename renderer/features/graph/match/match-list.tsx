import { Checkbox, HTMLSelect } from '@blueprintjs/core';
import type { ReactElement } from 'react';
import { useOwners } from '../../../ui/owner-edge-owners.ts';
import { typeOf } from '../canvas-look.ts';
import type { GraphPartProps } from '../graph-parts.ts';
import { shortNode } from '../node-words.ts';
import type { NodeMatch } from './find-matches.ts';
import { unlistedChoices, unlistedKnown } from './match-words.ts';
import styles from './match.module.css';

interface MatchListProps extends GraphPartProps {
  readonly matches: readonly NodeMatch[];
  /** The nodes that will be matched, each with what it is. */
  readonly knownOf: ReadonlyMap<number, number>;
  /** -1: the node stays as it is. */
  readonly onDecide: (row: number, known: number) => void;
}

/** Lines that can be looked through; the rest is matched as it was found. */
const listed = 200;

/** What was found for each node: those to choose from first, then those that are taken unless they are left out. */
export function MatchList({ graph, matches, knownOf, onDecide }: MatchListProps): ReactElement {
  const { model } = graph.session;
  const owners = useOwners();
  const words = (row: number): string => {
    const type = typeOf(model.nodes.types[row] ?? 0)?.name ?? '';
    const names = model.nodes.ownersOf(row).map((owner) => owners.get(owner)?.name ?? `owner ${owner}`);
    return `${shortNode(model, row)} · ${type} in ${names.join(', ')}`;
  };
  const several = matches.filter(({ candidates }) => candidates.length > 1);
  const unlisted = several.slice(listed);
  const single = matches.filter(({ candidates }) => candidates.length === 1);
  return (
    <>
      {several.length > 0 && (
        <div className={styles.lines} role="group" aria-label="Nodes that may be several objects">
          {several.slice(0, listed).map(({ row, candidates, isCut }) => (
            <label key={row} className={styles.choice}>
              <span className={styles.name}>{shortNode(model, row)}</span>
              <HTMLSelect
                className={styles.candidates}
                value={knownOf.get(row) ?? -1}
                onChange={({ currentTarget }) => onDecide(row, Number(currentTarget.value))}
                options={[
                  { value: -1, label: isCut ? 'Leave as it is; more than these have the name' : 'Leave as it is' },
                  // Names and types may be the same: the reference tells them apart.
                  ...candidates.map((known) => ({
                    value: known,
                    label: `#${model.nodes.objectOf(known)} · ${words(known)}`,
                  })),
                ]}
              />
            </label>
          ))}
          {unlisted.length > 0 && (
            <p className={styles.more}>
              {unlistedChoices(unlisted.length, unlisted.filter(({ row }) => knownOf.has(row)).length)}
            </p>
          )}
        </div>
      )}
      {single.length > 0 && (
        <div className={styles.lines} role="group" aria-label="Nodes that are known">
          {single.slice(0, listed).map(({ row, candidates: [known = -1] }) => (
            <Checkbox
              key={row}
              checked={knownOf.has(row)}
              onChange={() => onDecide(row, knownOf.has(row) ? -1 : known)}
              label={words(known)}
            />
          ))}
          {single.length > listed && <p className={styles.more}>{unlistedKnown(single.length - listed)}</p>}
        </div>
      )}
    </>
  );
}
