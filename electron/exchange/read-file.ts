import { readFileSync, statSync } from 'node:fs';
import { AppError } from '../../shared/error/app-error.ts';

/** Largest file that is read whole, in bytes: what Node reads into one buffer. */
const maxBytes = 2 ** 31 - 1;

/** Reads an import file; LIMIT for one that is too large, STORAGE for one that cannot be read. */
export function readImportFile(path: string): Buffer {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new AppError('NOT_FOUND', 'The file is not there any more. Choose it again.');
  if (size > maxBytes) {
    throw new AppError(
      'LIMIT',
      `The file has ${Math.round(size / 2 ** 20)} MiB; at most 2,047 MiB are read. Split it into several bundles.`,
    );
  }
  try {
    return readFileSync(path);
  } catch {
    throw new AppError('STORAGE', 'The file cannot be read. Check its permissions.');
  }
}
