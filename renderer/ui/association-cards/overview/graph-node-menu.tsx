import { Menu, MenuDivider, MenuItem } from '@blueprintjs/core';
import { EyeOff, Flows, NewLink, Panel, Share } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import { kindLabel, type ObjectKind } from '../../../../shared/model/object-type.ts';
import type { ObjectRow } from '../../../../shared/model/object.ts';
import { useContractQuery } from '../../../api/query.ts';
import { openTab } from '../../../state/tabs.ts';
import { continueObjectMenu, openObjectMenu } from '../../object-menu/object-menu-state.ts';
import { shownValue } from '../../value-text-copy.ts';
import { cutMiddle } from '../../value-text-cut.ts';
import { countText } from '../../count-text.ts';
import styles from './overview-associations.module.css';

/** Kinds that a node can be pivoted to. */
const pivotKinds: readonly ObjectKind[] = ['indicator', 'group', 'tag', 'victim'];

interface GraphNodeMenuProps {
  readonly row: ObjectRow;
  readonly isOrigin: boolean;
  /** What this node is pivoted to already. */
  readonly pivots: readonly { readonly kind: ObjectKind }[];
  readonly onPivot: (kind: ObjectKind) => void;
  readonly onHide: (kind: ObjectKind) => void;
  readonly onDrawer: () => void;
}

/** What can be done with a node: only kinds that it has something of are offered for pivoting. */
export function GraphNodeMenu({ row, isOrigin, pivots, ...on }: GraphNodeMenuProps): ReactElement {
  const { data: counts } = useContractQuery('association.counts', { id: row.id });
  const { data: object } = useContractQuery('object.get', { id: row.id }, { enabled: row.kind !== 'tag' });
  const name = cutMiddle(shownValue(row.kind, row.type, row.summary), 36);
  const kinds = isOrigin ? [] : pivotKinds.filter((kind) => (countOf(counts, kind) ?? 0) > 0);
  const right = object?.rights.associate;
  const associate = (): void => {
    openObjectMenu(row, { left: 0, top: 0 });
    continueObjectMenu('associate');
  };
  return (
    <Menu aria-label={`Actions for ${name}`}>
      <MenuDivider title={name} />
      {!isOrigin && (
        <MenuItem
          icon={<Share />}
          text="View details"
          onClick={() => openTab({ screen: 'object', id: row.id }, { title: row.summary })}
        />
      )}
      <MenuItem icon={<Panel />} text="Show in drawer" onClick={on.onDrawer} />
      {kinds.map((kind) =>
        pivots.some((pivot) => pivot.kind === kind) ? (
          <MenuItem
            key={kind}
            icon={<EyeOff />}
            text={`Hide ${kindLabel[kind].many}`}
            onClick={() => on.onHide(kind)}
          />
        ) : (
          <MenuItem
            key={kind}
            icon={<Flows />}
            text={`Pivot to ${kindLabel[kind].many}`}
            label={countText(countOf(counts, kind) ?? 0)}
            onClick={() => on.onPivot(kind)}
          />
        ),
      )}
      {right !== undefined && (
        <MenuItem
          icon={<NewLink />}
          multiline
          disabled={!right.allowed}
          text={
            <>
              Add association…
              {!right.allowed && <span className={styles.reason}>{right.reason}</span>}
            </>
          }
          onClick={associate}
        />
      )}
    </Menu>
  );
}

interface Counts {
  readonly cards: readonly { readonly kind: ObjectKind; readonly total: number }[];
}
const countOf = (counts: Counts | undefined, kind: ObjectKind): number | undefined =>
  counts?.cards.find((card) => card.kind === kind)?.total;
