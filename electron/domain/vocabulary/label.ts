/** Security Labels: Systemwide ones (TLP) and those of an owner. They mark; they never restrict viewing. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { isVocabularyOpen, readableDims } from '../../policy/actor.ts';
import { requireVerb } from '../../policy/require.ts';
import {
  countCarriers,
  deleteLabel,
  findLabel,
  findLabelByName,
  insertLabel,
  type LabelRow,
  type LabelUsage,
  listLabels,
  replaceLabel,
  touchCarriers,
  updateLabel,
} from '../../store/label-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { requireNoBulkJob } from '../object/find.ts';

/** Systemwide labels, and those of owners whose intelligence is open to the user. */
export const listVisibleLabels = (context: QueryContext): LabelRow[] =>
  listLabels(context.db).filter((label) => isVocabularyOpen(context.actor, label.owner_id));

export function getLabel(context: QueryContext, id: number): LabelRow {
  const label = findLabel(context.db, id);
  if (label === undefined || !isVocabularyOpen(context.actor, label.owner_id)) {
    throw new AppError('NOT_FOUND', 'This Security Label does not exist (any more). Reload the list of labels.');
  }
  return label;
}

/** What carries a label, of what the user may see. */
export const countUsage = (context: QueryContext, id: number): LabelUsage =>
  countCarriers(context.db, getLabel(context, id).id, readableDims(context.actor));

function requireFreeName(context: CommandContext, name: string, ownerId: number, except: number | null): void {
  const holder = findLabelByName(context.db, name, ownerId);
  if (holder !== undefined && holder.id !== except)
    throw new AppError('CONFLICT', `There is a Security Label "${holder.name}" already. Choose another name.`);
}

export function createLabel(
  context: CommandContext,
  input: { ownerId: number; name: string; description?: string | null | undefined; color: string },
): number {
  // A name that is taken would tell of a label that the user may not see.
  if (!isVocabularyOpen(context.actor, input.ownerId))
    throw new AppError('NOT_FOUND', 'This owner does not exist, or you have no role in it.');
  requireVerb(context.actor, input.ownerId, 'securityLabel.create', { systemScoped: false });
  requireFreeName(context, input.name, input.ownerId, null);
  context.describe(`Create Security Label ${input.name}`);
  return insertLabel(context.db, {
    ownerId: input.ownerId,
    name: input.name,
    description: input.description ?? null,
    color: input.color.toUpperCase(),
  });
}

/** A label that the user administers: one of an owner, never a Systemwide one. */
function getAdministered(context: CommandContext, id: number, verb: Action): LabelRow & { owner_id: number } {
  const label = getLabel(context, id);
  const ownerId = label.owner_id ?? context.actor.homeOwnerId;
  requireVerb(context.actor, ownerId, verb, { systemScoped: label.owner_id === null });
  return { ...label, owner_id: ownerId };
}

export function modifyLabel(
  context: CommandContext,
  id: number,
  change: { name?: string | undefined; description?: string | null | undefined; color?: string | undefined },
): void {
  const label = getAdministered(context, id, 'securityLabel.modify');
  const name = change.name ?? label.name;
  if (name !== label.name) requireFreeName(context, name, label.owner_id, label.id);
  updateLabel(context.db, id, {
    name,
    description: change.description === undefined ? label.description : change.description,
    color: (change.color ?? label.color).toUpperCase(),
  });
  context.describe(`Change Security Label ${name}`);
}

export function deleteLabelEverywhere(context: CommandContext, id: number): LabelUsage {
  const label = getAdministered(context, id, 'securityLabel.delete');
  requireNoBulkJob(context);
  const usage = countUsage(context, id);
  touchCarriers(context.db, id, context.now, context.setId);
  deleteLabel(context.db, id);
  context.describe(`Delete Security Label ${label.name}`);
  return usage;
}

/** Replaces labels of owners by a Systemwide one, wherever they are; the replaced ones may be deleted. */
export function consolidateLabels(
  context: CommandContext,
  input: { labelIds: readonly number[]; intoId: number; remove: boolean },
): LabelUsage {
  const into = getLabel(context, input.intoId);
  if (into.owner_id !== null)
    throw new AppError(
      'INVALID_INPUT',
      `${into.name} is a label of an owner. Labels are consolidated into a System label; choose one of those.`,
    );
  requireNoBulkJob(context);
  const labels = [...new Set(input.labelIds)].map((id) => {
    const label = getAdministered(context, id, 'securityLabel.consolidate');
    if (input.remove) requireVerb(context.actor, label.owner_id, 'securityLabel.delete', { systemScoped: false });
    return label;
  });
  const total = { objects: 0, attributes: 0 };
  for (const label of labels) {
    const usage = countUsage(context, label.id);
    total.objects += usage.objects;
    total.attributes += usage.attributes;
    touchCarriers(context.db, label.id, context.now, context.setId);
    replaceLabel(context.db, label.id, into.id);
    if (input.remove) deleteLabel(context.db, label.id);
  }
  context.describe(
    `Consolidate ${labels.length === 1 ? labels[0]?.name : `${labels.length} Security Labels`} into ${into.name}`,
  );
  return total;
}
