/** Putting Security Labels on objects and on single Attributes of them, and taking them off. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { requireVerb } from '../../policy/require.ts';
import {
  applyLabel,
  applyToAttribute,
  type LabelRow,
  removeFromAttribute,
  removeLabel,
} from '../../store/label-store.ts';
import { touchObject } from '../../store/object-store.ts';
import type { CommandContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import { type FoundObject, getObject } from '../object/find.ts';
import { getAttribute } from './attribute.ts';
import { getLabel } from './label.ts';

type Change = 'apply' | 'remove';

/** Kinds that carry Security Labels. */
export const labelledKinds: readonly ObjectKind[] = ['indicator', 'group', 'victim'];

function requireLabelling(context: CommandContext, object: FoundObject, label: LabelRow, change: Change): void {
  if (!labelledKinds.includes(object.kind))
    throw new AppError('INVALID_INPUT', 'Security Labels apply to Indicators, Groups and Victims.');
  if (label.owner_id !== null && label.owner_id !== object.owner_id)
    throw new AppError(
      'INVALID_INPUT',
      `The label ${label.name} belongs to another owner than ${displayName(object)}.`,
    );
  requireVerb(context.actor, object.owner_id, change === 'apply' ? 'securityLabel.apply' : 'securityLabel.remove');
}

const sentence = (change: Change, label: LabelRow, carrier: string): string =>
  change === 'apply' ? `Apply ${label.name} to ${carrier}` : `Remove ${label.name} from ${carrier}`;

/** Answers on how many objects something changed. */
export function markObjects(context: CommandContext, ids: readonly number[], labelId: number, change: Change): number {
  const label = getLabel(context, labelId);
  let changed = 0;
  let carrier = `${ids.length} objects`;
  for (const id of new Set(ids)) {
    const object = getObject(context, id);
    if (ids.length === 1) carrier = displayName(object);
    requireLabelling(context, object, label, change);
    const done = change === 'apply' ? applyLabel(context.db, id, labelId) : removeLabel(context.db, id, labelId);
    if (done > 0) touchObject(context.db, id, context.now, context.setId);
    changed += done;
  }
  context.describe(sentence(change, label, carrier));
  return changed;
}

/** Answers whether something changed. */
export function markAttribute(context: CommandContext, attributeId: number, labelId: number, change: Change): boolean {
  const label = getLabel(context, labelId);
  const { object, type } = getAttribute(context, attributeId);
  requireVerb(context.actor, object.owner_id, 'attribute.view');
  requireLabelling(context, object, label, change);
  const done =
    change === 'apply'
      ? applyToAttribute(context.db, attributeId, labelId)
      : removeFromAttribute(context.db, attributeId, labelId);
  if (done > 0) touchObject(context.db, object.id, context.now, context.setId);
  context.describe(sentence(change, label, `${type} of ${displayName(object)}`));
  return done > 0;
}
