/** Reading a file of the machine that was chosen in the window. */
import { closeSync, fstatSync, openSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { AppError } from '../../../shared/error/app-error.ts';
import type { QueryContext } from '../context.ts';

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** The path without links, of a file that is outside the workspace: what is inside belongs to all owners together. */
function requireOutside(path: string, name: string, workspace: string): string {
  if (!isAbsolute(path)) throw new AppError('INVALID_INPUT', `Found the path "${path}". Expected a full path.`);
  const real = realpathSync(path);
  const inside = relative(realpathSync(workspace), real);
  if (inside.split(sep)[0] !== '..' && !isAbsolute(inside))
    throw new AppError('INVALID_INPUT', `${name} is a file of the workspace itself. Choose a file outside its folder.`);
  // Opening a pipe waits for somebody to write into it.
  if (!statSync(real).isFile()) throw new AppError('INVALID_INPUT', `${name} is no file. Choose a file.`);
  return real;
}

/** The content of a file of the machine, after its size was looked at: it is held in memory as a whole. */
export function readChosenFile(
  { workspace }: QueryContext,
  { path, name, maxBytes }: { readonly path: string; readonly name: string; readonly maxBytes: number },
): Buffer {
  let file: number;
  try {
    file = openSync(requireOutside(path, name, workspace.folder), 'r');
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('NOT_FOUND', `The file ${name} cannot be read. Check that it exists and choose it again.`);
  }
  try {
    const stat = fstatSync(file);
    if (stat.size === 0) throw new AppError('INVALID_INPUT', `The file ${name} is empty. Choose a file with content.`);
    if (stat.size > maxBytes)
      throw new AppError(
        'LIMIT',
        `The file ${name} has ${megabytes(stat.size)}; it may have at most ${megabytes(maxBytes)}. Choose a smaller one or split it.`,
      );
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}
