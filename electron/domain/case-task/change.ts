/** Adding and changing tasks of a Case. */
import type { Input } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import type { AssigneeRef } from '../../../shared/model/assignee.ts';
import { requireVerb } from '../../policy/require.ts';
import { findTask, type TaskRow, updateTask } from '../../store/case-task-store.ts';
import { assigneeColumns, isAssignee } from '../case/assignee.ts';
import { type FoundCase, getCase } from '../case/find.ts';
import { viewerIdsOf } from '../case/viewers.ts';
import type { CommandContext } from '../context.ts';
import { requireVersion } from '../object/find.ts';
import { getTaskFor, recordTaskChange, requireClosed } from './find.ts';
import { insertInto, requirePhase } from './place.ts';
import { findPredecessor } from './predecessor.ts';
import { scheduled } from './schedule.ts';

export function createTask(context: CommandContext, input: Input<'caseTask.create'>): number {
  const { now } = context;
  const kase = getCase(context, input.caseId);
  requireVerb(context.actor, kase.row.owner_id, 'task.create');
  const phase = input.phase ?? null;
  if (phase !== null) requirePhase(context, kase, phase);
  const predecessor = findPredecessor(context, kase, input.dependsOn ?? null);
  const timing = timingOf(input);
  const id = insertInto(context, kase, {
    phase,
    name: input.name,
    description: textOrNull(input.description),
    required: input.required === true ? 1 : 0,
    automated: 0,
    ...taskAssignee(context, kase, input.assignee),
    ...timing,
    ...scheduled({ ...timing, status: 'Open' }, predecessor, now),
    depends_on: predecessor?.id ?? null,
    fields: '[]',
  });
  recordTaskChange(context, kase, { label: `Add the task ${input.name}`, past: `Added the task ${input.name}` });
  return id;
}

/** What is not stated stays as it is. */
export function changeTask(context: CommandContext, input: Input<'caseTask.update'>): void {
  const { task, kase } = getTaskFor(context, input.id, 'task.modify');
  requireVersion(task, input.version);
  const predecessor =
    input.dependsOn === undefined
      ? task.depends_on === null
        ? undefined
        : findTask(context.db, task.depends_on)
      : findPredecessor(context, kase, input.dependsOn, task);
  const changed: TaskRow = {
    ...task,
    name: input.name ?? task.name,
    description: input.description === undefined ? task.description : textOrNull(input.description),
    required: input.required === undefined ? task.required : input.required ? 1 : 0,
    ...(input.assignee === undefined || isAssignee(task, input.assignee)
      ? {}
      : taskAssignee(context, kase, input.assignee)),
    ...(input.due === undefined && input.duration === undefined ? {} : timingOf(input)),
    depends_on: predecessor?.id ?? null,
  };
  const isPlacedAnew =
    changed.depends_on !== task.depends_on || changed.due !== task.due || changed.duration !== task.duration;
  const placed =
    task.status === 'Closed' || !isPlacedAnew
      ? changed
      : { ...changed, ...scheduled(changed, predecessor, context.now) };
  requireClosed(kase, placed);
  updateTask(context.db, task.id, {
    name: placed.name,
    description: placed.description,
    required: placed.required,
    assignee: placed.assignee,
    assignee_group: placed.assignee_group,
    status: placed.status,
    due: placed.due,
    duration: placed.duration,
    depends_on: placed.depends_on,
    modified: context.now,
    set_id: context.setId,
  });
  recordTaskChange(context, kase, { label: `Change the task ${task.name}`, past: pastOf(task, placed) });
}

/** The most telling part of a change, for the timeline. */
function pastOf(before: TaskRow, after: TaskRow): string {
  if (before.name !== after.name) return `Renamed the task ${before.name} to ${after.name}`;
  if (before.assignee !== after.assignee || before.assignee_group !== after.assignee_group)
    return after.assignee === null && after.assignee_group === null
      ? `Took the task ${after.name} from its assignee`
      : `Assigned the task ${after.name}`;
  return `Changed the task ${after.name}`;
}

/** Whoever does a task must see its Case. */
const taskAssignee = (context: CommandContext, { row }: FoundCase, assignee: AssigneeRef | null | undefined) =>
  assigneeColumns(context, row.owner_id, assignee, viewerIdsOf(context, row));

/** A due date is either fixed or follows from a duration. */
function timingOf({
  due,
  duration,
}: Pick<Input<'caseTask.update'>, 'due' | 'duration'>): Pick<TaskRow, 'due' | 'duration'> {
  if (due !== undefined && due !== null && duration !== undefined && duration !== null)
    throw new AppError('INVALID_INPUT', 'State either when the task is due or how long it may take, not both.');
  return { due: due ?? null, duration: duration ?? null };
}

const textOrNull = (text: string | null | undefined): string | null =>
  text === undefined || text === null || text.trim() === '' ? null : text;
