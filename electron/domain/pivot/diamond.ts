/** The Diamond Model around a Group: its direct associations by vertex, and the Victims of the Groups beside it. */
import { type DiamondVertex, diamondVertices, vertexOf } from '../../../shared/association/diamond.ts';
import type { DiamondVertexView } from '../../../shared/contract/pivot.ts';
import { getObjectType, type ObjectKind } from '../../../shared/model/object-type.ts';
import { readableDims, typeOfDim } from '../../policy/actor.ts';
import { countByDim, listDerived, listNewest } from '../../store/association-store.ts';
import { listObjectRows } from '../../store/object-store.ts';
import type { QueryContext } from '../context.ts';
import { getObjectOfKind } from '../object/find.ts';

export interface TypeCount {
  readonly kind: ObjectKind;
  readonly type: string;
  readonly count: number;
}

/** Objects shown at a vertex; the rest is one press away. */
const shownNewest = 5;
/** Groups beside this one, and members of each, that are searched for Victims. */
const derivedBounds = { groups: 200, perGroup: 201 } as const;

export function viewDiamond(context: QueryContext, id: number) {
  const group = getObjectOfKind(context, id, 'group');
  const readable = readableDims(context.actor);
  const counts = countTypes(context, id, new Set(readable));
  const placed = (vertex: DiamondVertex | null): TypeCount[] =>
    counts.filter(({ kind, type }) => vertexOf(kind, type) === vertex);
  const vertices = diamondVertices.map((vertex): DiamondVertexView => {
    const dims = readable.filter((dim) => {
      const { kind, name } = getObjectType(typeOfDim(dim));
      return vertexOf(kind, name) === vertex;
    });
    const types = placed(vertex);
    const total = types.reduce((sum, { count }) => sum + count, 0);
    const newest = total === 0 ? [] : listNewest(context.db, id, dims, 0, shownNewest).map(({ other }) => other);
    return {
      vertex,
      total,
      types,
      newest: listObjectRows(context.db, newest),
      derived: vertex === 'victim' ? victimsBeside(context, id) : null,
    };
  });
  return {
    own: vertexOf('group', getObjectType(group.type).name),
    vertices,
    // Tags are marks and not part of what happened.
    elsewhere: placed(null).filter(({ kind }) => kind !== 'tag'),
  };
}

function countTypes(context: QueryContext, id: number, readable: ReadonlySet<number>): TypeCount[] {
  const byType = new Map<number, number>();
  for (const [dim, n] of countByDim(context.db, id))
    if (readable.has(dim)) byType.set(typeOfDim(dim), (byType.get(typeOfDim(dim)) ?? 0) + n);
  return [...byType]
    .map(([code, count]) => ({ kind: getObjectType(code).kind, type: getObjectType(code).name, count }))
    .sort((a, b) => b.count - a.count);
}

/** Victims associated with a Group that this one is associated with. */
function victimsBeside(context: QueryContext, id: number): NonNullable<DiamondVertexView['derived']> {
  const { rows, total, bounded } = listDerived(context.db, id, {
    ...derivedBounds,
    groupDims: readableDims(context.actor, ['group']),
    dims: readableDims(context.actor, ['victim']),
    offset: 0,
    limit: shownNewest,
  });
  const objects = new Map(
    listObjectRows(
      context.db,
      rows.flatMap(({ other, via }) => [other, via]),
    ).map((row) => [Number(row.id), row]),
  );
  return {
    rows: rows.flatMap(({ other, via, vias }) => {
      const object = objects.get(other);
      const through = objects.get(via);
      return object === undefined || through === undefined
        ? []
        : [{ object, via: { id: through.id, summary: through.summary, count: vias } }];
    }),
    total,
    totalIsExact: !bounded,
  };
}
