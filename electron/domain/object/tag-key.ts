import { typeCode } from '../../../shared/model/object-type.ts';
import type { Reader } from '../../store/connection.ts';
import { findKey, type ObjectRecord } from '../../store/object-store.ts';

/** Tags are unique per owner by their name, ignoring case; the first spelling stays. */
export const tagKey = (name: string): string => name.trim().toLowerCase();

export const findTagRecord = (db: Reader, name: string, ownerId: number): ObjectRecord | undefined =>
  findKey(db, typeCode('tag', 'Tag'), tagKey(name), ownerId);
