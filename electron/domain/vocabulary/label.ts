/** Security Labels: Systemwide ones (TLP) and those of an owner. They mark; they never restrict viewing. */
import { AppError } from '../../../shared/error/app-error.ts';
import { requireVerb } from '../../policy/require.ts';
import {
  applyLabel,
  findLabel,
  insertLabel,
  type LabelRow,
  listLabels,
  removeLabel,
} from '../../store/attribute-store.ts';
import { touchObject } from '../../store/object-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import { getObject } from '../object/find.ts';

/** Systemwide labels and those of owners in which the user may view labels. */
export function listVisibleLabels(context: QueryContext): LabelRow[] {
  return listLabels(context.db).filter(
    (label) => label.owner_id === null || context.actor.rightsIn.has(label.owner_id),
  );
}

export function createLabel(
  context: CommandContext,
  input: { ownerId: number; name: string; description?: string | null | undefined; color: string },
): number {
  if (!context.actor.rightsIn.has(input.ownerId))
    throw new AppError('NOT_FOUND', 'This owner does not exist, or you have no role in it.');
  requireVerb(context.actor, input.ownerId, 'securityLabel.create', { systemScoped: false });
  context.describe(`Create Security Label ${input.name}`);
  return insertLabel(context.db, {
    ownerId: input.ownerId,
    name: input.name,
    description: input.description ?? null,
    color: input.color.toUpperCase(),
  });
}

const labelled = new Set(['indicator', 'group', 'victim']);

export function markObjects(
  context: CommandContext,
  ids: readonly number[],
  labelId: number,
  change: 'apply' | 'remove',
): number {
  const label = findLabel(context.db, labelId);
  if (label === undefined || (label.owner_id !== null && !context.actor.rightsIn.has(label.owner_id))) {
    throw new AppError('NOT_FOUND', 'This Security Label does not exist (any more). Reload the list of labels.');
  }
  let changed = 0;
  for (const id of new Set(ids)) {
    const object = getObject(context, id);
    if (!labelled.has(object.kind))
      throw new AppError('INVALID_INPUT', 'Security Labels apply to Indicators, Groups and Victims.');
    if (label.owner_id !== null && label.owner_id !== object.owner_id)
      throw new AppError(
        'INVALID_INPUT',
        `The label ${label.name} belongs to another owner than ${displayName(object)}.`,
      );
    requireVerb(context.actor, object.owner_id, change === 'apply' ? 'securityLabel.apply' : 'securityLabel.remove');
    const done = change === 'apply' ? applyLabel(context.db, id, labelId) : removeLabel(context.db, id, labelId);
    if (done > 0) touchObject(context.db, id, context.now, context.setId);
    changed += done;
  }
  context.describe(
    `${change === 'apply' ? 'Apply' : 'Remove'} ${label.name} ${change === 'apply' ? 'to' : 'from'} ${ids.length === 1 ? 'an object' : `${ids.length} objects`}`,
  );
  return changed;
}
