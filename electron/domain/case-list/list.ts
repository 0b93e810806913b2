/** The Cases screen: pages of the Cases that the user may see, and the numbers behind their filter. */
import { type CaseFilter, caseListLimits, type CaseSort } from '../../../shared/contract/case-list.ts';
import { type Resolution, severities, type Severity, severityNumber, severityOf } from '../../../shared/model/case.ts';
import { typeCode } from '../../../shared/model/object-type.ts';
import { ownerOfDim, readableDims } from '../../policy/actor.ts';
import { caseTagDims } from '../../policy/case-tags.ts';
import {
  type CaseListRecord,
  type CaseNumbers,
  type CaseScope,
  countAssignees,
  countCases,
  listCaseIds,
  listCaseRecords,
  listTagsOfCases,
} from '../../store/case-list-store.ts';
import { listSummary } from '../../store/object-store.ts';
import { likeFragment } from '../../store/statement.ts';
import type { QueryContext } from '../context.ts';
import { toAssignee } from '../case/assignee.ts';
import { numberIn } from './case-number.ts';

interface PageRequest {
  readonly filter: CaseFilter;
  readonly sort: CaseSort;
  readonly descending: boolean;
  readonly offset: number;
  readonly limit: number;
}

export function listCases(context: QueryContext, { filter, ...page }: PageRequest) {
  const scope = scopeOf(context, filter);
  if (scope.dims.length === 0) return { rows: [], total: 0 };
  const { ids, total } = listCaseIds(context.db, scope, page);
  const tags = Map.groupBy(
    listTagsOfCases(context.db, ids, caseTagDims(context.actor)),
    ({ case_id: caseId }) => caseId,
  );
  const records = listCaseRecords(context.db, ids, context.now, caseListLimits.excerpt);
  return { rows: records.map((record) => toRow(context, record, tags.get(record.id) ?? [])), total };
}

function scopeOf(context: QueryContext, filter: CaseFilter): CaseScope {
  const wanted = filter.owners === undefined ? null : new Set<number>(filter.owners);
  const dims = readableDims(context.actor, ['case']).filter((dim) => wanted?.has(ownerOfDim(dim)) ?? true);
  const text = filter.text ?? '';
  return {
    dims,
    owners: [...new Set(dims.map(ownerOfDim))],
    now: context.now,
    name: text === '' ? undefined : likeFragment(text.toLowerCase()),
    number: numberIn(text),
    status: filter.status,
    severities: filter.severities?.map(severityNumber),
    resolutions: filter.resolutions,
    assignee: filter.assignee === 'me' ? undefined : filter.assignee,
    reaches: filter.assignee === 'me' ? context.actor.userId : undefined,
    tags: filter.tag === undefined ? undefined : tagsNamed(context, filter.tag),
    openedFrom: filter.openedFrom,
    openedTo: filter.openedTo,
    overdue: filter.overdue,
  };
}

/** Every owner has a Tag of a name at most once. */
function tagsNamed({ db, actor }: QueryContext, name: string): number[] {
  const owners = [...new Set(caseTagDims(actor).map(ownerOfDim))];
  return listSummary(db, typeCode('tag', 'Tag'), name, owners, Math.max(1, owners.length)).map(({ id }) => id);
}

function toRow(context: QueryContext, record: CaseListRecord, tags: readonly { id: number; name: string }[]) {
  return {
    id: record.id,
    ownerId: record.owner_id,
    number: record.number,
    name: record.name,
    version: record.set_id,
    status: record.status,
    severity: severityOf(record.severity),
    // Written by the program from its own list.
    resolution: record.resolution as Resolution,
    assignee: toAssignee(context, record),
    tags: tags.slice(0, caseListLimits.tags).map(({ id, name }) => ({ id, name })),
    tagCount: tags.length,
    tasks: { total: record.tasks, closed: record.tasks_closed },
    description: record.excerpt,
    isDescriptionCut: record.is_cut === 1,
    opened: record.opened,
    closed: record.closed,
    modified: record.modified,
    responseDue: record.due,
    responseOverdue: record.overdue === 1,
  };
}

/** Numbers for each Organization whose Cases the user may see, also where there are none, and the assignees of its Cases. */
export function caseFacets(context: QueryContext) {
  const scope = scopeOf(context, {});
  const numbers = Map.groupBy(countCases(context.db, scope), ({ owner_id: ownerId }) => ownerId);
  const { assignees: limit } = caseListLimits;
  const assignees = countAssignees(context.db, scope, limit + 1);
  return {
    organizations: scope.owners.map((ownerId) => ({ ownerId, ...sumUp(numbers.get(ownerId) ?? []) })),
    assignees: assignees.slice(0, limit).map(({ n, ...assignee }) => ({ ...assignee, count: n })),
    moreAssignees: assignees.length > limit,
  };
}

function sumUp(numbers: readonly CaseNumbers[]) {
  const sum = (some: readonly CaseNumbers[]): number => some.reduce((total, { n }) => total + n, 0);
  const open = numbers.filter(({ status }) => status === 'Open');
  return {
    open: sum(open),
    closed: sum(numbers) - sum(open),
    overdue: numbers.reduce((total, { overdue }) => total + overdue, 0),
    openBySeverity: severities.map((severity: Severity) => ({
      severity,
      count: sum(open.filter((one) => one.severity === severityNumber(severity))),
    })),
  };
}
