import { ChevronDown, ChevronRight, Link } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { ArtifactView } from '../../../../shared/contract/artifact.ts';
import { ArtifactValue, artifactText } from '../../../ui/artifact/artifact-value.tsx';
import { countText } from '../../../ui/count-text.ts';
import type { Column } from '../../../ui/data-table-column.ts';
import { TimeText } from '../../../ui/time-text.tsx';
import { TypeBadge } from '../../../ui/type-badge.tsx';
import styles from './artifacts.module.css';

interface UnfoldProps {
  readonly artifact: ArtifactView;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Shows more of a row; the keyboard does the same with the space bar. */
function Unfold({ artifact, isOpen, onToggle }: UnfoldProps): ReactElement {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.unfold}
      aria-expanded={isOpen}
      aria-label={`More of ${artifactText(artifact)}`}
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {isOpen ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
    </button>
  );
}

const Suggests = ({ artifact }: { readonly artifact: ArtifactView }): ReactElement =>
  artifact.suggests ? (
    <span className={styles.suggests}>
      <Link size={12} />
      suggests Cases
    </span>
  ) : (
    <span className={styles.muted}>does not suggest</span>
  );

/** Nothing is said of what is not there. */
const count = (n: number | null): string => (n === null || n === 0 ? '' : countText(n));

export const artifactColumns = (
  unfolded: number | null,
  onUnfold: (id: number | null) => void,
): readonly Column<ArtifactView>[] => [
  {
    id: 'more',
    label: '',
    width: '22px',
    render: (artifact) => (
      <Unfold
        artifact={artifact}
        isOpen={artifact.id === unfolded}
        onToggle={() => onUnfold(artifact.id === unfolded ? null : artifact.id)}
      />
    ),
  },
  {
    id: 'type',
    label: 'Type',
    width: 'minmax(110px, 0.6fr)',
    sortable: true,
    render: ({ type }) => <TypeBadge kind="artifact" type={type} />,
  },
  {
    id: 'summary',
    label: 'Summary',
    width: 'minmax(160px, 2fr)',
    sortable: true,
    render: (artifact) => <ArtifactValue artifact={artifact} copyable />,
  },
  {
    id: 'associations',
    label: 'Assoc.',
    width: '48px',
    align: 'end',
    render: ({ associations }) => <span title={`${associations} associations`}>{count(associations)}</span>,
  },
  {
    id: 'notes',
    label: 'Notes',
    width: '42px',
    align: 'end',
    render: ({ notes }) => count(notes),
  },
  {
    id: 'source',
    label: 'Source',
    width: 'minmax(80px, 0.6fr)',
    render: ({ source }) => (
      <span className={styles.muted} title={source ?? ''}>
        {source ?? '–'}
      </span>
    ),
  },
  { id: 'added', label: 'Added', width: '88px', sortable: true, render: ({ created }) => <TimeText at={created} /> },
  { id: 'suggests', label: 'Flag', width: '122px', render: (artifact) => <Suggests artifact={artifact} /> },
];
