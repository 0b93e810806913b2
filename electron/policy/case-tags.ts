import { typeCode } from '../../shared/model/object-type.ts';
import { type Actor, dimOf, readableDims } from './actor.ts';
import { decideFor } from './require.ts';

/** The Tags of Cases are seen by whoever sees the Tags of Cases, with or without those of intelligence. */
export const caseTagDims = (actor: Actor): readonly number[] => [
  ...new Set([
    ...readableDims(actor, ['tag']),
    ...actor.memberships
      .filter(({ ownerId }) => decideFor(actor, ownerId, 'caseTag.view').allowed)
      .map(({ ownerId }) => dimOf(typeCode('tag', 'Tag'), ownerId)),
  ]),
];
