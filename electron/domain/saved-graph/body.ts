/** What is kept of a saved graph beside its row: one gzipped file, never changed, named by its content. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'zod';
import { AppError } from '../../../shared/error/app-error.ts';
import { type GraphContent, pack, unpack } from '../../../shared/graph/document-content.ts';
import { GraphDocument } from '../../../shared/graph/document.ts';
import { putAttachment, readAttachment } from '../../store/attachments.ts';
import type { QueryContext } from '../context.ts';

/** The graph as its last saver had it, and apart from that what was in it and the saver could not see (`withheld.ts`). */
export interface SavedBody {
  readonly savedBy: number;
  readonly content: GraphContent;
  readonly withheld: GraphContent | null;
}

const Body = z.strictObject({ savedBy: z.int(), document: GraphDocument, withheld: GraphDocument.nullable() });
/** Twice the largest document: more is no body of ours. */
const maxOutputLength = 96 * 1024 * 1024;

export const writeBody = ({ workspace }: QueryContext, { savedBy, content, withheld }: SavedBody): string =>
  putAttachment(
    workspace.folder,
    zipped({ savedBy, document: pack(content), withheld: withheld === null ? null : pack(withheld) }),
  );

export function readBody({ workspace }: QueryContext, sha256: string): SavedBody {
  let body: z.infer<typeof Body>;
  try {
    body = Body.parse(unzipped(readAttachment(workspace.folder, sha256)));
  } catch {
    throw new AppError(
      'STORAGE',
      'The content of this graph is missing from the workspace folder, or damaged. Restore the workspace from a backup.',
    );
  }
  return {
    savedBy: body.savedBy,
    content: unpack(body.document),
    withheld: body.withheld === null ? null : unpack(body.withheld),
  };
}

/** Places hardly shrink however long one tries: the quickest level. */
export const zipped = (value: unknown): Buffer => gzipSync(JSON.stringify(value), { level: 1 });
export const unzipped = (body: Buffer): unknown =>
  JSON.parse(gunzipSync(body, { maxOutputLength }).toString('utf8')) as unknown;
