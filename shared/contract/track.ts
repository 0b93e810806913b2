import { z } from 'zod';
import { TrackFields } from '../model/detail.ts';
import { ChangeSetId, ObjectId, OwnerId } from '../model/id.ts';
import { AttributeValue, GroupName, line, TagName } from '../model/text.ts';
import type { ContractRow } from './row.ts';
import { command } from './row.ts';

const touched = ['object', 'association', 'changeSet', 'workspace'] as const;
const changed = z.object({ id: ObjectId, changeSet: ChangeSetId });

export const trackContract = {
  'track.create': command(
    ['track.create'],
    z.strictObject({
      ownerId: OwnerId,
      name: GroupName,
      fields: TrackFields.partial().strict().optional(),
      attributes: z
        .array(z.strictObject({ type: line(100), value: AttributeValue }))
        .max(50)
        .optional(),
      tags: z.array(TagName).max(100).optional(),
    }),
    changed,
    touched,
  ),
  'track.update': command(
    ['track.modify'],
    z.strictObject({
      id: ObjectId,
      version: ChangeSetId,
      name: GroupName.optional(),
      fields: TrackFields.partial().strict().optional(),
    }),
    changed,
    touched,
  ),
} as const satisfies Record<string, ContractRow>;
