/** What a sharing would do: read by its preview, carried out by the command, so that both say the same. */
import {
  maxSharedObjects,
  type ShareMode,
  type ShareOptions,
  type ShareTally,
} from '../../../shared/contract/sharing.ts';
import { hashAlgorithms } from '../../../shared/indicator/indicator-value.ts';
import { getObjectType, type IndicatorType, typeCode } from '../../../shared/model/object-type.ts';
import { type Membership, ownerOfDim, readableDims, typeOfDim } from '../../policy/actor.ts';
import { countByDim, listNewest } from '../../store/association-store.ts';
import { listHashes, readFields } from '../../store/detail-store.ts';
import { findCopyIn } from '../../store/sharing-store.ts';
import { hashesOf } from '../../../shared/indicator/exclusion.ts';
import { attachmentOf } from '../attachment/file-body.ts';
import type { QueryContext } from '../context.ts';
import { loadExclusions } from '../exclusion/match.ts';
import { findIndicator } from '../object/create.ts';
import { type FoundObject, getObject, getObjectOfKind } from '../object/find.ts';
import { requireMode } from './direction.ts';
import { Omissions } from './omissions.ts';
import { labelsOf, type Piece, piecesOf } from './pieces.ts';
import { type Redaction, redactionFor } from './redaction.ts';

export interface LinkedPiece extends Piece {
  /** What stands for it in the target owner already. */
  readonly existing: number | null;
}

export interface SharePlan {
  readonly group: FoundObject;
  readonly mode: ShareMode;
  readonly to: Membership;
  readonly main: Piece;
  readonly linked: readonly LinkedPiece[];
  readonly tally: ShareTally;
  /** Why the Group itself stays behind; nothing is shared then. */
  readonly refusal: string | null;
}

export function planShare(
  context: QueryContext,
  request: { readonly id: number; readonly ownerId: number; readonly options: ShareOptions },
): SharePlan {
  const group = getObjectOfKind(context, request.id, 'group');
  const mode = requireMode(context, group, request.ownerId);
  const to = context.actor.rightsIn.get(request.ownerId);
  if (to === undefined) throw new Error('the direction was checked in an owner without a role');
  const { options } = request;
  const omissions = new Omissions();
  const redaction = redactionFor(context, options, request.ownerId);
  const reason = redaction.reasonFor(labelsOf(context, [group.id]).get(group.id) ?? []);
  const [main] = piecesOf(context, [group], to, options, redaction, omissions);
  if (main === undefined) throw new Error('a Group is a piece of its own');
  const { objects, bounded } = linkedObjects(context, group, options, mode, redaction, omissions);
  const existing = counterpartsOf(context, objects, request.ownerId, omissions);
  const going = objects.filter(({ id }) => existing.has(id));
  const linked = piecesOf(context, going, to, options, redaction, omissions).map((piece) => ({
    ...piece,
    existing: existing.get(piece.object.id) ?? null,
  }));
  return {
    group,
    mode,
    to,
    main,
    linked,
    tally: tallyOf(context, main, linked, omissions, bounded),
    refusal: reason === null ? null : `The Group itself ${reason}, and what does so is to stay behind.`,
  };
}

/** Associated objects of the chosen types in the Group's own owner, the newest first, without what is redacted. */
function linkedObjects(
  context: QueryContext,
  group: FoundObject,
  options: ShareOptions,
  mode: ShareMode,
  redaction: Redaction,
  omissions: Omissions,
): { objects: FoundObject[]; bounded: boolean } {
  const types = new Set([
    ...options.indicators.map((type) => typeCode('indicator', type)),
    ...options.groups.map((type) => typeCode('group', type)),
  ]);
  const wanted = readableDims(context.actor, ['indicator', 'group']).filter((dim) => types.has(typeOfDim(dim)));
  const counts = countByDim(context.db, group.id);
  for (const dim of wanted)
    if (ownerOfDim(dim) !== group.owner_id)
      omissions.add(kindName(typeOfDim(dim)), 'belongs to another owner', counts.get(dim) ?? 0);
  const dims = wanted.filter((dim) => ownerOfDim(dim) === group.owner_id);
  const ids = [...new Set(listNewest(context.db, group.id, dims, 0, maxSharedObjects + 1).map(({ other }) => other))];
  const bounded = ids.length > maxSharedObjects;
  const all = ids.slice(0, maxSharedObjects).map((id) => getObject(context, id));
  const total = dims.reduce((sum, dim) => sum + (counts.get(dim) ?? 0), 0);
  if (bounded) omissions.add('Associated object', `beyond the newest ${maxSharedObjects}`, total - maxSharedObjects);
  const labels = labelsOf(
    context,
    all.map(({ id }) => id),
  );
  const objects = all.filter((object) => {
    const isPrivate =
      mode === 'contribute' &&
      object.kind === 'indicator' &&
      readFields(context.db, 'indicator', object.id)['privateFlag'] === true;
    const reason = redaction.reasonFor(labels.get(object.id) ?? []) ?? (isPrivate ? 'is private' : null);
    if (reason !== null) omissions.add(kindName(object.type), reason);
    return reason === null;
  });
  return { objects, bounded };
}

const kindName = (type: number): string => (getObjectType(type).kind === 'group' ? 'Group' : 'Indicator');

/** What stands for each object in the owner already, null for none. New Indicators that the owner excludes are not in it. */
function counterpartsOf(
  context: QueryContext,
  objects: readonly FoundObject[],
  ownerId: number,
  omissions: Omissions,
): Map<number, number | null> {
  const excluded = loadExclusions(context.db, ownerId);
  const found = new Map<number, number | null>();
  for (const object of objects) {
    if (object.kind === 'group') {
      found.set(object.id, findCopyIn(context.db, object.id, ownerId)?.to_id ?? null);
      continue;
    }
    // The numbers of the kind are exactly the Indicator types.
    const type = getObjectType(object.type).name as IndicatorType;
    const aliases = listHashes(context.db, object.id).map(({ algorithm, hash }) => ({
      algorithm: hashAlgorithms[algorithm - 1] ?? 'md5',
      value: hash,
    }));
    const key = object.key ?? '';
    const existing = findIndicator(context, type, { key, aliases }, ownerId) ?? null;
    const entry = existing === null ? excluded.find({ type, key, hashes: hashesOf(aliases) }) : undefined;
    if (entry === undefined) found.set(object.id, existing);
    else omissions.add('Indicator', `is on the exclusion list ${entry.list} there`);
  }
  return found;
}

function tallyOf(
  context: QueryContext,
  main: Piece,
  linked: readonly LinkedPiece[],
  omissions: Omissions,
  bounded: boolean,
): ShareTally {
  const pieces = [main, ...linked];
  const sum = (count: (piece: Piece) => number): number => pieces.reduce((total, piece) => total + count(piece), 0);
  const ofKind = (kind: 'indicator' | 'group') => {
    const own = linked.filter(({ object }) => object.kind === kind);
    const reused = own.filter(({ existing }) => existing !== null).length;
    return { created: own.length - reused, reused };
  };
  return {
    attributes: sum(({ attributes }) => attributes.length),
    tags: sum(({ tags }) => tags.length),
    labels: sum(({ labels, attributes }) =>
      attributes.reduce((total, attribute) => total + attribute.labels.length, labels.length),
    ),
    file: attachmentOf(readFields(context.db, 'group', main.object.id)) !== null,
    indicators: ofKind('indicator'),
    groups: ofKind('group'),
    leftOut: omissions.list(),
    bounded,
  };
}
