/** Autosave: a graph that somebody works on, as it was some seconds ago. */
import { z } from 'zod';
import { AppError } from '../../../shared/error/app-error.ts';
import type { DraftHead } from '../../../shared/contract/saved-graph.ts';
import { draftMax } from '../../../shared/contract/saved-graph.ts';
import { type GraphContent, pack, unpack } from '../../../shared/graph/document-content.ts';
import { follow } from '../../../shared/graph/document-tail.ts';
import { GraphDocument, GraphTail } from '../../../shared/graph/document.ts';
import {
  deleteDraft,
  deletePieces,
  type DraftRow,
  findDraft,
  findPiece,
  insertPiece,
  listDrafts,
  measurePieces,
  putDraft as writeDraft,
  trimDrafts,
} from '../../store/graph-draft-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { unzipped, zipped } from './body.ts';
import { asSeen } from './seen.ts';

const bounds = { count: draftMax, days: 90, bytes: 512 * 1024 * 1024, pieceBytes: 16 * 1024 * 1024 } as const;
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
  const body = zipped(document);
  const id = writeDraft(db, actor.userId, rowOf(context, head));
  deletePieces(db, id);
  insertPiece(db, id, 0, body);
  trimDrafts(db, actor.userId, { count: bounds.count, before: now - bounds.days * dayMs, bytes: bounds.bytes });
}

export function appendDraft(
  context: CommandContext,
  { piece, tail, ...head }: DraftHead & { piece: number; tail: GraphTail },
): void {
  const { db, actor } = context;
  const found = findDraft(db, actor.userId, head.key);
  const body = zipped(tail);
  const kept = found === undefined ? { last: -1, bytes: 0 } : measurePieces(db, found.id);
  if (found === undefined || kept.last !== piece - 1)
    throw new AppError(
      'CONFLICT',
      'What was autosaved of this graph is older than expected. It is saved as a whole next.',
    );
  if (kept.bytes + body.length > bounds.pieceBytes)
    throw new AppError(
      'CONFLICT',
      'What was autosaved of this graph piece by piece is large by now. It is saved as a whole next.',
    );
  writeDraft(db, actor.userId, rowOf(context, head));
  insertPiece(db, found.id, piece, body);
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
  const content = contentOf(context, found.id);
  return {
    key: found.key,
    title: found.title,
    savedId: found.saved_id,
    savedVersion: found.saved_set as DraftHead['savedVersion'], // the brand of a number that was one
    savedAt: found.saved_at,
    document: pack(asSeen(context, { savedBy: actor.userId, content, withheld: null })),
  };
}

/** The whole and what followed it; where a piece does not fit, the graph as it was before that one: some seconds are lost, not all. */
function contentOf({ db }: QueryContext, draftId: number): GraphContent {
  const pieceOf = (piece: number): unknown => {
    const body = findPiece(db, draftId, piece);
    return body === undefined ? undefined : unzipped(body);
  };
  let content = unpack(GraphDocument.parse(pieceOf(0)));
  for (let piece = 1; ; piece += 1) {
    const tail = pieceOf(piece);
    if (tail === undefined) return content;
    try {
      content = follow(content, GraphTail.parse(tail));
    } catch (error) {
      if (error instanceof AppError || error instanceof z.ZodError) return content;
      throw error;
    }
  }
}
