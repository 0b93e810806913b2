/** A Case as its screen shows it, with what the user may do. */
import type { CaseView } from '../../../shared/contract/case.ts';
import { type Resolution, severityOf } from '../../../shared/model/case.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { decideFor, rightOf } from '../../policy/require.ts';
import { findOwner, findUser } from '../../store/account-store.ts';
import type { CaseRow } from '../../store/case-store.ts';
import { countTasks } from '../../store/case-task-store.ts';
import { listViewers } from '../../store/viewer-store.ts';
import { findWorkflow } from '../../store/workflow-store.ts';
import type { QueryContext } from '../context.ts';
import { toAssignee } from './assignee.ts';
import { caseFacts } from './facts.ts';
import { getCase } from './find.ts';
import { dueTimesOf, serviceLevelOf } from './service-level.ts';

/** The contract's output schema brands the numbers. */
type Unbranded<T> = T extends number
  ? number
  : T extends readonly (infer E)[]
    ? Unbranded<E>[]
    : T extends object
      ? { [K in keyof T]: Unbranded<T[K]> }
      : T;

/** The Workflow from which a Case was opened, as far as it is still there. */
const workflowOf = ({ db }: QueryContext, { workflow_id: id }: CaseRow): number | null =>
  id === null || findWorkflow(db, id) === undefined ? null : id;

export function viewCase(context: QueryContext, id: number): Unbranded<CaseView> {
  const { db, actor } = context;
  const { object, row } = getCase(context, id);
  const facts = caseFacts(context, id);
  const right = (verb: Action) => rightOf(decideFor(actor, row.owner_id, verb, facts));
  const nameOf = (userId: number | null): string | null =>
    userId === null ? null : (findUser(db, userId)?.name ?? null);
  const stamp = (at: number | null, by: number | null) => (at === null ? null : { at, by: nameOf(by) });
  return {
    id,
    ownerId: row.owner_id,
    ownerName: findOwner(db, row.owner_id)?.name ?? '',
    number: row.number,
    name: object.summary,
    version: row.set_id,
    status: row.status,
    severity: severityOf(row.severity),
    // Written by the program from its own list.
    resolution: row.resolution as Resolution,
    description: row.description,
    assignee: toAssignee(context, row),
    viewers: row.viewer_list === null ? [] : listViewers(db, row.viewer_list),
    workflow:
      row.workflow_name === null
        ? null
        : { id: workflowOf(context, row), name: row.workflow_name, version: row.workflow_version ?? 1 },
    // Written by the program from the Workflow.
    askedAttributes: JSON.parse(row.asked_attributes) as string[],
    occurred: stamp(row.occurred, row.occurred_by),
    detected: stamp(row.detected, row.detected_by),
    opened: { at: row.opened, by: nameOf(row.opened_by) },
    closed: stamp(row.closed, row.closed_by),
    ...dueTimesOf(row, serviceLevelOf(context, row.owner_id, row.severity), context.now),
    tasks: countTasks(db, id),
    created: object.created,
    createdBy: nameOf(object.created_by),
    modified: object.modified,
    rights: {
      modify: right('case.modify'),
      delete: right('case.delete'),
      associate: right('case.association.modify'),
      bulkAct: right('case.potential.bulkAct'),
      tagAdd: right('caseTag.create'),
      tagRemove: right('caseTag.delete'),
      attributeCreate: right('caseAttribute.create'),
      noteCreate: right('note.create'),
      timelineCreate: right('timeline.create'),
      taskCreate: right('task.create'),
      artifactCreate: right('artifact.create'),
    },
  };
}
