import { AppError } from '../../../shared/error/app-error.ts';
import { findObjectType, kindLabel, type ObjectKind } from '../../../shared/model/object-type.ts';

/** Number of a type by its name within a kind; INVALID_INPUT for a name that the kind does not have. */
export function requireType(kind: ObjectKind, name: string): number {
  const type = findObjectType(kind, name);
  if (type === undefined) throw new AppError('INVALID_INPUT', `${kindLabel[kind].many} have no type "${name}".`);
  return type.code;
}
