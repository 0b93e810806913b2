/** What an object can be associated with, and by which association types. */
import { typesFor } from '../../../shared/association/type-choice.ts';
import type { AssociationTypeInfo } from '../../../shared/association/association-types.ts';
import {
  getObjectType,
  type IndicatorType,
  indicatorTypes,
  type ObjectKind,
} from '../../../shared/model/object-type.ts';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { typeOfDim } from '../../policy/actor.ts';
import { listUnlinked, withoutLinked } from '../../store/association-store.ts';
import { associationTypesOf } from '../../store/association-type-store.ts';
import { listObjectRows } from '../../store/object-store.ts';
import type { QueryContext } from '../context.ts';
import { findByText } from '../object/browse.ts';
import { getObject } from '../object/find.ts';
import { cardDims } from './read.ts';

/** A text search for candidates looks at no more hits than this. */
const searchBound = 2000;

/** Objects of a kind that the object is not associated with yet: the newest, or the best hits of a text. */
export function listCandidates(
  context: QueryContext,
  request: {
    id: number;
    kind: ObjectKind;
    types?: readonly string[] | undefined;
    owners?: readonly number[] | undefined;
    text?: string | undefined;
    limit: number;
  },
): { rows: ObjectRow[]; more: boolean } {
  const object = getObject(context, request.id);
  const dims = cardDims(context, request.kind, request.types, request.owners);
  const types = associationTypesOf(context.db);
  const fitting =
    request.kind === 'indicator' && object.kind === 'indicator'
      ? dims.filter((dim) => fitsIndicator(object.type, typeOfDim(dim), types))
      : dims;
  const text = request.text ?? '';
  const found =
    text === ''
      ? listUnlinked(context.db, object.id, fitting, request.limit + 1)
      : withoutLinked(context.db, object.id, findByText(context, text, fitting, searchBound));
  return { rows: listObjectRows(context.db, found.slice(0, request.limit)), more: found.length > request.limit };
}

const isIndicatorType = (name: string): name is IndicatorType => (indicatorTypes as readonly string[]).includes(name); // widened only to search it

function fitsIndicator(from: number, to: number, types: readonly AssociationTypeInfo[]): boolean {
  const [a, b] = [getObjectType(from).name, getObjectType(to).name];
  return isIndicatorType(a) && isIndicatorType(b) && typesFor(a, b, types).length > 0;
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
