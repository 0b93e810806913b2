/** What is edited of a Workflow: tasks have keys, so that who waits for a task still does when it is renamed. */
import type { WorkflowView } from '../../../shared/contract/workflow.ts';
import type { AssigneeRef } from '../../../shared/model/assignee.ts';
import { type ArtifactField, WorkflowBody, type WorkflowTask } from '../../../shared/model/workflow.ts';
import { workflowProblems } from '../../../shared/model/workflow-check.ts';

export interface DraftField extends ArtifactField {
  readonly key: number;
}
export interface DraftTask extends Omit<WorkflowTask, 'dependsOn' | 'fields'> {
  readonly key: number;
  /** Key of the task that must be closed first. */
  readonly waitsFor: number | null;
  readonly fields: readonly DraftField[];
}
export interface DraftPhase {
  readonly key: number;
  readonly name: string;
  readonly description: string;
  readonly tasks: readonly DraftTask[];
}
export interface WorkflowDraft {
  /** Version of the row that was edited. */
  readonly version: number;
  readonly name: string;
  readonly description: string;
  readonly assignee: AssigneeRef | null;
  readonly attributes: readonly string[];
  readonly phases: readonly DraftPhase[];
}

export function draftOf({ version, name, description, assignee, body }: WorkflowView): WorkflowDraft {
  let next = 1;
  const keys = new Map(body.phases.flatMap(({ tasks }) => tasks.map((task) => [task.name, next++])));
  const keyOf = (task: string): number => keys.get(task) ?? next++;
  return {
    version,
    name,
    description,
    assignee: assignee === null ? null : { kind: assignee.kind, id: assignee.id },
    attributes: body.attributes,
    phases: body.phases.map((phase) => ({
      key: next++,
      name: phase.name,
      description: phase.description,
      tasks: phase.tasks.map(({ dependsOn, fields, ...task }) => ({
        ...task,
        key: keyOf(task.name),
        waitsFor: dependsOn === null ? null : keyOf(dependsOn),
        fields: fields.map((field) => ({ ...field, key: next++ })),
      })),
    })),
  };
}

export const tasksOf = ({ phases }: WorkflowDraft): readonly DraftTask[] => phases.flatMap(({ tasks }) => tasks);

/** A key that nothing has. */
export const freeKey = (draft: WorkflowDraft): number =>
  1 +
  Math.max(
    0,
    ...draft.phases.map(({ key }) => key),
    ...tasksOf(draft).flatMap(({ key, fields }) => [key, ...fields.map((field) => field.key)]),
  );

export function bodyOf(draft: WorkflowDraft): WorkflowBody {
  const names = new Map(tasksOf(draft).map(({ key, name }) => [key, name.trim()]));
  return {
    attributes: [...draft.attributes],
    phases: draft.phases.map(({ name, description, tasks }) => ({
      name: name.trim(),
      description,
      tasks: tasks.map((task) => ({
        name: task.name.trim(),
        description: task.description,
        required: task.required,
        automated: task.automated,
        dependsOn: task.waitsFor === null ? null : (names.get(task.waitsFor) ?? null),
        duration: task.duration,
        assignee: task.assignee,
        fields: task.fields.map((field) => ({
          name: field.name.trim(),
          label: field.label.trim(),
          artifactType: field.artifactType,
          required: field.required,
        })),
      })),
    })),
  };
}

/** Why the draft cannot be saved as it is, in sentences; empty when it can. */
export function draftProblems(draft: WorkflowDraft): readonly string[] {
  const body = bodyOf(draft);
  const unnamed = [
    ...(draft.name.trim() === '' ? ['The Workflow has no name.'] : []),
    ...body.phases.flatMap(({ name }, index) => (name === '' ? [`Phase ${index + 1} has no name.`] : [])),
    ...body.phases.flatMap(({ tasks }, phase) =>
      tasks.flatMap((task, step) => [
        ...(task.name === '' ? [`Task ${step + 1} of phase ${phase + 1} has no name.`] : []),
        ...(task.fields.some(({ name, label }) => name === '' || label === '')
          ? [`A field of the task "${task.name}" has no name or no label.`]
          : []),
      ]),
    ),
  ];
  if (unnamed.length > 0) return unnamed;
  const shape = WorkflowBody.safeParse(body);
  if (!shape.success) return shape.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return workflowProblems(body).map(({ text }) => text);
}

/** Whether saving would change anything. */
export const isChanged = (draft: WorkflowDraft, view: WorkflowView): boolean =>
  JSON.stringify(comparable(draft)) !== JSON.stringify(comparable(draftOf(view)));

const comparable = (draft: WorkflowDraft) => [draft.name.trim(), draft.description, draft.assignee, bodyOf(draft)];
