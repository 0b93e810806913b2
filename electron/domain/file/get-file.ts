import { AppError } from '../../../shared/error/app-error.ts';
import { getObjectType } from '../../../shared/model/object-type.ts';
import type { QueryContext } from '../context.ts';
import { type FoundObject, getObjectOfKind } from '../object/find.ts';

/** The File Indicator, NOT_FOUND when the user may not see it, INVALID_INPUT when it is of another type. */
export function getFile(context: QueryContext, id: number): FoundObject {
  const object = getObjectOfKind(context, id, 'indicator');
  const { name } = getObjectType(object.type);
  if (name !== 'File') throw new AppError('INVALID_INPUT', `Indicator #${id} is of type ${name}; expected a File.`);
  return object;
}
