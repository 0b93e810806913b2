import { Filter, Plus, Remove } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { AssociationCard as Counts } from '../../../shared/contract/association.ts';
import { isAssociable } from '../../../shared/association/matrix.ts';
import type { ObjectView } from '../../../shared/model/object.ts';
import { kindLabel, type ObjectKind } from '../../../shared/model/object-type.ts';
import { CardAction } from '../card-action.tsx';
import type { CardColumn } from './card-columns.tsx';
import { isDerivable } from './card-kinds.ts';
import { type CardLayout, changeCardLayout, withCollapsed, withColumns } from './card-layout.ts';
import { CardMenu } from './card-menu.tsx';
import { countText } from '../count-text.ts';
import { type CardView, changeCardView, isFiltered } from './card-view.ts';
import { ColumnPicker } from './column-picker.tsx';
import { TagChosen } from './tag-chosen.tsx';
import type { CardRemoval } from './use-card-removal.ts';

interface CardToolbarProps {
  readonly object: ObjectView;
  readonly counts: Counts;
  readonly layout: CardLayout;
  readonly view: CardView;
  readonly removal: CardRemoval;
  /** Whether the card has direct associations, or could have. */
  readonly direct: boolean;
  readonly derived: boolean;
  /** There is nothing to filter, to arrange or to export. */
  readonly bare: boolean;
  readonly all: readonly CardColumn[];
  readonly shown: readonly CardColumn[];
  readonly onAssociate: (kind: ObjectKind) => void;
}

/** The actions in the head of a card. */
export function CardToolbar(props: CardToolbarProps): ReactElement {
  const { object, counts, layout, view, removal, direct, derived, bare, all, shown } = props;
  const { kind, total } = counts;
  const collapsed = layout.collapsed.includes(kind);
  /** What is switched in the head is seen in the body. */
  const switchView = (change: Partial<CardView>): void => {
    if (collapsed) changeCardLayout(withCollapsed(layout, [kind], false));
    changeCardView(object.id, kind, change);
  };
  const title = kindLabel[kind].many;
  const { selection } = removal;
  return (
    <>
      <TagChosen kind={kind} selection={selection} />
      {selection.size > 0 && (
        <CardAction
          label={`Dissociate ${countText(selection.size)}`}
          icon={<Remove />}
          danger
          right={removal.right}
          onClick={() => removal.ask([...selection])}
        />
      )}
      {direct && isDerivable(object.kind, kind) && (
        <CardAction
          label={view.derived ? 'Direct only' : 'Include via Groups'}
          onClick={() => switchView({ derived: !view.derived })}
        />
      )}
      {!bare && (
        <>
          <CardAction
            label="Filter"
            icon={<Filter />}
            primary={isFiltered(view)}
            onClick={() => switchView({ filterOpen: collapsed || !view.filterOpen })}
          />
          <ColumnPicker
            kind={kind}
            title={title}
            all={all}
            shown={shown}
            onChange={(ids) => changeCardLayout(withColumns(layout, kind, ids))}
          />
          <CardMenu {...{ object, kind, total, view, removal }} withDerived={derived} />
        </>
      )}
      {isAssociable(object.kind, kind) && (
        <CardAction
          label="Associate"
          icon={<Plus />}
          right={kind === 'tag' ? object.rights.tag : object.rights.associate}
          onClick={() => props.onAssociate(kind)}
        />
      )}
    </>
  );
}
