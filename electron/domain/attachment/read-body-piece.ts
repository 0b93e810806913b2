import { AppError } from '../../../shared/error/app-error.ts';
import { readAttachmentPiece } from '../../store/attachments.ts';
import type { QueryContext } from '../context.ts';

/** At most `length` bytes of a file body from `offset` on, in base64. */
export function readBodyPiece(
  { workspace }: QueryContext,
  sha256: string,
  { offset, length }: { readonly offset: number; readonly length: number },
): string {
  try {
    return readAttachmentPiece(workspace.folder, sha256, offset, length).toString('base64');
  } catch {
    throw new AppError(
      'STORAGE',
      'The content of this file is missing from the workspace folder. Restore the workspace from a backup.',
    );
  }
}
