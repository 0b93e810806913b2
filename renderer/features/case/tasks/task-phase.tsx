import { Menu, PopoverNext } from '@blueprintjs/core';
import { Edit, More, Plus, Trash } from '@blueprintjs/icons';
import type { ReactElement, ReactNode } from 'react';
import type { Right } from '../../../../shared/model/object.ts';
import { runCommand } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { RightMenuItem } from '../../../ui/right-menu-item.tsx';
import { showDone, showFailure } from '../../../ui/toast.ts';
import styles from './case-tasks.module.css';
import type { EditedPhase } from './phase-dialog.tsx';
import type { PhaseOfTasks } from './task-places.ts';

interface TaskPhaseProps {
  readonly caseId: number;
  readonly phase: PhaseOfTasks;
  readonly create: Right;
  readonly modify: Right;
  readonly onAdd: () => void;
  readonly onEdit: (phase: EditedPhase) => void;
  readonly children: ReactNode;
}

/** One phase with its tasks. Additional Tasks are shown only when there are any. */
export function TaskPhase(props: TaskPhaseProps): ReactElement | null {
  const { phase, create, onAdd, children } = props;
  if (phase.phase === null && phase.tasks.length === 0) return null;
  const title = phase.ordinal === null ? phase.name : `${phase.ordinal} ${phase.name}`;
  return (
    <div className={styles.phase} role="group" aria-label={title}>
      <div className={styles.phaseHead}>
        <h3 className={styles.phaseName}>{title}</h3>
        <CardAction
          label={`Add task to ${phase.name}`}
          icon={<Plus size={12} />}
          iconOnly
          minimal
          right={create}
          onClick={onAdd}
        />
        {phase.phase !== null && <PhaseMenu {...props} number={phase.phase} />}
      </div>
      {phase.tasks.length === 0 ? <p className={styles.none}>No tasks</p> : <ul className={styles.list}>{children}</ul>}
    </div>
  );
}

function PhaseMenu({
  caseId,
  phase,
  number,
  modify,
  onEdit,
}: TaskPhaseProps & { readonly number: number }): ReactElement {
  const remove = (): void => {
    runCommand('caseTask.removePhase', { caseId, phase: number })
      .then(({ changeSet }) => showDone(`Removed the phase ${phase.name}`, changeSet))
      .catch(showFailure);
  };
  const full: Right = { allowed: false, reason: 'It has tasks. Move or delete them first.' };
  return (
    <PopoverNext
      placement="bottom-end"
      arrow={false}
      content={
        <Menu aria-label={`Actions of the phase ${phase.name}`}>
          <RightMenuItem
            text="Rename…"
            icon={<Edit />}
            right={modify}
            onClick={() => onEdit({ phase: number, name: phase.name })}
          />
          <RightMenuItem
            text="Remove"
            icon={<Trash />}
            danger
            right={modify.allowed && phase.tasks.length > 0 ? full : modify}
            onClick={remove}
          />
        </Menu>
      }
    >
      <CardAction label={`Actions of the phase ${phase.name}`} icon={<More size={12} />} iconOnly minimal />
    </PopoverNext>
  );
}
