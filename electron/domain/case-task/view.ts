/** Phases and tasks of a Case as its screen shows them, with what the user may do. */
import { caseTaskLimits } from '../../../shared/contract/case-task.ts';
import type { TaskStatus } from '../../../shared/model/case.ts';
import { decideFor, requireVerb, rightOf } from '../../policy/require.ts';
import { findUser } from '../../store/account-store.ts';
import { listPhases, listTasks, type TaskRow } from '../../store/case-task-store.ts';
import { countTaskArtifacts, countTaskNotes, listFieldArtifacts } from '../../store/task-artifact-store.ts';
import { toAssignee } from '../case/assignee.ts';
import { getCase } from '../case/find.ts';
import type { QueryContext } from '../context.ts';
import { fieldsOf, missingFields, usableTypes } from './fields.ts';
import { getTask, taskFacts } from './find.ts';

export function listOfCase(context: QueryContext, caseId: number) {
  const { row } = getCase(context, caseId);
  requireVerb(context.actor, row.owner_id, 'task.view');
  const counts = countsOf(context, caseId, row.owner_id);
  return {
    phases: listPhases(context.db, caseId).map(({ phase, name, description }) => ({ phase, name, description })),
    tasks: listTasks(context.db, caseId).map((task) => lineOf(context, task, row.owner_id, counts)),
  };
}

export function viewTask(context: QueryContext, id: number) {
  const { task, kase } = getTask(context, id);
  const { object, row } = kase;
  const counts = countsOf(context, object.id, row.owner_id);
  return {
    ...lineOf(context, task, row.owner_id, counts),
    caseId: object.id,
    caseNumber: row.number,
    caseName: object.summary,
    ownerId: row.owner_id,
    description: task.description,
    asked: fieldsOf(task).map((field) => ({
      ...field,
      artifacts: listFieldArtifacts(context.db, {
        taskId: id,
        field: field.name,
        limit: caseTaskLimits.shownArtifacts,
      }),
      filled: counts.artifacts.get(id)?.find((entry) => entry.field === field.name)?.count ?? 0,
    })),
  };
}

/** What hangs on the tasks of a Case, by task, and the types of which Artifacts can be added. */
function countsOf(context: QueryContext, caseId: number, ownerId: number) {
  const { db, actor } = context;
  const mayReadNotes = decideFor(actor, ownerId, 'note.view').allowed;
  return {
    usable: usableTypes(context),
    artifacts: Map.groupBy(countTaskArtifacts(db, caseId), (entry) => entry.task_id),
    notes: mayReadNotes ? new Map(countTaskNotes(db, caseId).map((entry) => [entry.task_id, entry.count])) : null,
  };
}

function lineOf(context: QueryContext, task: TaskRow, ownerId: number, counts: ReturnType<typeof countsOf>) {
  const { db, actor, now } = context;
  const facts = taskFacts(context, task);
  const artifacts = counts.artifacts.get(task.id) ?? [];
  const filled = new Set(artifacts.flatMap(({ field }) => (field === null ? [] : [field])));
  return {
    id: task.id,
    version: task.set_id,
    phase: task.phase,
    name: task.name,
    required: task.required === 1,
    automated: task.automated === 1,
    status: task.status,
    assignee: toAssignee(context, task),
    due: task.due,
    overdue: isOverdue(task, now),
    duration: task.duration,
    dependsOn: task.depends_on,
    fields: { total: fieldsOf(task).length, missing: missingFields(task, filled, counts.usable).length },
    artifacts: artifacts.reduce((sum, { count }) => sum + count, 0),
    notes: counts.notes === null ? null : (counts.notes.get(task.id) ?? 0),
    completed:
      task.completed === null
        ? null
        : {
            at: task.completed,
            by: task.completed_by === null ? null : (findUser(db, task.completed_by)?.name ?? null),
          },
    rights: {
      modify: rightOf(decideFor(actor, ownerId, 'task.modify', facts)),
      delete: rightOf(decideFor(actor, ownerId, 'task.delete', facts)),
    },
  };
}

export const isOverdue = ({ status, due }: { status: TaskStatus; due: number | null }, now: number): boolean =>
  status !== 'Closed' && due !== null && due < now;
