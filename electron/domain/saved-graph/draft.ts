/** Autosave: a graph that somebody works on, as it was some seconds ago. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { DraftHead } from '../../../shared/contract/saved-graph.ts';
import { draftMax } from '../../../shared/contract/saved-graph.ts';
import { pack, unpack } from '../../../shared/graph/document-content.ts';
import { follow } from '../../../shared/graph/document-tail.ts';
import { GraphDocument, GraphTail } from '../../../shared/graph/document.ts';
import {
  deleteDraft,
  deletePieces,
  type DraftRow,
  findDraft,
  insertPiece,
  lastPiece,
  listDrafts,
  listPieces,
  putDraft as writeDraft,
  trimDrafts,
} from '../../store/graph-draft-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { unzipped, zipped } from './body.ts';
import { asSeen } from './seen.ts';

const bounds = { count: draftMax, days: 90, bytes: 512 * 1024 * 1024 } as const;
const dayMs = 86_400_000;

const rowOf = (context: QueryContext, head: DraftHead): Omit<DraftRow, 'id'> => ({
  key: head.key,
  title: head.title,
  saved_id: head.savedId,
  saved_set: head.savedVersion,
  saved_at: head.savedAt,
  at: context.now,
});

export function putDraft(
  context: CommandContext,
  { document, ...head }: DraftHead & { document: GraphDocument },
): void {
  const { db, actor, now } = context;
  // Read once, so that what is kept can be read again.
  unpack(document);
  const id = writeDraft(db, actor.userId, rowOf(context, head));
  deletePieces(db, id);
  insertPiece(db, id, 0, zipped(document));
  trimDrafts(db, actor.userId, { count: bounds.count, before: now - bounds.days * dayMs, bytes: bounds.bytes });
}

export function appendDraft(
  context: CommandContext,
  { piece, tail, ...head }: DraftHead & { piece: number; tail: GraphTail },
): void {
  const { db, actor } = context;
  const found = findDraft(db, actor.userId, head.key);
  if (found === undefined || lastPiece(db, found.id) !== piece - 1)
    throw new AppError(
      'CONFLICT',
      'What was autosaved of this graph is older than expected. It is saved as a whole next.',
    );
  writeDraft(db, actor.userId, rowOf(context, head));
  insertPiece(db, found.id, piece, zipped(tail));
}

export const dropDraft = ({ db, actor }: CommandContext, key: string): void => void deleteDraft(db, actor.userId, key);

export const ownDrafts = ({ db, actor }: QueryContext) =>
  listDrafts(db, actor.userId)
    .slice(0, draftMax)
    .map(({ key, title, saved_id: savedId, at }) => ({ key, title, savedId, at }));

export function getDraft(context: QueryContext, key: string): (DraftHead & { document: GraphDocument }) | null {
  const { db, actor } = context;
  const found = findDraft(db, actor.userId, key);
  if (found === undefined) return null;
  const [whole, ...tails] = listPieces(db, found.id).map(unzipped);
  const content = tails.reduce(
    (before: ReturnType<typeof unpack>, tail) => follow(before, GraphTail.parse(tail)),
    unpack(GraphDocument.parse(whole)),
  );
  return {
    key: found.key,
    title: found.title,
    savedId: found.saved_id,
    savedVersion: found.saved_set as DraftHead['savedVersion'], // the brand of a number that was one
    savedAt: found.saved_at,
    document: pack(asSeen(context, { savedBy: actor.userId, content, withheld: null })),
  };
}
