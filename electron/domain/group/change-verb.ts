import type { Action } from '../../../shared/permission/catalogue.ts';
import { getObjectType } from '../../../shared/model/object-type.ts';
import { findSetting } from '../../store/account-store.ts';
import type { QueryContext } from '../context.ts';

/**
 * The verb that a change of a Group's fields needs. With the System setting `readersMayReport` whoever may view an
 * Event may set its status, and nothing else of it (functional specification 2.7).
 */
export function groupChangeVerb(
  { db }: Pick<QueryContext, 'db'>,
  typeNumber: number,
  changed: readonly string[],
): Action {
  const onlyStatus =
    getObjectType(typeNumber).name === 'Event' && changed.length > 0 && changed.every((name) => name === 'status');
  return onlyStatus && findSetting(db, 'readersMayReport') === 'on' ? 'group.view' : 'group.modify';
}
