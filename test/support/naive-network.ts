/** Paths, neighbours in common and components by the words of the rules: every row of the store, sets, and no index. */
import { isReadable, loadActor } from '../../electron/policy/actor.ts';
import type { Reader } from '../../electron/store/connection.ts';
import { getObjectType } from '../../shared/model/object-type.ts';

interface Row {
  readonly id: number;
  readonly type: number;
  readonly owner: number;
  readonly key: string | null;
  readonly name: string;
}

export class NaiveNetwork {
  /** Id of the oldest readable copy by the id of every readable object. */
  readonly node = new Map<number, number>();
  readonly kind = new Map<number, string>();
  readonly beside = new Map<number, Set<number>>();

  constructor(db: Reader, userId: number) {
    const actor = loadActor(db, userId);
    const hidden = (db.prepare('SELECT first_id AS first, last_id AS last FROM open_range').get() ?? {
      first: 0,
      last: -1,
    }) as { first: number; last: number };
    const all = db
      .prepare('SELECT id, type, owner_id AS owner, key, coalesce(summary, key) AS name FROM object ORDER BY id')
      .all() as Row[];
    const rows = all.filter(
      ({ id, type, owner }) => isReadable(actor, type, owner) && !(id >= hidden.first && id <= hidden.last),
    );
    const hashes = db.prepare('SELECT object_id AS id, algorithm, hash FROM file_hash').all() as {
      id: number;
      algorithm: number;
      hash: string;
    }[];
    for (const { id } of rows) this.node.set(id, id);
    const join = (a: number, b: number): void => {
      const [low, high] = [this.node.get(a) ?? 0, this.node.get(b) ?? 0].sort((x, y) => x - y) as [number, number];
      for (const [id, node] of this.node) if (node === high) this.node.set(id, low);
    };
    const sameName = (a: Row, b: Row): boolean => b.type === a.type && b.name.toLowerCase() === a.name.toLowerCase();
    for (const a of rows) {
      const named = rows.filter((row) => sameName(a, row));
      const isClear = new Set(named.map(({ owner }) => owner)).size === named.length;
      for (const b of rows) {
        if (a.id >= b.id || a.type !== b.type) continue;
        const { kind } = getObjectType(a.type);
        if (kind === 'group' && isClear && sameName(a, b)) join(a.id, b.id);
        if ((kind === 'indicator' || kind === 'tag') && a.key !== null && a.key === b.key) join(a.id, b.id);
      }
    }
    for (const a of hashes)
      for (const b of hashes)
        if (a.algorithm === b.algorithm && a.hash === b.hash && this.node.has(a.id) && this.node.has(b.id))
          join(a.id, b.id);
    for (const row of rows) this.kind.set(this.node.get(row.id) ?? 0, getObjectType(row.type).kind);
    for (const node of this.node.values()) this.beside.set(node, new Set());
    for (const { lo, hi } of db.prepare('SELECT lo, hi FROM association').all() as { lo: number; hi: number }[]) {
      const [a, b] = [this.node.get(lo), this.node.get(hi)];
      if (a === undefined || b === undefined || a === b) continue;
      this.beside.get(a)?.add(b);
      this.beside.get(b)?.add(a);
    }
  }

  #next(node: number): number[] {
    return [...(this.beside.get(node) ?? [])].sort((a, b) => a - b);
  }

  /** Edges from a node to everything that it reaches, by a plain breadth-first search. */
  distances(from: number, mayPass: (node: number) => boolean = () => true): Map<number, number> {
    const found = new Map([[from, 0]]);
    for (const [node, distance] of found) {
      if (node !== from && !mayPass(node)) continue;
      for (const next of this.#next(node)) if (!found.has(next)) found.set(next, distance + 1);
    }
    return found;
  }

  /** Every path without repetition of at most a length, by trying all; by length, then by id. */
  paths(from: number, to: number, longest: number, mayPass: (node: number) => boolean): number[][] {
    const paths: number[][] = [];
    const walk = (path: number[]): void => {
      const last = path.at(-1) ?? 0;
      if (last === to) paths.push(path);
      else if (path.length <= longest)
        for (const next of this.#next(last))
          if (!path.includes(next) && (next === to || mayPass(next))) walk([...path, next]);
    };
    walk([from]);
    return paths.sort((a, b) => a.length - b.length || compare(a, b));
  }

  common(a: number, b: number): number[] {
    const ids = [...(this.beside.get(a) ?? [])].filter((node) => node !== b && this.beside.get(b)?.has(node) === true);
    const newest = (node: number): number =>
      Math.max(...[...this.node].filter(([, of]) => of === node).map(([id]) => id));
    return ids.map(newest).sort((x, y) => y - x);
  }
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((id, place) => id !== b[place]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
