/** Reports about Indicators, and many Indicators at once. */
import { z } from 'zod';
import { IndicatorFields, IndicatorTypeName } from '../model/detail.ts';
import { ChangeSetId, ObjectId, OwnerId, Time } from '../model/id.ts';
import { Right } from '../model/object.ts';
import { AttributeValue, line, prose, Summary, TagName } from '../model/text.ts';
import type { ContractRow } from './row.ts';
import { command, query } from './row.ts';

/** Values of one paste: made in one transaction and undone as one. */
export const pasteLimit = 20_000;
/** Values of one look before. */
export const checkLimit = 2000;

const value = z.strictObject({ type: IndicatorTypeName, value: Summary });
const total = z.int();

export const indicatorContract = {
  /** False positives and observations: totals, what the user reported today, and who reported what. */
  'indicator.reports': query(
    ['indicator.view'],
    z.strictObject({ id: ObjectId }),
    z.object({
      falsePositives: total,
      lastFalsePositive: Time.nullable(),
      /** When the user reported a false positive today (UTC); null when not. */
      reportedToday: Time.nullable(),
      observations: total,
      lastObserved: Time.nullable(),
      byUser: z
        .array(z.object({ userName: z.string().nullable(), falsePositives: total, observations: total, last: Time }))
        .max(200),
      /** There are more reporters than listed. */
      more: z.boolean(),
      rights: z.object({ falsePositive: Right, observation: Right }),
    }),
  ),
  /** Once per Indicator, user and day (UTC); CONFLICT says when it was reported. */
  'indicator.reportFalsePositive': command(
    ['indicator.falsePositive.report', 'indicator.view'],
    z.strictObject({ id: ObjectId }),
    z.object({ falsePositives: total, changeSet: ChangeSetId }),
    ['object', 'changeSet'],
  ),
  'indicator.reportObservations': command(
    ['indicator.observation.report', 'indicator.view'],
    z.strictObject({ id: ObjectId, count: z.int().min(1).max(1_000_000) }),
    z.object({ observations: total, changeSet: ChangeSetId }),
    ['object', 'changeSet'],
  ),
  /** What would become of values in an owner, in their order: there already, refused, or neither. */
  'indicator.check': {
    ...query(
      ['indicator.create'],
      z.strictObject({ ownerId: OwnerId, values: z.array(value).min(1).max(checkLimit) }),
      z.array(z.object({ existing: ObjectId.nullable(), refused: z.string().nullable() })).max(checkLimit),
    ),
    maxBytes: 24 * 1024 * 1024,
  },
  /** Makes the Indicators that the owner does not have yet; Tags and the Group go to the others, too. All or nothing. */
  'indicator.createMany': {
    ...command(
      ['indicator.create'],
      z.strictObject({
        ownerId: OwnerId,
        values: z.array(value).min(1).max(pasteLimit),
        fields: IndicatorFields.pick({ rating: true, confidence: true }).partial().strict().optional(),
        attributes: z
          .array(z.strictObject({ type: line(100), value: AttributeValue, source: prose(1000).nullable().optional() }))
          .max(20)
          .optional(),
        tags: z.array(TagName).max(100).optional(),
        groupId: ObjectId.optional(),
      }),
      z.object({ created: total, existing: total, changeSet: ChangeSetId }),
      ['object', 'association', 'changeSet', 'workspace'],
    ),
    maxBytes: 64 * 1024 * 1024,
  },
} as const satisfies Record<string, ContractRow>;
