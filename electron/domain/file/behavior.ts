/** The behaviour of a File: its file actions in both directions, and one step further through the Files among them. */
import { behaviorLimits } from '../../../shared/contract/file.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { type IndicatorType, typeCode } from '../../../shared/model/object-type.ts';
import type { ObjectRow } from '../../../shared/model/object.ts';
import { readableDims } from '../../policy/actor.ts';
import { codeOf, otherIsPrimary } from '../../store/association-store.ts';
import { associationTypeNames, listAssociationTypes } from '../../store/association-type-store.ts';
import { listTypedLinks } from '../../store/file-store.ts';
import { listObjectRows } from '../../store/object-store.ts';
import { associate } from '../association/link.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { createIndicator } from '../object/create.ts';
import { getFile } from './get-file.ts';

interface Edge {
  readonly from: number;
  readonly to: number;
  readonly type: number;
  readonly typeName: string;
}

export function behaviorGraph(context: QueryContext, id: number): unknown {
  const file = getFile(context, id);
  const codes = listAssociationTypes(context.db)
    .filter(({ family }) => family === 'fileAction')
    .map(({ code }) => code);
  const nameOf = associationTypeNames(context.db);
  const dims = readableDims(context.actor, ['indicator']);
  const rings = new Map<number, 0 | 1 | 2>([[file.id, 0]]);
  const edges = new Map<string, Edge>();
  let bounded = false;

  /** Adds the newest actions of a node; answers the nodes that it brought. */
  const expand = (node: number, ring: 1 | 2, limit: number, room: number): number[] => {
    const links = listTypedLinks(context.db, node, codes, dims, limit + 1);
    bounded ||= links.length > limit;
    const brought: number[] = [];
    for (const { other, type } of links.slice(0, limit)) {
      if (!rings.has(other)) {
        if (brought.length >= room) {
          bounded = true;
          continue;
        }
        rings.set(other, ring);
        brought.push(other);
      }
      const [from, to] = otherIsPrimary(type, node, other) === true ? [other, node] : [node, other];
      const code = codeOf(type);
      edges.set(`${from}/${to}/${code}`, { from, to, type: code, typeName: nameOf(code) });
    }
    return brought;
  };

  const inner = expand(file.id, 1, behaviorLimits.inner, behaviorLimits.inner);
  const fileType = typeCode('indicator', 'File');
  const files = listObjectRows(context.db, inner).filter(
    (row) => row.kind === 'indicator' && typeCode('indicator', row.type) === fileType,
  );
  let room: number = behaviorLimits.outer;
  for (const { id: dropped } of files) room -= expand(dropped, 2, behaviorLimits.perFile, room).length;

  const described = new Map(
    listObjectRows(context.db, [...rings.keys()]).map((row): [number, ObjectRow] => [row.id, row]),
  );
  const nodes = [...rings].flatMap(([node, ring]) => {
    const object = described.get(node);
    return object === undefined ? [] : [{ object, ring }];
  });
  return {
    nodes,
    edges: [...edges.values()].filter(({ from, to }) => described.has(from) && described.has(to)),
    bounded,
  };
}

/** Associates a File with an Indicator of a value in the same owner; makes the Indicator when there is none. */
export function addAction(
  context: CommandContext,
  input: {
    id: number;
    type: number;
    otherType: IndicatorType;
    value: string;
    primary?: 'this' | 'other' | undefined;
  },
): { otherId: number; created: boolean } {
  const file = getFile(context, input.id);
  const other = createIndicator(context, { ownerId: file.owner_id, type: input.otherType, value: input.value });
  const { created } = associate(context, file.id, [other.id], { type: input.type, primary: input.primary });
  if (created === 0) throw new AppError('CONFLICT', 'The File has this action with this Indicator already.');
  return { otherId: other.id, created: other.created };
}
