import { MenuDivider, MenuItem } from '@blueprintjs/core';
import { Fragment, type MouseEvent, type ReactElement } from 'react';
import { useContractQuery } from '../../api/query.ts';
import { perform } from '../../commands/perform.ts';
import type { Action } from '../../commands/registry.ts';
import { ShortcutKeys } from '../../commands/shortcut-keys.tsx';
import { ChoiceItem } from '../context-menu/choice-item.tsx';
import { ContextMenu } from '../context-menu/context-menu.tsx';
import { countText } from '../count-text.ts';
import { KindIcon } from '../kind-icon.tsx';
import { useOwners } from '../owner-edge-owners.ts';
import { messageOf } from '../toast.ts';
import { shownValue } from '../value-text-copy.ts';
import { cutMiddle } from '../value-text-cut.ts';
import { goPivot } from './go-pivot.ts';
import { objectActions } from './object-actions.tsx';
import { closeObjectMenu, type MenuObject, useObjectMenu } from './object-menu-state.ts';
import { type PivotLine, pivotLines } from './pivot-lines.ts';
import styles from '../context-menu/context-menu.module.css';

const groups = ['open', 'pivot', 'copy', 'change'] as const;

/** The context menu of an object: right mouse button, Shift+F10 or the menu key on any of its rows. */
export function ObjectMenu({ object }: { readonly object: MenuObject }): ReactElement {
  const place = useObjectMenu((state) => state.place);
  const actions = objectActions(object, useOwners().get(object.ownerId));
  const name = cutMiddle(shownValue(object.kind, object.type, object.summary), 44);
  return (
    <ContextMenu label={`Actions for ${name}`} place={place} onClose={() => closeObjectMenu()}>
      <MenuDivider title={name} className={styles.title ?? ''} titleId="object-menu-title" />
      {groups.map((group, index) => (
        <Fragment key={group}>
          {index > 0 && <MenuDivider {...(group === 'pivot' ? { title: 'Pivot to' } : {})} />}
          {group === 'pivot' && <PivotItems object={object} />}
          {actions
            .filter((action) => action.group === group)
            .map((action) => (
              <ActionItem key={action.id} action={action} />
            ))}
        </Fragment>
      ))}
    </ContextMenu>
  );
}

/** Actions that go on within the menu; after the others it closes. */
const goesOn = new Set(['row.pivot', 'row.associate']);

function ActionItem({ action }: { readonly action: Action }): ReactElement {
  const available = action.available();
  const choose = (): void => {
    if (!goesOn.has(action.id)) closeObjectMenu();
    perform(action);
  };
  return (
    <ChoiceItem
      text={action.label}
      icon={action.icon}
      denied={available === true ? null : available}
      label={action.shortcut === undefined ? undefined : <ShortcutKeys shortcut={action.shortcut} />}
      onChoose={choose}
    />
  );
}

/** The kinds that can be reached, with exact numbers: seen before going there. */
function PivotItems({ object }: { readonly object: MenuObject }): ReactElement {
  const { data, error } = useContractQuery('pivot.counts', { id: object.id });
  const trail = useObjectMenu((state) => state.trail);
  if (error !== null) return <li className={styles.note}>{messageOf(error)}</li>;
  if (data === undefined) return <li className={styles.note}>Counting…</li>;
  const lines = pivotLines(data, false);
  if (lines.length === 0) return <li className={styles.note}>Nothing is associated yet.</li>;
  const go = (line: PivotLine, background: boolean): void => {
    closeObjectMenu();
    goPivot({ id: object.id, kind: line.kind, ...(line.derived ? { derived: true } : {}) }, trail, background);
  };
  return (
    <>
      {lines.map((line) => (
        <MenuItem
          key={line.key}
          data-choice=""
          text={line.label}
          icon={
            <span className={styles.kind}>
              <KindIcon kind={line.kind} />
            </span>
          }
          labelElement={line.count === null ? undefined : <span className={styles.count}>{countText(line.count)}</span>}
          shouldDismissPopover={false}
          onClick={(event: MouseEvent<HTMLElement>) => go(line, event.ctrlKey || event.metaKey)}
        />
      ))}
    </>
  );
}
