import { useMemo, type ReactElement } from 'react';
import { ChoicePopover } from '../../../ui/choice-popover.tsx';
import { countText } from '../../../ui/count-text.ts';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import type { GraphPartProps } from '../graph-parts.ts';
import { contentParts, useSessionParts } from '../use-graph.ts';
import { countOwners } from './owner-counts.ts';
import styles from './filters.module.css';

interface OwnerChoiceProps extends GraphPartProps {
  readonly onFilter: (owners: number[]) => void;
}

/** Owners of what is in the graph, with the number of objects that each has a copy of. */
export function OwnerChoice({ graph, onFilter }: OwnerChoiceProps): ReactElement {
  const { model } = graph.session;
  const version = useSessionParts(graph.session, contentParts);
  const { owners } = model.view.filters;
  // `version` stands for the content of the session, which is no value of React.
  const { counts } = useMemo(() => ({ version, counts: countOwners(model) }), [model, version]);
  const choices = counts.map(({ owner, count }) => ({
    id: String(owner),
    label: (
      <span className={styles.owner}>
        <OwnerEdge ownerId={owner} /> <span className={styles.count}>{countText(count)}</span>
      </span>
    ),
    chosen: owners.includes(owner),
  }));
  const toggle = (id: string): void => {
    const owner = Number(id);
    onFilter(owners.includes(owner) ? owners.filter((other) => other !== owner) : [...owners, owner]);
  };
  return (
    <ChoicePopover
      label={owners.length === 0 ? 'Owner' : `Owner: ${owners.length}`}
      sections={[{ title: 'Owners', choices }]}
      onToggle={toggle}
      disabled={choices.length === 0}
    />
  );
}
