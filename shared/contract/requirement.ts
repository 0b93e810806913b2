import { z } from 'zod';
import { ChangeSetId, ObjectId, Time } from '../model/id.ts';
import { ObjectKindName, ObjectRow, Right } from '../model/object.ts';
import { filterText, line, prose } from '../model/text.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

const touched = ['object', 'association', 'changeSet', 'workspace'] as const;
const manage = ['intelRequirement.modify'] as const;

/** `associated` is the association itself; it is cleared only by dissociating. */
export const ResultStateName = z.enum(['open', 'archived', 'falsePositive', 'associated']);
export type ResultStateName = z.infer<typeof ResultStateName>;

export const RequirementResult = z.object({
  object: ObjectRow,
  /** When a query found it first. */
  matched: Time,
  /** 0-100; the formula is in `shared/requirement/keyword-query.ts`. */
  score: z.number(),
  state: ResultStateName,
  associate: Right,
});
export type RequirementResult = z.infer<typeof RequirementResult>;

const CategoryName = line(200);
const CategoryDescription = prose(2000).nullable();
const CategoryId = z.int().min(1);
const changedCategory = z.object({ id: CategoryId, changeSet: ChangeSetId });

export const requirementContract = {
  /** One page of the local results whose objects the user may see; counts by state follow text and kinds. */
  'requirementResult.list': query(
    ['intelRequirement.view'],
    z.strictObject({
      id: ObjectId,
      state: ResultStateName.optional(),
      kinds: z.array(ObjectKindName).max(9).optional(),
      text: filterText.optional(),
      sort: z.enum(['score', 'newest']).optional(),
      offset: z.int().min(0).max(1_000_000),
      limit: z.int().min(1).max(200),
    }),
    z.object({
      rows: z.array(RequirementResult).max(200),
      counts: z.object({ open: z.int(), archived: z.int(), falsePositive: z.int(), associated: z.int() }),
      /** When the query ran last. */
      retrieved: Time.nullable(),
      manage: Right,
    }),
  ),
  /** Runs the keyword query over names and values; keeps the best 1,000, and says when there may be more. */
  'requirementResult.refresh': command(
    manage,
    z.strictObject({ id: ObjectId }),
    z.object({ changeSet: ChangeSetId, found: z.int(), added: z.int(), removed: z.int(), more: z.boolean() }),
    touched,
  ),
  /** Puts results into a state; all or nothing. Every state but `associated` is refused for what is associated. */
  'requirementResult.mark': command(
    manage,
    z.strictObject({ id: ObjectId, objects: z.array(ObjectId).min(1).max(1000), state: ResultStateName }),
    z.object({ changeSet: ChangeSetId, changed: z.int() }),
    touched,
  ),
  /** Forgets all results and judgements; associations stay. */
  'requirementResult.reset': command(
    manage,
    z.strictObject({ id: ObjectId }),
    z.object({ changeSet: ChangeSetId }),
    touched,
  ),

  'requirementCategory.list': query(
    'session',
    z.strictObject({}),
    z.object({
      categories: z
        .array(z.object({ id: CategoryId, name: z.string(), description: z.string().nullable(), used: z.int() }))
        .max(1000),
      administer: Right,
    }),
  ),
  'requirementCategory.create': command(
    'administrator',
    z.strictObject({ name: CategoryName, description: CategoryDescription.optional() }),
    changedCategory,
    ['vocabulary', 'changeSet'],
    'full',
  ),
  /** Requirements that carry the category get its new name. */
  'requirementCategory.update': command(
    'administrator',
    z.strictObject({ id: CategoryId, name: CategoryName.optional(), description: CategoryDescription.optional() }),
    changedCategory,
    ['vocabulary', 'object', 'changeSet'],
    'full',
  ),
  /** CONFLICT while Requirements carry it. */
  'requirementCategory.delete': command('administrator', z.strictObject({ id: CategoryId }), changedCategory, [
    'vocabulary',
    'changeSet',
  ]),
} as const satisfies Record<string, ContractRow>;
