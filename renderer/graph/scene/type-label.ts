import { baseTypeOf, getObjectType, kindLabel } from '../../../shared/model/object-type.ts';
import { foreignType } from '../model/node-table.ts';

/** Words for a type number in legends, groups and files. */
export function typeLabel(type: number): string {
  if (type === foreignType) return 'Not in the workspace';
  const { kind, name } = getObjectType(baseTypeOf(type));
  return kind === 'victimAsset' ? `${kindLabel.victimAsset.one}: ${name}` : name;
}
