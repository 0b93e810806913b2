import { basename } from 'node:path';
import { AppError } from '../../../shared/error/app-error.ts';

/** The name of a file without its folders: a name from elsewhere is a name and never a path. */
export function fileNameOf(value: string): string {
  const name = basename(value.replaceAll('\\', '/')).trim();
  if (name === '')
    throw new AppError('INVALID_INPUT', `Found "${value}". Expected the name of a file. Enter one, such as agent.log.`);
  return name;
}
