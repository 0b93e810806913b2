/** Tasks of all Cases that the user may see. */
import type { Input } from '../../../shared/contract/index.ts';
import { ownerOfDim, readableDims } from '../../policy/actor.ts';
import { countFoundTasks, listFoundTasks, type TaskSearch } from '../../store/task-search-store.ts';
import { toAssignee } from '../case/assignee.ts';
import type { QueryContext } from '../context.ts';
import { isOverdue } from './view.ts';

export function findTasks(context: QueryContext, { filter, ...page }: Input<'caseTask.find'>) {
  const { db, actor, now } = context;
  const owners = filter.owners === undefined ? undefined : new Set<number>(filter.owners);
  const search: TaskSearch = {
    dims: readableDims(actor, ['case']).filter((dim) => owners?.has(ownerOfDim(dim)) ?? true),
    now,
    statuses: filter.statuses,
    mineOf: filter.mine === true ? actor.userId : undefined,
    assignee: filter.assignee,
    overdue: filter.overdue,
    required: filter.required,
    text: filter.text,
  };
  return {
    rows: listFoundTasks(db, search, page).map((task) => ({
      id: task.id,
      caseId: task.case_id,
      caseNumber: task.number,
      caseName: task.case_name,
      ownerId: task.owner_id,
      name: task.name,
      required: task.required === 1,
      automated: task.automated === 1,
      status: task.status,
      assignee: toAssignee(context, task),
      due: task.due,
      overdue: isOverdue(task, now),
    })),
    total: countFoundTasks(db, search),
    totalIsExact: true as const,
  };
}
