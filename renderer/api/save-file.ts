import { AppError } from '../../shared/error/app-error.ts';
import { safeFileName } from '../../shared/model/file-name.ts';
import { getHost } from './client.ts';

/**
 * Saves a file where the analyst says: a save dialog in Electron, a download in a browser. False when cancelled;
 * throws an AppError when it cannot be written.
 */
export async function saveFile(name: string, type: string, parts: BlobPart[]): Promise<boolean> {
  const content = new Uint8Array(await new Blob(parts).arrayBuffer());
  const answer = await getHost().saveFile({ name: safeFileName(name), type, content });
  if (!answer.ok) throw AppError.from(answer.error);
  return answer.value === true;
}

/** The same for a page as PDF, where the host can (`canSavePdf`). */
export async function savePdf(name: string, html: string): Promise<boolean> {
  const answer = await getHost().savePdf({ name: safeFileName(name), html });
  if (!answer.ok) throw AppError.from(answer.error);
  return answer.value === true;
}
