import { Circle, Lock, Redo, TickCircle } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { TaskStatus } from '../../../shared/model/case.ts';
import styles from './task-status-icon.module.css';

const icons = { Closed: TickCircle, Open: Circle, Pending: Lock, Reopened: Redo } as const satisfies Record<
  TaskStatus,
  unknown
>;

/** How a task stands; the word for it is beside the icon or in the name of what carries it. */
export function TaskStatusIcon({
  status,
  size = 16,
}: {
  readonly status: TaskStatus;
  readonly size?: number;
}): ReactElement {
  const Icon = icons[status];
  return <Icon size={size} className={styles[status.toLowerCase()] ?? ''} />;
}
