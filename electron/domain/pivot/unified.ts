/** The copies of an object laid over each other. Read-only: every copy stays its owner's. */
import { getObjectType, type ObjectKind, objectKinds } from '../../../shared/model/object-type.ts';
import { readableDims, typeOfDim } from '../../policy/actor.ts';
import { decideFor } from '../../policy/require.ts';
import { listNewest } from '../../store/association-store.ts';
import { listAttributes } from '../../store/attribute-store.ts';
import { listObjectRows, listSummary } from '../../store/object-store.ts';
import { countDistinct, listLinksBetween, listMergedOthers, type MergedRow } from '../../store/pivot-store.ts';
import type { QueryContext } from '../context.ts';
import { getObject } from '../object/find.ts';
import { viewCopies, withCopies } from './copies.ts';
import { textFragments } from './text-fragments.ts';

const shown = { attributes: 500, tags: 500, labels: 100, excerpt: 2000 } as const;

export function viewUnified(context: QueryContext, id: number) {
  const copies = viewCopies(context, id);
  const ids = copies.copies.map(({ object }) => Number(object.id));
  const attributes = mergeAttributes(context, copies.copies);
  const tags = mergeTags(context, ids);
  const labels = mergeBy(
    copies.copies.flatMap(({ object, labels: own }) => own.map((label) => ({ ...label, holder: Number(object.id) }))),
    ({ name, color }) => `${name.toLowerCase()}/${color}`,
  );
  return {
    ...copies,
    attributes: attributes.slice(0, shown.attributes),
    attributeTotal: attributes.length,
    tags: tags.slice(0, shown.tags),
    tagTotal: tags.length,
    labels: labels.slice(0, shown.labels).map(({ name, color, holders }) => ({ name, color, holders })),
    associations: countKinds(context, ids),
  };
}

type Held<T> = Omit<T, 'holder'> & { holders: number[] };

/** Equal things once, with all who hold them, in the order in which they are first met. */
function mergeBy<T extends { readonly holder: number }>(all: readonly T[], keyOf: (one: T) => string): Held<T>[] {
  const merged = new Map<string, Held<T>>();
  for (const one of all) {
    const { holder, ...rest } = one;
    const known = merged.get(keyOf(one));
    if (known === undefined) merged.set(keyOf(one), { ...rest, holders: [holder] });
    else if (!known.holders.includes(holder)) known.holders.push(holder);
  }
  return [...merged.values()];
}

function mergeAttributes(
  context: QueryContext,
  copies: readonly { readonly object: { readonly id: number; readonly ownerId: number } }[],
) {
  const all = copies
    .filter(({ object }) => decideFor(context.actor, object.ownerId, 'attribute.view').allowed)
    .flatMap(({ object }) =>
      listAttributes(context.db, object.id).map(({ type, value, markdown }) => ({
        type,
        value,
        markdown: markdown === 1,
        holder: object.id,
      })),
    );
  return mergeBy(all, ({ type, value }) => `${type.toLowerCase()}\n${value}`)
    .sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : b.holders.length - a.holders.length))
    .map(({ value, ...rest }) => ({
      ...rest,
      value: value.slice(0, shown.excerpt),
      cut: value.length > shown.excerpt,
    }));
}

function mergeTags(context: QueryContext, ids: readonly number[]) {
  const dims = readableDims(context.actor, ['tag']);
  const all = ids.flatMap((holder) => {
    const tagIds = listNewest(context.db, holder, dims, 0, shown.tags).map(({ other }) => other);
    return listObjectRows(context.db, tagIds).map(({ summary }) => ({ name: summary, holder }));
  });
  return mergeBy(all, ({ name }) => name.toLowerCase()).sort(
    (a, b) => b.holders.length - a.holders.length || a.name.localeCompare(b.name),
  );
}

/** Distinct associated objects of each kind but Tags, which have a card of their own. */
function countKinds(context: QueryContext, ids: readonly number[]): { kind: ObjectKind; total: number }[] {
  const readable = new Set(readableDims(context.actor));
  const totals = new Map<ObjectKind, number>();
  for (const [dim, n] of countDistinct(context.db, ids)) {
    if (!readable.has(dim)) continue;
    const { kind } = getObjectType(typeOfDim(dim));
    totals.set(kind, (totals.get(kind) ?? 0) + n);
  }
  return objectKinds.flatMap((kind) => {
    const total = totals.get(kind);
    return total === undefined || kind === 'tag' ? [] : [{ kind, total }];
  });
}

/** More objects of one type and name than this are not told apart. */
const memberLimit = 100;

/** One page of the associations of all copies with a kind, merged by type and summary. */
export function listMerged(
  context: QueryContext,
  request: { id: number; kind: ObjectKind; text?: string | undefined; offset: number; limit: number },
) {
  const ids = withCopies(context, getObject(context, request.id));
  const { rows, total } = listMergedOthers(context.db, {
    ids,
    dims: readableDims(context.actor, [request.kind]),
    like: textFragments(request.text),
    offset: request.offset,
    limit: request.limit,
  });
  return { rows: rows.map((row) => withMembers(context, ids, row)), total };
}

function withMembers(context: QueryContext, ids: readonly number[], row: MergedRow) {
  const { kind, name } = getObjectType(row.type);
  const owners = [...context.actor.visible.byKind[kind]];
  const named = listSummary(context.db, row.type, row.summary, owners, memberLimit - 1).map(({ id }) => id);
  // Many objects may have the name, and only some of them are associated: the newest of those is there in any case.
  const candidates = [...new Set([row.newest, ...named])];
  const holdersOf = new Map<number, Set<number>>();
  for (const { lo, hi } of listLinksBetween(context.db, ids, candidates)) {
    const [copy, other] = ids.includes(lo) ? [lo, hi] : [hi, lo];
    holdersOf.set(other, (holdersOf.get(other) ?? new Set()).add(copy));
  }
  const members = listObjectRows(context.db, candidates)
    .filter(({ id }) => holdersOf.has(id))
    .map(({ id, ownerId }) => ({ id, ownerId, holders: ids.filter((copy) => holdersOf.get(id)?.has(copy)) }))
    // What the asked object itself is associated with stands for the row.
    .sort((a, b) => ids.indexOf(a.holders[0] ?? 0) - ids.indexOf(b.holders[0] ?? 0));
  return {
    kind,
    type: name,
    summary: row.summary,
    members,
    holders: ids.filter((copy) => members.some(({ holders }) => holders.includes(copy))),
  };
}
