/** To whom an Email went: the e-mail addresses of associated Victim Assets. */
import { AppError } from '../../../shared/error/app-error.ts';
import { getObjectType, typeCode } from '../../../shared/model/object-type.ts';
import { readableDims, typeOfDim } from '../../policy/actor.ts';
import { listNewest } from '../../store/association-store.ts';
import { listObjectRows } from '../../store/object-store.ts';
import type { QueryContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import { getObjectOfKind } from '../object/find.ts';

const most = 100;

export function listRecipients(context: QueryContext, id: number) {
  const email = getObjectOfKind(context, id, 'group');
  const type = getObjectType(email.type).name;
  if (type !== 'Email')
    throw new AppError('INVALID_INPUT', `Only Emails have recipients; ${displayName(email)} is of the type ${type}.`);
  const address = typeCode('victimAsset', 'EmailAddress');
  const dims = readableDims(context.actor, ['victimAsset']).filter((dim) => typeOfDim(dim) === address);
  const found = listNewest(context.db, id, dims, 0, most + 1).map(({ other }) => other);
  return {
    recipients: listObjectRows(context.db, found.slice(0, most)).map((row) => ({ id: row.id, address: row.summary })),
    more: found.length > most,
  };
}
