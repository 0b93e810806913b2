import { Button, Menu, MenuItem, PopoverNext } from '@blueprintjs/core';
import { More, Panel, Person, Share, Trash } from '@blueprintjs/icons';
import { type ReactElement, useState } from 'react';
import type { CaseRow } from '../../../../shared/contract/case-list.ts';
import type { Action } from '../../../../shared/permission/catalogue.ts';
import { decideIn } from '../../../api/owner-rights.ts';
import { openDrawer } from '../../../state/drawer.ts';
import { AssignDialog } from '../../../ui/case/assign-dialog.tsx';
import { DeleteCaseDialog } from '../../../ui/case/delete-case-dialog.tsx';
import { useOwners } from '../../../ui/owner-edge-owners.ts';
import { openCase } from './open-case.ts';
import styles from './case-menu.module.css';

interface CaseMenuButtonProps {
  readonly row: CaseRow;
  /** In a grid of rows the keyboard stays on the grid. */
  readonly inTable?: boolean;
}

/** What can be done about a Case without opening it. */
export function CaseMenuButton({ row, inTable = false }: CaseMenuButtonProps): ReactElement {
  const [dialog, setDialog] = useState<'assign' | 'delete' | null>(null);
  const owner = useOwners().get(row.ownerId);
  const name = `Case ${row.number} ${row.name}`;
  const entry = (text: string, verb: Action, icon: ReactElement, onClick: () => void): ReactElement => {
    const decision = owner === undefined ? undefined : decideIn(owner, verb);
    const reason = decision === undefined || decision.allowed ? null : decision.denial.reason;
    return (
      <MenuItem
        icon={icon}
        multiline
        disabled={decision?.allowed !== true}
        text={
          <>
            {text}
            {reason !== null && <span className={styles.reason}>{reason}</span>}
          </>
        }
        onClick={onClick}
      />
    );
  };
  return (
    <span onClick={(event) => event.stopPropagation()} onDoubleClick={(event) => event.stopPropagation()}>
      <PopoverNext
        placement="bottom-end"
        arrow={false}
        content={
          <Menu aria-label={`Actions for ${name}`}>
            <MenuItem icon={<Share />} text="Open" onClick={() => openCase(row)} />
            <MenuItem icon={<Panel />} text="Show in drawer" onClick={() => openDrawer(row.id)} />
            {entry('Assign…', 'case.modify', <Person />, () => setDialog('assign'))}
            {entry('Delete…', 'case.delete', <Trash />, () => setDialog('delete'))}
          </Menu>
        }
      >
        <Button
          size="small"
          variant="minimal"
          {...(inTable ? { tabIndex: -1 } : {})}
          icon={<More size={14} />}
          aria-label={`Actions for ${name}`}
          className={styles.button ?? ''}
        />
      </PopoverNext>
      {dialog === 'assign' && <AssignDialog kase={row} onClose={() => setDialog(null)} />}
      {dialog === 'delete' && <DeleteCaseDialog kase={row} onClose={() => setDialog(null)} />}
    </span>
  );
}
