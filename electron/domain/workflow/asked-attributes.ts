/** Attribute Types that a Workflow lets its Cases ask for. */
import { targetFor } from '../../../shared/vocabulary/attribute-rule.ts';
import { findAttributeType } from '../../store/attribute-type-store.ts';
import type { QueryContext } from '../context.ts';
import { demandsOf } from '../vocabulary/attribute-type.ts';

/** Whether Cases of an Organization (null: of any) can have Attributes of the name. */
export function isAskable({ db }: QueryContext, ownerId: number | null, name: string): boolean {
  const type = findAttributeType(db, name, ownerId ?? 0);
  return type !== undefined && targetFor(demandsOf(type).targets, 'case', 'Case').applies;
}
