import { genericAssociationCode } from '../../../shared/association/association-types.ts';
import type { PivotLink, PivotRow } from '../../../shared/contract/pivot.ts';
import { shownValue } from '../../ui/value-text-copy.ts';

/** What an association says: the verb of its source, or its type with the direction seen from the start. */
export function linkText({ type, typeName, verb, otherIsPrimary }: PivotLink): string {
  const said = type === genericAssociationCode && verb !== null ? verb : typeName;
  return otherIsPrimary === null ? said : `${otherIsPrimary ? '←' : '→'} ${said}`;
}

/** Who says it: the user who made it by hand, or the source. */
export const sourceText = ({ source, by }: PivotLink): string => (source === 'manual' ? (by ?? 'by hand') : source);

/** The short reason of a row for its cell. */
export function whyText({ links, linkCount, via }: PivotRow): string {
  if (via !== null)
    return `via ${shownValue('group', '', via.summary)}${via.count > 1 ? ` and ${via.count - 1} more` : ''}`;
  const [first] = links;
  if (first === undefined) return '';
  return `${linkText(first)} · ${sourceText(first)}${linkCount > 1 ? ` and ${linkCount - 1} more` : ''}`;
}
