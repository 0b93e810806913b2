/** Which objects are one node: the same thing in several owners, as far as the user may see it. */
import { getObjectType, kindRange, typeCode } from '../../../shared/model/object-type.ts';
import { ownerOfDim, readableDims, typeOfDim } from '../../policy/actor.ts';
import {
  type CopyPair,
  type IdAndDim,
  listDims,
  listSameHashes,
  listSameKeys,
  listSameNames,
} from '../../store/graph-store.ts';
import type { QueryContext } from '../context.ts';

/** Nodes of some objects. A node is named by the smallest id of its readable copies. */
export interface NodeCopies {
  /** The node of an object that was asked about, or of one of its copies. */
  nodeOf(id: number): number;
  /** All readable copies of a node, ascending. */
  copiesOf(node: number): readonly number[];
  /** `type * 65536 + owner` of an object that was asked about, or of one of its copies. */
  dimOf(id: number): number;
}

const fileType = typeCode('indicator', 'File');
const [firstGroup, lastGroup] = kindRange.group;
const [, lastIndicator] = kindRange.indicator;

/** Of some ids those that exist and that the user may see, each once, in their order. */
export function readableObjects(context: QueryContext, ids: Iterable<number>): IdAndDim[] {
  const readable = new Set(readableDims(context.actor));
  return listDims(context.db, new Set(ids)).filter(([, dim]) => readable.has(dim));
}

/**
 * Finds all readable copies of readable objects, in bulk: Indicators and Tags by type and value; Files also by any
 * hash that leads from one to the next; Groups by type and name, unless one owner has several of that name, because
 * then the name does not say which of them is meant. Everything else is only itself.
 */
export function findCopies(context: QueryContext, objects: readonly IdAndDim[]): NodeCopies {
  const readable = new Set(readableDims(context.actor));
  const merged = new Merged(objects);
  const take = (pairs: readonly CopyPair[]): number[] => {
    const fresh: number[] = [];
    for (const [id, copy, dim] of pairs) if (readable.has(dim) && merged.join(id, copy, dim)) fresh.push(copy);
    return fresh;
  };
  const [keyed, files, groups] = sorted(context, objects);
  if (keyed.length > 0) take(listSameKeys(context.db, keyed));
  for (let next = files; next.length > 0;)
    next = [...take(listSameKeys(context.db, next)), ...take(listSameHashes(context.db, next))];
  if (groups.length > 0) take(unambiguous(listSameNames(context.db, groups).filter(([, , dim]) => readable.has(dim))));
  return merged;
}

/** What is looked for by key, by hash and by name; nothing where only one owner is readable. */
function sorted({ actor }: QueryContext, objects: readonly IdAndDim[]): [number[], number[], number[]] {
  const [keyed, files, groups]: [number[], number[], number[]] = [[], [], []];
  for (const [id, dim] of objects) {
    const type = typeOfDim(dim);
    const { kind } = getObjectType(type);
    if (actor.visible.byKind[kind].size < 2) continue;
    if (type === fileType) files.push(id);
    else if (type <= lastIndicator || kind === 'tag') keyed.push(id);
    else if (type >= firstGroup && type <= lastGroup) groups.push(id);
  }
  return [keyed, files, groups];
}

/** Without the names that one owner has given to several objects of a type. `id` of the pairs stands for the name. */
function unambiguous(pairs: readonly CopyPair[]): CopyPair[] {
  const ownersOf = new Map<number, Set<number>>();
  const ambiguous = new Set<number>();
  for (const [name, , dim] of pairs) {
    const owners = ownersOf.get(name);
    if (owners === undefined) ownersOf.set(name, new Set([ownerOfDim(dim)]));
    else if (owners.has(ownerOfDim(dim))) ambiguous.add(name);
    else owners.add(ownerOfDim(dim));
  }
  return pairs.filter(([name, id]) => name !== id && !ambiguous.has(name));
}

/** Union-find that knows only what has copies: most objects have none, and there may be a million of them. */
class Merged implements NodeCopies {
  readonly #dims: Map<number, number>;
  readonly #parent = new Map<number, number>();
  #members: Map<number, number[]> | undefined;

  constructor(objects: readonly IdAndDim[]) {
    this.#dims = new Map(objects);
  }

  /** Answers whether the copy was not known before. */
  join(id: number, copy: number, dim: number): boolean {
    const isNew = !this.#dims.has(copy);
    this.#dims.set(copy, dim);
    const [a, b] = [this.nodeOf(id), this.nodeOf(copy)];
    this.#parent.set(Math.max(a, b), Math.min(a, b));
    return isNew;
  }

  nodeOf(id: number): number {
    let root = id;
    for (let up = this.#parent.get(root); up !== undefined && up !== root; up = this.#parent.get(root)) root = up;
    for (let at = id; at !== root;) {
      const up = this.#parent.get(at) ?? root;
      this.#parent.set(at, root);
      at = up;
    }
    return root;
  }

  copiesOf(node: number): readonly number[] {
    if (this.#members === undefined) {
      this.#members = new Map();
      for (const id of [...this.#parent.keys()].sort((a, b) => a - b)) {
        const root = this.nodeOf(id);
        const members = this.#members.get(root);
        if (members === undefined) this.#members.set(root, id === root ? [root] : [root, id]);
        else if (id !== root) members.push(id);
      }
    }
    return this.#members.get(node) ?? [node];
  }

  dimOf(id: number): number {
    return this.#dims.get(id) ?? 0;
  }
}
