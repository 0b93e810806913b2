/** Which fields a Group of a type may and must have. */
import { AppError } from '../../../shared/error/app-error.ts';
import { commonGroupFields, groupTypeFields } from '../../../shared/model/detail.ts';
import type { GroupType } from '../../../shared/model/object-type.ts';

const commonFields = new Set<string>(commonGroupFields);

/** Refuses fields of another type, missing required ones, and a status that the type does not know. `all` = as it will be stored. */
export function checkGroupFields(
  type: GroupType,
  given: Readonly<Record<string, unknown>>,
  all: Readonly<Record<string, unknown>>,
): void {
  const rule = groupTypeFields[type];
  const own = new Set<string>(rule.fields);
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === false || value === undefined || commonFields.has(name) || own.has(name)) continue;
    throw new AppError(
      'INVALID_INPUT',
      `A ${type} has no field ${name}. Its own fields are: ${rule.fields.join(', ') || 'none'}.`,
    );
  }
  for (const name of rule.required) {
    if (all[name] === undefined || all[name] === null || all[name] === '')
      throw new AppError('INVALID_INPUT', `A ${type} needs ${name}. Fill it in and save again.`);
  }
  if (type === 'Document' && all['malware'] === true && !all['password']) {
    throw new AppError(
      'INVALID_INPUT',
      'A Document that holds malware needs the password of its archive. Fill in the password and save again.',
    );
  }
  const status = all['status'];
  if (typeof status === 'string' && rule.statuses !== undefined && !rule.statuses.includes(status)) {
    throw new AppError('INVALID_INPUT', `Found the status ${status}. Expected one of: ${rule.statuses.join(', ')}.`);
  }
}
