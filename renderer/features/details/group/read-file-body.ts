import { type AttachedFile, maxAttachmentPiece } from '../../../../shared/contract/attachment.ts';
import { call } from '../../../api/client.ts';

/** Bytes of a file body from an offset on; fewer at its end. */
export async function readPiece(
  id: number,
  file: AttachedFile,
  offset: number,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { base64 } = await call('attachment.read', { id, sha256: file.sha256, offset, length });
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** A whole file body, piece by piece. */
export async function readFileBody(id: number, file: AttachedFile): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let offset = 0; offset < file.size; offset += maxAttachmentPiece)
    pieces.push(await readPiece(id, file, offset, maxAttachmentPiece));
  return pieces;
}
