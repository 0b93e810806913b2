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

/** Throws LIMIT when nobody could read it again; of what the saver does not see, no figure is told. */
export const writeBody = ({ workspace }: QueryContext, { savedBy, content, withheld }: SavedBody): string =>
  putAttachment(
    workspace.folder,
    withheld === null
      ? zipped({ savedBy, document: pack(content), withheld })
      : zipped({ savedBy, document: pack(content), withheld: pack(withheld) }, tooLargeOver),
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

/** Places hardly shrink however long one tries: the quickest level. Throws LIMIT for what `unzipped` would not read. */
export function zipped(value: unknown, refusal: (bytes: number) => AppError = tooLarge): Buffer {
  const json = Buffer.from(JSON.stringify(value));
  if (json.length > maxOutputLength) throw refusal(json.length);
  return gzipSync(json, { level: 1 });
}
export const unzipped = (body: Buffer): unknown =>
  JSON.parse(gunzipSync(body, { maxOutputLength }).toString('utf8')) as unknown;

export const tooLargeOver = (): AppError =>
  new AppError('LIMIT', 'The graph is too large to be saved over this one. Save it under a new name.');

/** Columns of numbers are far smaller than that, so it is names: a character takes up to six bytes. */
const tooLarge = (bytes: number): AppError =>
  new AppError(
    'LIMIT',
    `The graph takes ${Math.ceil(bytes / 2 ** 20)} MB when it is written; at most ${maxOutputLength / 2 ** 20} MB are kept. Names of nodes and relations from files take most of it: make a graph of fewer of them.`,
  );
