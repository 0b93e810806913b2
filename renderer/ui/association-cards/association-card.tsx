import { type KeyboardEvent, type ReactElement, useCallback, useRef } from 'react';
import type { AssociationCard as Counts, AssociationRow } from '../../../shared/contract/association.ts';
import { isAssociable } from '../../../shared/association/matrix.ts';
import type { ObjectView } from '../../../shared/model/object.ts';
import { kindLabel, type ObjectKind } from '../../../shared/model/object-type.ts';
import { Card } from '../card.tsx';
import { KindIcon } from '../kind-icon.tsx';
import { copyValue } from '../value-text-copy.ts';
import { AssociationTable } from './association-table.tsx';
import { cardColumns, derivedColumns, shownColumns } from './card-columns.tsx';
import { CardFilter } from './card-filter.tsx';
import { isDerivable } from './card-kinds.ts';
import { type CardLayout, changeCardLayout, withCollapsed } from './card-layout.ts';
import { countText } from '../count-text.ts';
import { CardToolbar } from './card-toolbar.tsx';
import { asksForDirect, isFiltered, useCardView } from './card-view.ts';
import { RemovalAlert } from './removal-alert.tsx';
import { toRowKey } from './row-key.ts';
import { useCardRemoval } from './use-card-removal.ts';
import { useCardRows } from './use-card-rows.ts';
import styles from './association-cards.module.css';

interface AssociationCardProps {
  readonly object: ObjectView;
  readonly counts: Counts;
  readonly layout: CardLayout;
  readonly onAssociate: (kind: ObjectKind) => void;
  /** The row on which the keyboard is. */
  readonly onActive: (row: AssociationRow) => void;
  readonly onDetails: (row: AssociationRow) => void;
}

/** The associations of an object with one kind: filter, columns, paging, associate and dissociate. */
export function AssociationCard(props: AssociationCardProps): ReactElement {
  const { object, counts, layout, onActive, onDetails } = props;
  const { kind } = counts;
  const title = kindLabel[kind].many;
  const view = useCardView(object.id, kind);
  const removal = useCardRemoval(object, kind, view);
  const active = useRef<AssociationRow | null>(null);
  const activate = useCallback(
    (row: AssociationRow) => {
      active.current = row;
      onActive(row);
    },
    [onActive],
  );
  const all = cardColumns(kind, object, onDetails);
  const columns = shownColumns(all, layout.columns[kind]);
  const collapsed = layout.collapsed.includes(kind);
  const direct = isAssociable(object.kind, kind) || counts.total > 0;
  const derived = isDerivable(object.kind, kind) && (view.derived || !direct);

  const readsDerived = derived && !asksForDirect(view);
  // Asked for here, too: what there is nothing of is not filtered and has no columns.
  const through = useCardRows({ objectId: object.id, kind, view, derived: true }, readsDerived && !collapsed);
  const hasNone = through.data?.total === 0 && !through.isPlaceholderData;
  // Nothing to show, nothing to collapse: the head says so and offers the way to the first one.
  const empty = direct && counts.total === 0 && !derived;
  const bare = empty || (counts.total === 0 && !isFiltered(view) && hasNone);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement) return;
    const row = active.current;
    if (event.key === 'Delete') {
      event.preventDefault();
      const onRow = row === null || row.via !== null ? [] : [toRowKey(row)];
      removal.ask(removal.selection.size > 0 ? [...removal.selection] : onRow);
    } else if (event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey) && row !== null) {
      event.preventDefault();
      const { object: other } = row;
      void copyValue(other.kind, other.type, other.summary, event.shiftKey);
    }
  };

  return (
    <>
      <Card
        title={title}
        icon={<KindIcon kind={kind} size={13} />}
        note={empty ? 'none yet' : direct ? countText(counts.total) : 'via Groups'}
        collapsed={collapsed || empty}
        {...(empty ? {} : { onToggle: () => changeCardLayout(withCollapsed(layout, [kind], !collapsed)) })}
        actions={
          <CardToolbar
            {...{ object, counts, layout, view, removal, direct, derived, bare, all }}
            shown={columns}
            onAssociate={props.onAssociate}
          />
        }
      >
        <div data-card-kind={kind} onKeyDown={onKeyDown}>
          {view.filterOpen && !bare && <CardFilter objectId={object.id} card={counts} view={view} title={title} />}
          {direct && counts.total > 0 && (
            <AssociationTable
              objectId={object.id}
              kind={kind}
              title={title}
              view={view}
              columns={columns}
              selection={removal.selection}
              onSelectionChange={removal.setSelection}
              onActive={activate}
            />
          )}
          {derived && direct && <h3 className={styles.derived}>Through shared Groups</h3>}
          {readsDerived && (
            <AssociationTable
              objectId={object.id}
              kind={kind}
              title={title}
              view={view}
              columns={derivedColumns(columns)}
              derived
              onActive={activate}
            />
          )}
          {derived && asksForDirect(view) && (
            <p className={styles.empty}>Relations through Groups have neither an association type nor a source.</p>
          )}
        </div>
      </Card>
      {/* Beside the card: one that is collapsed has no content. */}
      <RemovalAlert removal={removal} kind={kind} />
    </>
  );
}
