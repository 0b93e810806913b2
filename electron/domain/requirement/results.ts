/** Local results of an Intelligence Requirement: read, refreshed, judged and reset. */
import { AppError } from '../../../shared/error/app-error.ts';
import { RequirementFields } from '../../../shared/model/detail.ts';
import type { Right } from '../../../shared/model/object.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { readableDims } from '../../policy/actor.ts';
import { decideFor, requireVerb, rightOf } from '../../policy/require.ts';
import { readFields } from '../../store/detail-store.ts';
import { listObjectRows } from '../../store/object-store.ts';
import {
  countResults,
  deleteResult,
  deleteResults,
  findResult,
  findRetrieved,
  insertResult,
  listAllResults,
  listResults,
  type ResultState,
  setResultState,
  setRetrieved,
  setScore,
} from '../../store/requirement-store.ts';
import { associate, linkRights } from '../association/link.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import { type FoundObject, getObject, getObjectOfKind, getObjects } from '../object/find.ts';
import { resultKinds, runKeywordQuery } from './run-query.ts';

const gone: Right = { allowed: false, reason: 'This object was deleted a moment ago.' };

export interface ResultPage {
  readonly state?: ResultState | undefined;
  readonly kinds?: readonly ObjectKind[] | undefined;
  readonly text?: string | undefined;
  readonly sort?: 'score' | 'newest' | undefined;
  readonly offset: number;
  readonly limit: number;
}

/** Results whose objects the user may see now: those of owners lost since the query ran are left out. */
export function readResults(context: QueryContext, id: number, page: ResultPage) {
  const { db, actor } = context;
  const requirement = getObjectOfKind(context, id, 'intelRequirement');
  const dims = readableDims(actor, page.kinds ?? resultKinds);
  const scope = { id, dims, text: page.text ?? '' };
  const counts = countResults(db, scope);
  const found = listResults(db, scope, {
    state: page.state,
    newest: page.sort === 'newest',
    offset: page.offset,
    limit: page.limit,
  });
  const objects = new Map(
    listObjectRows(
      db,
      found.map((result) => result.id),
    ).map((row) => [row.id as number, row]),
  );
  const rights = linkRights(context, requirement, getObjects(context, [...objects.keys()]));
  return {
    rows: found.flatMap(({ id: objectId, matched, score, state }) => {
      const object = objects.get(objectId);
      return object === undefined ? [] : [{ object, matched, score, state, associate: rights.get(objectId) ?? gone }];
    }),
    counts,
    retrieved: findRetrieved(db, id),
    manage: rightOf(decideFor(actor, requirement.owner_id, 'intelRequirement.modify')),
  };
}

function getManaged(context: CommandContext, id: number): FoundObject {
  const requirement = getObjectOfKind(context, id, 'intelRequirement');
  requireVerb(context.actor, requirement.owner_id, 'intelRequirement.modify');
  return requirement;
}

/**
 * Runs the query again. What was judged stays as it is; what is open and matches no longer goes. Results of owners
 * that this user may not see are left alone.
 */
export function refreshResults(
  context: CommandContext,
  id: number,
): { found: number; added: number; removed: number; more: boolean } {
  const { db } = context;
  const requirement = getManaged(context, id);
  const fields = RequirementFields.omit({ active: true }).parse(readFields(db, 'intelRequirement', id));
  const { matches, more } = runKeywordQuery(context, fields);
  const before = new Map(listAllResults(db, id).map((result) => [result.id, result]));
  const matched = new Set(matches.map((match) => match.id));
  let added = 0;
  for (const match of matches) {
    const known = before.get(match.id);
    if (known === undefined) added += insertResult(db, id, { ...match, matched: context.now });
    else if (known.score !== match.score) setScore(db, id, match.id, match.score);
  }
  const searched = new Set(readableDims(context.actor, resultKinds));
  let removed = 0;
  for (const { id: objectId, state, dim } of before.values())
    if (state === 'open' && searched.has(dim) && !matched.has(objectId)) removed += deleteResult(db, id, objectId);
  setRetrieved(db, id, context.now);
  context.describe(`Refresh the results of ${displayName(requirement)}`);
  return { found: matches.length, added, removed, more };
}

const stateWords: Readonly<Record<ResultState, string>> = {
  open: 'open',
  archived: 'archived',
  falsePositive: 'false positive',
  associated: 'associated',
};

/** Puts results into a state; all or nothing. What is associated stays so until it is dissociated. */
export function markResults(
  context: CommandContext,
  id: number,
  objectIds: readonly number[],
  state: ResultState,
): number {
  const requirement = getManaged(context, id);
  const ids = [...new Set(objectIds)];
  const objects = ids.map((objectId) => getResultObject(context, requirement, objectId));
  let changed = 0;
  if (state === 'associated') {
    for (const { id: objectId } of objects) setResultState(context.db, id, objectId, 'open');
    changed = associate(context, id, ids, {}).created;
  } else {
    for (const object of objects) {
      refuseAssociated(context, requirement, object);
      changed += setResultState(context.db, id, object.id, state);
    }
  }
  const [first] = objects;
  const what = objects.length === 1 && first !== undefined ? displayName(first) : `${objects.length} results`;
  context.describe(`Mark ${what} as ${stateWords[state]} for ${displayName(requirement)}`);
  return changed;
}

function getResultObject(context: CommandContext, requirement: FoundObject, objectId: number): FoundObject {
  const object = getObject(context, objectId);
  if (findResult(context.db, requirement.id, objectId) !== undefined) return object;
  throw new AppError(
    'NOT_FOUND',
    `${displayName(object)} is not a result of this Requirement (any more). Reload the results.`,
    { id: objectId },
  );
}

function refuseAssociated(context: CommandContext, requirement: FoundObject, object: FoundObject): void {
  if (findResult(context.db, requirement.id, object.id)?.state !== 'associated') return;
  throw new AppError(
    'CONFLICT',
    `${displayName(object)} is associated with this Requirement. Dissociate it first; then it can be marked.`,
    { id: object.id },
  );
}

/** Forgets every result and every judgement but the associations. */
export function resetResults(context: CommandContext, id: number): number {
  const requirement = getManaged(context, id);
  const removed = deleteResults(context.db, id);
  setRetrieved(context.db, id, null);
  context.describe(`Reset the results of ${displayName(requirement)}`);
  return removed;
}
