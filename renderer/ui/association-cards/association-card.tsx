import { Alert } from '@blueprintjs/core';
import { Filter, Plus, Remove } from '@blueprintjs/icons';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import type { AssociationCard as Counts, AssociationRow } from '../../../shared/contract/association.ts';
import type { ObjectView } from '../../../shared/model/object.ts';
import { kindLabel, type ObjectKind } from '../../../shared/model/object-type.ts';
import { CardAction } from '../card-action.tsx';
import { Card } from '../card.tsx';
import type { Selection } from '../data-table-selection.ts';
import { KindIcon } from '../kind-icon.tsx';
import { copyValue, shownValue } from '../value-text-copy.ts';
import { cutMiddle } from '../value-text-cut.ts';
import { AssociationTable } from './association-table.tsx';
import { cardColumns, derivedColumns, shownColumns } from './card-columns.tsx';
import { CardFilter } from './card-filter.tsx';
import { type CardLayout, changeCardLayout, withCollapsed, withColumns } from './card-layout.ts';
import { countText } from './card-paging.tsx';
import { changeCardView, useCardView } from './card-view.ts';
import { ColumnPicker } from './column-picker.tsx';
import { amount, dissociate } from './dissociate.ts';
import { isDerivable } from './card-kinds.ts';
import { toRowKey } from './row-key.ts';
import styles from './association-cards.module.css';

interface AssociationCardProps {
  readonly object: ObjectView;
  readonly counts: Counts;
  readonly layout: CardLayout;
  readonly onAssociate: (kind: ObjectKind) => void;
}

const none: Selection = new Set();

/** The associations of an object with one kind: filter, columns, paging, associate and dissociate. */
export function AssociationCard({ object, counts, layout, onAssociate }: AssociationCardProps): ReactElement {
  const { kind } = counts;
  const title = kindLabel[kind].many;
  const name = cutMiddle(shownValue(object.kind, object.type, object.summary), 60);
  const view = useCardView(object.id, kind);
  const [selection, setSelection] = useState(none);
  const [active, setActive] = useState<AssociationRow | null>(null);
  const [confirming, setConfirming] = useState<readonly number[] | null>(null);
  const all = cardColumns(kind, kind === 'indicator' && object.kind === 'indicator');
  const columns = shownColumns(all, layout.columns[kind]);
  const collapsed = layout.collapsed.includes(kind);
  const associateRight = kind === 'tag' ? object.rights.tag : object.rights.associate;
  const dissociateRight = kind === 'tag' ? object.rights.tag : object.rights.dissociate;

  const remove = async (keys: readonly number[]): Promise<void> => {
    setConfirming(null);
    if (await dissociate({ id: object.id, name, kind, keys })) setSelection(none);
  };
  const askRemove = (keys: readonly number[]): void => {
    if (!dissociateRight.allowed || keys.length === 0) return;
    if (keys.length > 1) setConfirming(keys);
    else void remove(keys);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement) return;
    if (event.key === 'Delete') {
      event.preventDefault();
      askRemove(selection.size > 0 ? [...selection] : active === null ? [] : [toRowKey(active)]);
    } else if (event.key.toLowerCase() === 'c' && (event.ctrlKey || event.metaKey) && active !== null) {
      event.preventDefault();
      const { object: other } = active;
      void copyValue(other.kind, other.type, other.summary, event.shiftKey);
    }
  };

  return (
    <Card
      title={title}
      icon={<KindIcon kind={kind} size={13} />}
      note={countText(counts.total)}
      collapsed={collapsed}
      onToggle={() => changeCardLayout(withCollapsed(layout, [kind], !collapsed))}
      actions={
        <>
          {selection.size > 0 && (
            <CardAction
              label={`Dissociate ${countText(selection.size)}`}
              icon={<Remove />}
              danger
              right={dissociateRight}
              onClick={() => askRemove([...selection])}
            />
          )}
          {isDerivable(object.kind, kind) && (
            <CardAction
              label={view.derived ? 'Direct only' : 'Include via Groups'}
              onClick={() => changeCardView(object.id, kind, { derived: !view.derived })}
            />
          )}
          {counts.total > 0 && (
            <>
              <CardAction
                label="Filter"
                icon={<Filter />}
                primary={view.text !== '' || view.types.length > 0}
                onClick={() => changeCardView(object.id, kind, { filterOpen: !view.filterOpen })}
              />
              <ColumnPicker
                kind={kind}
                title={title}
                all={all}
                shown={columns}
                onChange={(ids) => changeCardLayout(withColumns(layout, kind, ids))}
              />
            </>
          )}
          <CardAction label="Associate" icon={<Plus />} right={associateRight} onClick={() => onAssociate(kind)} />
        </>
      }
    >
      <div data-card-kind={kind} onKeyDown={onKeyDown}>
        {view.filterOpen && <CardFilter objectId={object.id} card={counts} view={view} title={title} />}
        {(counts.total > 0 || !view.derived) && (
          <AssociationTable
            objectId={object.id}
            kind={kind}
            title={title}
            view={view}
            columns={columns}
            selection={selection}
            onSelectionChange={setSelection}
            onActive={setActive}
          />
        )}
        {view.derived && isDerivable(object.kind, kind) && (
          <>
            <h3 className={styles.derived}>Through shared Groups</h3>
            <AssociationTable
              objectId={object.id}
              kind={kind}
              title={title}
              view={view}
              columns={derivedColumns(columns)}
              derived
            />
          </>
        )}
      </div>
      <Alert
        isOpen={confirming !== null}
        intent="danger"
        confirmButtonText={`Dissociate ${amount(confirming?.length ?? 0, kind)}`}
        cancelButtonText="Cancel"
        canEscapeKeyCancel
        onCancel={() => setConfirming(null)}
        onConfirm={() => void remove(confirming ?? [])}
      >
        {amount(confirming?.length ?? 0, kind)} will no longer be associated with {name}. No object is deleted, and it
        can be undone.
      </Alert>
    </Card>
  );
}
