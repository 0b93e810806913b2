/** Paths between two ends as the dialog asks for them and brings them into the graph. */
import { AppError } from '../../../../shared/error/app-error.ts';
import type { Input, Output } from '../../../../shared/contract/index.ts';
import { graphNodeMax } from '../../../../shared/graph/limits.ts';
import type { GraphAnswer } from '../../../../shared/graph/answer.ts';
import type { ObjectId } from '../../../../shared/model/id.ts';
import type { ObjectKind } from '../../../../shared/model/object-type.ts';
import type { ObjectRow } from '../../../../shared/model/object.ts';
import { call } from '../../../api/client.ts';
import { placeNew } from '../../../graph/model/place-new.ts';
import { nodeWord } from '../../../graph/model/step-name.ts';
import type { OpenGraph } from '../../../graph/open-sessions.ts';
import { countOf, countText } from '../../../ui/count-text.ts';
import { objectName } from '../../../ui/object-name.ts';
import { shownValue } from '../../../ui/value-text-copy.ts';
import { typeOf } from '../canvas-look.ts';
import { shortNode } from '../node-words.ts';

export interface PathEnd {
  /** Object ids of one node; empty for a node that no workspace has. */
  readonly ids: readonly ObjectId[];
  readonly label: string;
}

/** The workspace is asked about a hundred copies at most; each of them stands for all. */
const copiesMax = 100;

export function endOfRow({ session }: OpenGraph, row: number): PathEnd {
  const ids = session.model.nodes.objectsOf(row).filter((id) => id > 0);
  // Ids of the store are positive integers; the contract's schema checks them again.
  return { ids: ids.slice(0, copiesMax) as ObjectId[], label: shortNode(session.model, row) };
}

export const endOfObject = (object: ObjectRow): PathEnd => ({
  ids: [object.id],
  label: shownValue(object.kind, object.type, objectName(object)),
});

export interface PathWish extends Pick<Input<'network.paths'>, 'maxLength' | 'limit'> {
  /** Steps more than the shortest, or every neighbour in common. */
  readonly which: 0 | 1 | 2 | 'common';
  readonly excludeKinds: readonly ObjectKind[];
}

export interface FoundPaths extends Output<'network.paths'> {
  /** The nodes on the paths. */
  readonly answer: GraphAnswer | null;
  /** What hangs together with the first end; only where no path was found. */
  readonly around: Output<'network.component'> | null;
}

export async function searchPaths(from: PathEnd, to: PathEnd, wish: PathWish, token: string): Promise<FoundPaths> {
  const found =
    wish.which === 'common'
      ? await searchCommon(from, to, wish.limit, token)
      : await searchShort(from, to, wish, token);
  const ids = [...new Set(found.paths.flat())];
  return {
    ...found,
    answer: ids.length === 0 ? null : await call('graph.read', { ids }),
    around: found.length === null ? await call('network.component', { ids: [...from.ids], token }) : null,
  };
}

function searchShort(from: PathEnd, to: PathEnd, wish: PathWish, token: string): Promise<Output<'network.paths'>> {
  const { which, maxLength, limit, excludeKinds } = wish;
  return call('network.paths', {
    from: [...from.ids],
    to: [...to.ids],
    maxLength,
    extra: which === 'common' ? 0 : which,
    limit,
    excludeKinds: [...excludeKinds],
    token,
  });
}

/** Neighbours in common as what they are: the middles of paths of two steps. */
async function searchCommon(
  from: PathEnd,
  to: PathEnd,
  limit: number,
  token: string,
): Promise<Output<'network.paths'>> {
  const { ids, total } = await call('network.common', { a: [...from.ids], b: [...to.ids], limit, token });
  const [first, last] = [from.ids[0], to.ids[0]];
  const paths = first === undefined || last === undefined ? [] : ids.map((id) => [first, id, last]);
  return { length: total === 0 ? null : 2, paths, more: total > ids.length };
}

/** The text of each id of an answer, as nodes are shown everywhere. */
export function labelsOf({ nodes }: GraphAnswer): ReadonlyMap<number, string> {
  const labels = new Map<number, string>();
  for (let node = 0; node < nodes.count; node += 1) {
    const type = typeOf(nodes.types[node] ?? 0);
    const label = nodes.labels[node] ?? '';
    const shown = type === undefined ? label : shownValue(type.kind, type.name, label);
    for (let at = nodes.objectStart[node] ?? 0; at < (nodes.objectStart[node + 1] ?? 0); at += 1)
      labels.set(nodes.objects[at] ?? 0, shown);
  }
  return labels;
}

/** Brings paths into the graph as one step and selects them; answers how many nodes are new. */
export async function addPaths(
  { session, canvas }: OpenGraph,
  from: PathEnd,
  to: PathEnd,
  paths: readonly (readonly ObjectId[])[],
): Promise<number> {
  const { model } = session;
  const ids = [...new Set(paths.flat())];
  const ask = () => call('graph.read', { ids, with: model.presentObjects() });
  return session.bring(ask, (answer) => {
    const present = model.presentRows();
    const rowOf = (id: number): number => model.nodes.rowOf(id);
    const added = ids.filter((id) => !model.hasNode(rowOf(id))).length;
    if (present.length + added > graphNodeMax)
      throw new AppError(
        'LIMIT',
        `These paths would add ${countOf(added, 'node')} to ${countText(present.length)}; a graph holds ${countText(graphNodeMax)}. Remove some first.`,
      );
    const parents = new Map<number, number>();
    const place = (fresh: Uint32Array): Float32Array => {
      for (const path of paths)
        for (const id of path) if (!parents.has(rowOf(id))) parents.set(rowOf(id), nearest(path, id));
      return placeNew(
        { x: model.nodes.x, y: model.nodes.y, rows: present },
        Int32Array.from(fresh, (row) => parents.get(row) ?? -1),
      );
    };
    /** The nearest node of the path that stands already. */
    const nearest = (path: readonly ObjectId[], id: ObjectId): number => {
      const at = path.indexOf(id);
      const standing = path
        .map((other, place) => ({ row: rowOf(other), distance: Math.abs(place - at) }))
        .filter(({ row }) => model.hasNode(row));
      return standing.sort((a, b) => a.distance - b.distance)[0]?.row ?? -1;
    };
    model.take(answer);
    const wordOf = ({ ids: [id] }: PathEnd): string => nodeWord(rowOf(id ?? 0));
    const fresh = session.add(`Paths from ${wordOf(from)} to ${wordOf(to)}`, answer, place);
    session.select(ids.map(rowOf));
    canvas.stage?.camera.fit(canvas.itemsOf(session.selection));
    return fresh.length;
  });
}
