import { ContextMenu, PopoverNext } from '@blueprintjs/core';
import { More } from '@blueprintjs/icons';
import type { KeyboardEvent, ReactElement } from 'react';
import type { CaseTaskLine } from '../../../../shared/contract/case-task.ts';
import { CardAction } from '../../../ui/card-action.tsx';
import { TaskStatusIcon } from '../../../ui/case/task-status-icon.tsx';
import styles from './case-tasks.module.css';
import { completeRight, completeTask, reopenTask } from './task-commands.ts';
import { TaskFacts } from './task-facts.tsx';
import { TaskMenu } from './task-menu.tsx';

export interface TaskItemProps extends Omit<Parameters<typeof TaskMenu>[0], 'onOpen'> {
  readonly onOpen: () => void;
  /** Whether Tab comes to this one of the list. */
  readonly isCurrent: boolean;
  readonly onCurrent: () => void;
}

const statusWords: Readonly<Record<CaseTaskLine['status'], string>> = {
  Pending: 'waits',
  Open: 'open',
  Reopened: 'reopened',
  Closed: 'closed',
};

/** One task: its sign closes it, its name opens it. */
export function TaskItem(props: TaskItemProps): ReactElement {
  const { task, waitsFor, isCurrent, onCurrent, onOpen } = props;
  const closed = task.status === 'Closed';
  const right = closed ? task.rights.modify : completeRight(task, waitsFor);
  const toggle = (): void => void (closed ? reopenTask(task) : completeTask(task));
  const menu = <TaskMenu {...props} />;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key !== ' ' && event.key !== 'c') return;
    event.preventDefault();
    if (right.allowed && !closed && !event.repeat) toggle();
  };
  return (
    <ContextMenu
      tagName="li"
      content={menu}
      className={styles.item ?? ''}
      data-status={task.status}
      onFocus={onCurrent}
    >
      <div className={styles.state}>
        <CardAction
          label={closed ? `Reopen ${task.name}` : `Complete ${task.name}`}
          right={right}
          minimal
          iconOnly
          tooltip="top"
          icon={<TaskStatusIcon status={task.status} />}
          // The second click of a double click would take the first one back.
          onClick={({ detail }) => detail < 2 && toggle()}
        />
      </div>
      <button
        type="button"
        className={styles.open}
        data-choice
        tabIndex={isCurrent ? 0 : -1}
        aria-keyshortcuts="Enter Space c"
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        <span className={styles.name}>
          {task.name}
          <span className="visually-hidden">, {statusWords[task.status]}</span>
        </span>
        <span className={styles.facts}>
          <TaskFacts task={task} waitsFor={waitsFor} />
        </span>
      </button>
      <PopoverNext placement="bottom-end" arrow={false} content={menu}>
        <CardAction label={`Actions of ${task.name}`} icon={<More size={12} />} iconOnly minimal />
      </PopoverNext>
    </ContextMenu>
  );
}
