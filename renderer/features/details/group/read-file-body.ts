import type { AttachedFile } from '../../../../shared/contract/attachment.ts';
import { call } from '../../../api/client.ts';
import { bytesOf, readPieces } from '../../../api/file-pieces.ts';

/** Bytes of a file body from an offset on; fewer at its end. */
export async function readPiece(
  id: number,
  file: AttachedFile,
  offset: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return bytesOf((await call('attachment.read', { id, sha256: file.sha256, offset, length })).base64);
}

/** A whole file body, piece by piece. */
export const readFileBody = (id: number, file: AttachedFile): Promise<Uint8Array<ArrayBuffer>[]> =>
  readPieces(file.size, (place) => call('attachment.read', { id, sha256: file.sha256, ...place }));
