import { maxAttachmentPiece } from '../../shared/contract/attachment.ts';

/** Reads a piece of a file body; fewer bytes at its end. */
type ReadPiece = (place: { readonly offset: number; readonly length: number }) => Promise<{ readonly base64: string }>;

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** A whole file body of a size, piece by piece. */
export async function readPieces(size: number, read: ReadPiece): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let offset = 0; offset < size; offset += maxAttachmentPiece)
    pieces.push(bytesOf((await read({ offset, length: maxAttachmentPiece })).base64));
  return pieces;
}
