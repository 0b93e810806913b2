import type { AssociationTypeRow } from '../../../../shared/contract/association-type.ts';
import type { Right } from '../../../../shared/model/object.ts';
import { countOf } from '../../../ui/count-text.ts';

const allowed: Right = { allowed: true, reason: null };
const denied = (reason: string): Right => ({ allowed: false, reason });

/** What may be done with the chosen type, and the sentence beside each control that is disabled. */
export function typeRights(
  type: AssociationTypeRow | undefined,
  administrator: Right,
): { readonly change: Right; readonly toggle: Right; readonly remove: Right } {
  const all = (right: Right) => ({ change: right, toggle: right, remove: right });
  if (!administrator.allowed) return all(administrator);
  if (type === undefined) return all(denied('Choose an association type in the list first.'));
  if (type.builtIn) return { ...all(denied('Built in: it can only be switched on and off.')), toggle: allowed };
  if (type.uses > 0) {
    return {
      change: allowed,
      toggle: allowed,
      remove: denied(
        `Used by ${countOf(type.uses, 'association')}. Remove them first, or switch the type off: they stay, and no new ones are made.`,
      ),
    };
  }
  return all(allowed);
}
