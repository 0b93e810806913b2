/** Phases and tasks of a Case that is opened from a Workflow. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { WorkflowBody, WorkflowTask } from '../../../shared/model/workflow.ts';
import { workflowProblems } from '../../../shared/model/workflow-check.ts';
import { findAssigneeByName } from '../../store/assignment-store.ts';
import { insertPhase, insertTask, updateTask } from '../../store/case-task-store.ts';
import type { CommandContext } from '../context.ts';
import { findCaseRow } from '../../store/case-store.ts';
import { assigneeColumns, canBeAssigned } from '../case/assignee.ts';
import { viewerIdsOf } from '../case/viewers.ts';
import { scheduled } from './schedule.ts';

/**
 * Writes phases and tasks of a new Case. Durations count from now; assignees that the Organization does not have are left
 * out. Throws INVALID_INPUT for dependencies that cannot be met.
 */
export function instantiateTasks(context: CommandContext, caseId: number, ownerId: number, body: WorkflowBody): void {
  requireMeetable(body);
  const row = findCaseRow(context.db, caseId);
  const viewers = row === undefined ? [] : viewerIdsOf(context, row);
  const ids = new Map<string, number>();
  body.phases.forEach(({ name, description, tasks }, index) => {
    const phase = index + 1;
    insertPhase(context.db, { case_id: caseId, phase, name, description: textOrNull(description) });
    tasks.forEach((task, step) => {
      ids.set(task.name, insertWorkflowTask(context, { caseId, ownerId, viewers, phase, step: step + 1, task }));
    });
  });
  // A predecessor may stand in a later phase: dependencies are joined when every task has its number.
  for (const { name, dependsOn } of body.phases.flatMap(({ tasks }) => tasks)) {
    const id = ids.get(name);
    const predecessor = dependsOn === null ? undefined : ids.get(dependsOn);
    if (id !== undefined && predecessor !== undefined) updateTask(context.db, id, { depends_on: predecessor });
  }
}

interface Place {
  readonly caseId: number;
  readonly ownerId: number;
  /** Who alone may see the Case; empty for everyone. */
  readonly viewers: readonly number[];
  readonly phase: number;
  readonly step: number;
  readonly task: WorkflowTask;
}

function insertWorkflowTask(context: CommandContext, { caseId, ownerId, viewers, phase, step, task }: Place): number {
  const { db, actor, now, setId } = context;
  const timing = { status: 'Open', due: null, duration: task.duration } as const;
  return insertTask(db, {
    case_id: caseId,
    phase,
    step,
    name: task.name,
    description: textOrNull(task.description),
    required: task.required ? 1 : 0,
    automated: task.automated ? 1 : 0,
    ...workflowAssignee(context, ownerId, viewers, task),
    duration: task.duration,
    ...scheduled(timing, task.dependsOn === null ? undefined : { status: 'Open', completed: null }, now),
    depends_on: null,
    fields: JSON.stringify(task.fields),
    xid: null,
    completed: null,
    completed_by: null,
    created: now,
    created_by: actor.userId,
    modified: now,
    set_id: setId,
  });
}

/** Nobody where the Organization has nobody of the name, or somebody who could not see the Case. */
function workflowAssignee(
  context: CommandContext,
  ownerId: number,
  viewers: readonly number[],
  { assignee }: WorkflowTask,
) {
  const found = assignee === null ? undefined : findAssigneeByName(context.db, ownerId, assignee);
  return assigneeColumns(
    context,
    ownerId,
    found !== undefined && canBeAssigned(context, ownerId, found, viewers) ? found : null,
  );
}

const textOrNull = (text: string): string | null => (text === '' ? null : text);

function requireMeetable(body: WorkflowBody): void {
  const [problem] = workflowProblems(body);
  if (problem !== undefined) throw new AppError('INVALID_INPUT', problem.text, { task: problem.task });
}
