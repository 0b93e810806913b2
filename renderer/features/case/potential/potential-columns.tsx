import { Cross, Plus } from '@blueprintjs/icons';
import type { PotentialSuggestion } from '../../../../shared/contract/potential.ts';
import type { Right } from '../../../../shared/model/object.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import type { Column } from '../../../ui/data-table-column.ts';
import { OwnerEdge } from '../../../ui/owner-edge.tsx';
import type { RowMark } from '../../../ui/potential/use-held.ts';
import { rarityText, reasonsText, shownName } from '../../../ui/potential/why-text.ts';
import { SummaryLink } from '../../../ui/summary-link.tsx';
import { TypeBadge } from '../../../ui/type-badge.tsx';
import styles from './potential.module.css';

interface RowActions {
  readonly right: Right;
  /** What became of a row that stays where it is. */
  readonly markOf: (id: number) => RowMark | undefined;
  readonly onAccept: (row: PotentialSuggestion) => void;
  readonly onDismiss: (row: PotentialSuggestion) => void;
}

/** What a suggestion is called; its newest copy stands for the others. */
export const suggestionName = ({ objects }: Pick<PotentialSuggestion, 'objects'>): string =>
  objects[0] === undefined ? '' : shownName(objects[0]);

export const potentialColumns = ({
  right,
  markOf,
  onAccept,
  onDismiss,
}: RowActions): readonly Column<PotentialSuggestion>[] => [
  {
    id: 'kind',
    label: 'Kind',
    width: '116px',
    render: ({ kind, objects: [first] }) => <TypeBadge kind={kind} type={first?.type ?? ''} />,
  },
  {
    id: 'suggestion',
    label: 'Suggestion',
    width: 'minmax(150px, 1.1fr)',
    render: ({ objects: [first] }) => first !== undefined && <SummaryLink row={first} />,
  },
  {
    id: 'why',
    label: 'Why',
    width: 'minmax(170px, 1.3fr)',
    render: ({ reasons, reasonCount, dismissedBefore }) => {
      const again =
        dismissedBefore === null ? '' : `dismissed before: ${dismissedBefore.reason ?? 'no reason given'}; now `;
      const text = `${again}${reasonsText(reasons, reasonCount)}`;
      return (
        <span className={styles.why} title={text}>
          {again !== '' && <strong>{again}</strong>}
          {text.slice(again.length)}
        </span>
      );
    },
  },
  {
    id: 'rarity',
    label: 'Rarity',
    width: '92px',
    render: ({ rarity }) => <span className={styles.why}>{rarityText(rarity)}</span>,
  },
  {
    id: 'owners',
    label: 'Owners',
    width: 'minmax(110px, 0.6fr)',
    render: ({ objects: [first, ...others] }) => (
      <span className={styles.owners}>
        {first !== undefined && <OwnerEdge ownerId={first.ownerId} />}
        {others.map(({ id, ownerId }) => (
          <OwnerEdge key={id} ownerId={ownerId} bare />
        ))}
        {others.length > 0 && <span className={styles.why}>+{others.length}</span>}
      </span>
    ),
  },
  {
    id: 'actions',
    label: '',
    width: '128px',
    align: 'end',
    render: (row) => {
      const mark = markOf(row.id);
      return (
        <span className={styles.rowActions} onDoubleClick={(event) => event.stopPropagation()}>
          {mark === 'done' ? (
            <span className={styles.why}>Associated</span>
          ) : (
            <>
              <CardAction
                label={`Associate ${suggestionName(row)}`}
                icon={<Plus size={12} />}
                iconOnly
                right={right}
                busy={mark === 'sent'}
                onClick={(event) => {
                  event.stopPropagation();
                  onAccept(row);
                }}
              />
              <CardAction
                label={`Dismiss ${suggestionName(row)}`}
                icon={<Cross size={12} />}
                right={right}
                onClick={(event) => {
                  event.stopPropagation();
                  onDismiss(row);
                }}
              >
                Dismiss
              </CardAction>
            </>
          )}
        </span>
      );
    },
  },
];
