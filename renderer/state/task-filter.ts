import { create } from 'zustand';
import type { TaskFilter } from '../../shared/contract/case-task.ts';
import { useSession } from './session.ts';

/** Tasks that are not closed: what one looks for unless one says otherwise. */
export const unfinished = ['Open', 'Reopened', 'Pending'] as const satisfies TaskFilter['statuses'];
export const initialTaskFilter: TaskFilter = { statuses: [...unfinished] };

/** What the tasks across Cases are narrowed to, as long as the window is open. */
export const useTaskFilter = create<{ readonly filter: TaskFilter }>(() => ({ filter: initialTaskFilter }));
export const setTaskFilter = (filter: TaskFilter): void => useTaskFilter.setState({ filter });

// The next user begins anew.
useSession.subscribe((now, before) => {
  if (now.user?.id !== before.user?.id) setTaskFilter(initialTaskFilter);
});
