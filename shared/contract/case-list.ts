/** The Cases screen: pages of Cases and the numbers behind its filter. */
import { z } from 'zod';
import { Assignee, AssigneeRef } from '../model/assignee.ts';
import { caseStatuses, resolutions, severities } from '../model/case.ts';
import { ChangeSetId, ObjectId, OwnerId, Time } from '../model/id.ts';
import { filterText, TagName } from '../model/text.ts';
import type { ContractRow } from './row.ts';
import { query } from './row.ts';

export const caseListLimits = { page: 200, tags: 20, excerpt: 300, assignees: 500, organizations: 1000 } as const;

/** All parts that are given hold together. */
export const CaseFilter = z.strictObject({
  /** Part of a name, or a number such as `12`, `#12` or `Case 12`. */
  text: filterText.optional(),
  status: z.enum(caseStatuses).optional(),
  severities: z.array(z.enum(severities)).max(4).optional(),
  resolutions: z.array(z.enum(resolutions)).max(resolutions.length).optional(),
  /** `me`: the user, or a group with the user. */
  assignee: z.union([z.enum(['me', 'nobody']), AssigneeRef]).optional(),
  /** Name of a Tag that a Case must carry. */
  tag: TagName.optional(),
  owners: z.array(OwnerId).max(200).optional(),
  openedFrom: Time.optional(),
  openedTo: Time.optional(),
  /** Only Cases that are or were open for longer than the service level of their severity allows. */
  overdue: z.boolean().optional(),
});
export type CaseFilter = z.infer<typeof CaseFilter>;

export const caseSorts = ['number', 'severity', 'opened', 'modified', 'responseDue'] as const;
export type CaseSort = (typeof caseSorts)[number];

export const CaseRow = z.object({
  id: ObjectId,
  ownerId: OwnerId,
  number: z.int(),
  name: z.string(),
  /** Version of the fields of the Case, as `CaseView.version`. */
  version: ChangeSetId,
  status: z.enum(caseStatuses),
  severity: z.enum(severities),
  resolution: z.enum(resolutions),
  assignee: Assignee.nullable(),
  /** By name; `tagCount` counts them all. */
  tags: z.array(z.object({ id: ObjectId, name: z.string() })).max(caseListLimits.tags),
  tagCount: z.int(),
  tasks: z.object({ total: z.int(), closed: z.int() }),
  /** Markdown, the beginning of it. */
  description: z.string().max(caseListLimits.excerpt).nullable(),
  isDescriptionCut: z.boolean(),
  opened: Time,
  closed: Time.nullable(),
  modified: Time,
  responseDue: Time.nullable(),
  responseOverdue: z.boolean(),
});
export type CaseRow = z.infer<typeof CaseRow>;

export const caseListContract = {
  'case.list': query(
    ['case.view'],
    z.strictObject({
      filter: CaseFilter,
      sort: z.enum(caseSorts),
      descending: z.boolean(),
      offset: z.int().min(0).max(1_000_000),
      limit: z.int().min(1).max(caseListLimits.page),
    }),
    z.object({ rows: z.array(CaseRow).max(caseListLimits.page), total: z.int() }),
  ),
  /** Exact numbers for each Organization, and to whom its Cases are assigned, the most Cases first. */
  'case.facets': query(
    ['case.view'],
    z.strictObject({}),
    z.object({
      organizations: z
        .array(
          z.object({
            ownerId: OwnerId,
            open: z.int(),
            closed: z.int(),
            overdue: z.int(),
            /** Open Cases, in the order of the severities. */
            openBySeverity: z.array(z.object({ severity: z.enum(severities), count: z.int() })).max(4),
          }),
        )
        .max(caseListLimits.organizations),
      assignees: z.array(Assignee.extend({ count: z.int() })).max(caseListLimits.assignees),
      /** Whether there are more assignees than these. */
      moreAssignees: z.boolean(),
    }),
  ),
} as const satisfies Record<string, ContractRow>;
