import { Menu, PopoverNext } from '@blueprintjs/core';
import { Duplicate, Edit, EyeOpen, Graph, Numerical, More, Redo, Tick, Trash } from '@blueprintjs/icons';
import { Fragment, type ReactElement } from 'react';
import type { CaseView } from '../../../shared/contract/case.ts';
import { openGraph } from '../../state/graph-start.ts';
import { CardAction } from '../../ui/card-action.tsx';
import { RightMenuItem } from '../../ui/right-menu-item.tsx';
import { copyValue } from '../../ui/value-text-copy.ts';
import { reopenCase } from './case-changes.ts';
import type { CaseDialog } from './case-dialog.ts';
import { headerButtons } from './case-header-slots.tsx';
import styles from './case-header.module.css';

interface CaseHeaderActionsProps {
  readonly kase: CaseView;
  readonly onDialog: (dialog: CaseDialog) => void;
}

/** What can be done with the Case as a whole. */
export function CaseHeaderActions({ kase, onDialog }: CaseHeaderActionsProps): ReactElement {
  const { rights } = kase;
  return (
    <div className={styles.actions}>
      <CardAction label="Edit" icon={<Edit />} right={rights.modify} onClick={() => onDialog('edit')} />
      {headerButtons.map(({ name, render }) => (
        <Fragment key={name}>{render(kase)}</Fragment>
      ))}
      <CardAction
        label="Explore in graph"
        icon={<Graph />}
        iconOnly
        shortcut="G"
        onClick={() => openGraph({ kind: 'objects', ids: [kase.id] }, `${kase.number} ${kase.name}`)}
      />
      <PopoverNext
        placement="bottom-end"
        arrow={false}
        content={
          <Menu aria-label="More">
            <RightMenuItem
              text="Explore with all that belongs to it"
              icon={<Graph />}
              shortcut="shift+G"
              onClick={() =>
                openGraph({ kind: 'around', of: { caseId: kase.id } }, `${kase.number} ${kase.name} with all around it`)
              }
            />
            <RightMenuItem
              text="Who may view…"
              icon={<EyeOpen />}
              right={rights.modify}
              onClick={() => onDialog('viewers')}
            />
            <RightMenuItem
              text="Copy number and name"
              icon={<Duplicate />}
              onClick={() => void copyValue('case', 'Case', `Case ${kase.number} ${kase.name}`, false)}
            />
            <RightMenuItem
              text="Copy reference"
              icon={<Numerical />}
              onClick={() => void copyValue('case', 'Case', `#${kase.id}`, false)}
            />
            <RightMenuItem
              text="Delete…"
              icon={<Trash />}
              right={rights.delete}
              danger
              onClick={() => onDialog('delete')}
            />
          </Menu>
        }
      >
        <CardAction label="More" icon={<More />} iconOnly />
      </PopoverNext>
      {kase.status === 'Open' ? (
        <CardAction
          label="Close Case"
          icon={<Tick />}
          primary
          right={rights.modify}
          onClick={() => onDialog('close')}
        />
      ) : (
        <CardAction
          label="Reopen Case"
          icon={<Redo />}
          primary
          right={rights.modify}
          onClick={() => void reopenCase(kase)}
        />
      )}
    </div>
  );
}
