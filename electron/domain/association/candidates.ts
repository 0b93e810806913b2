/** What an object can be associated with, and by which association types. */
import { typesFor } from '../../../shared/association/type-choice.ts';
import { checkLink } from '../../../shared/association/link-rule.ts';
import {
  getObjectType,
  type IndicatorType,
  indicatorTypes,
  type ObjectKind,
} from '../../../shared/model/object-type.ts';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { ownerOfDim, typeOfDim } from '../../policy/actor.ts';
import { type CandidateTimes, listUnlinked, withoutLinked } from '../../store/association-store.ts';
import { associationTypesOf } from '../../store/association-type-store.ts';
import { listObjectRows } from '../../store/object-store.ts';
import type { QueryContext } from '../context.ts';
import { findByText } from '../object/browse.ts';
import { type FoundObject, getObject } from '../object/find.ts';
import { isCrossOwnerEnabled } from './link.ts';
import { cardDims } from './read.ts';

/** A text search for candidates looks at no more hits than this. */
const searchBound = 2000;

export interface CandidateRequest {
  readonly id: number;
  readonly kind: ObjectKind;
  readonly types?: readonly string[] | undefined;
  readonly owners?: readonly number[] | undefined;
  readonly text?: string | undefined;
  readonly modifiedFrom?: number | undefined;
  readonly modifiedTo?: number | undefined;
  readonly createdFrom?: number | undefined;
  readonly createdTo?: number | undefined;
  readonly limit: number;
}

/** Objects of a kind that the object may be and is not associated with yet: the newest, or the best hits of a text. */
export function listCandidates(context: QueryContext, request: CandidateRequest): { rows: ObjectRow[]; more: boolean } {
  const object = getObject(context, request.id);
  const dims = cardDims(context, request.kind, request.types, request.owners);
  const fitting = fittingDims(context, object, dims);
  const text = request.text ?? '';
  const times = timesOf(request);
  const found =
    text === ''
      ? listUnlinked(context.db, object.id, fitting, times, request.limit + 1)
      : withoutLinked(context.db, object.id, findByText(context, text, fitting, searchBound), times);
  return { rows: listObjectRows(context.db, found.slice(0, request.limit)), more: found.length > request.limit };
}

const timesOf = (request: CandidateRequest): CandidateTimes => ({
  modifiedFrom: request.modifiedFrom ?? Number.MIN_SAFE_INTEGER,
  modifiedTo: request.modifiedTo ?? Number.MAX_SAFE_INTEGER,
  createdFrom: request.createdFrom ?? Number.MIN_SAFE_INTEGER,
  createdTo: request.createdTo ?? Number.MAX_SAFE_INTEGER,
});

const isIndicatorType = (name: string): name is IndicatorType => (indicatorTypes as readonly string[]).includes(name); // widened only to search it

/** The pairs of type and owner with which the rules let the object be associated, by whichever association type. */
function fittingDims(context: QueryContext, object: FoundObject, dims: readonly number[]): number[] {
  const { actor, db } = context;
  const types = associationTypesOf(db);
  const own = actor.rightsIn.get(object.owner_id);
  if (own === undefined) return [];
  const from = { ...endOf(object.type, object.owner_id), id: object.id, ownerKind: own.ownerKind };
  const rules = {
    crossOwnerEnabled: isCrossOwnerEnabled(context),
    userOrganizationIds: actor.memberships
      .filter((membership) => membership.ownerKind === 'organization')
      .map(idOfOwner),
    types,
  };
  return dims.filter((dim) => {
    const ownerKind = actor.rightsIn.get(ownerOfDim(dim))?.ownerKind;
    if (ownerKind === undefined) return false;
    const to = { ...endOf(typeOfDim(dim), ownerOfDim(dim)), id: 0, ownerKind };
    if (from.kind !== 'indicator' || to.kind !== 'indicator') return checkLink({ from, to, ...rules }).ok;
    if (!isIndicatorType(from.type) || !isIndicatorType(to.type)) return false;
    // Between Indicators any type that fits will do; the first one says whether the owners allow it.
    const [candidate] = typesFor(from.type, to.type, types);
    if (candidate === undefined) return false;
    const direction = candidate.primary === 'choose' ? 'from' : candidate.primary;
    return checkLink({ from, to, associationType: candidate.type.code, direction, ...rules }).ok;
  });
}

const idOfOwner = ({ ownerId }: { readonly ownerId: number }): number => ownerId;

function endOf(type: number, ownerId: number) {
  const { kind, name } = getObjectType(type);
  return { kind, type: name, ownerId };
}

const primaryEnd = { from: 'this', to: 'other', choose: 'choose' } as const;

/** The enabled association types between the object and a type of Indicator, or every one; none unless it is one itself. */
export function listTypesFor(context: QueryContext, id: number, otherType: string | undefined) {
  const object = getObject(context, id);
  const own = getObjectType(object.type).name;
  if (object.kind !== 'indicator' || !isIndicatorType(own)) return [];
  const types = associationTypesOf(context.db);
  const others = indicatorTypes.filter((name) => otherType === undefined || name === otherType);
  return others.flatMap((other) =>
    typesFor(own, other, types).map(({ type, primary }) => ({
      code: type.code,
      name: type.name,
      otherType: other,
      primary: primaryEnd[primary],
    })),
  );
}
