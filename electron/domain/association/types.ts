/** Association types as data: administrators add them, change them and switch any of them off. */
import { fitsEnds } from '../../../shared/association/type-choice.ts';
import type { AssociationTypeRow } from '../../../shared/contract/association-type.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { getObjectType, type IndicatorType } from '../../../shared/model/object-type.ts';
import { type Actor, ownerOfDim, typeOfDim } from '../../policy/actor.ts';
import { codeOf, directionOf } from '../../store/association-store.ts';
import {
  deleteAssociationType,
  disableAssociationType,
  enableAssociationType,
  insertAssociationType,
  listAssociationTypes,
  listTypeUses,
  listUsesOfType,
  type NewAssociationType,
  type StoredAssociationType,
  type TypeUse,
  updateAssociationType,
} from '../../store/association-type-store.ts';
import type { Reader } from '../../store/connection.ts';
import type { CommandContext, QueryContext } from '../context.ts';

const maximum = 2000;

const isSeen = (actor: Actor, use: TypeUse): boolean =>
  actor.visible.byKind.indicator.has(ownerOfDim(use.lo_dim)) &&
  actor.visible.byKind.indicator.has(ownerOfDim(use.hi_dim));

export function listTypes({ db, actor }: QueryContext): AssociationTypeRow[] {
  const uses = new Map<number, number>();
  for (const use of listTypeUses(db)) {
    if (!isSeen(actor, use)) continue;
    const code = codeOf(use.type);
    uses.set(code, (uses.get(code) ?? 0) + use.n);
  }
  return listAssociationTypes(db).map(({ code, name, family, primary, nonPrimary, builtIn, enabled }) => ({
    code,
    name,
    family: family === 'fileAction' ? 'fileAction' : 'custom',
    primary,
    nonPrimary: [...nonPrimary],
    builtIn,
    enabled,
    uses: uses.get(code) ?? 0,
  }));
}

export function createType(context: CommandContext, type: NewAssociationType): number {
  const wanted = checkDefinition(type);
  if (listAssociationTypes(context.db).length >= maximum)
    throw new AppError('LIMIT', `There are ${maximum} association types already. Delete one that is not used.`);
  const code = insertAssociationType(context.db, wanted);
  context.describe(`Add association type "${wanted.name}"`);
  return code;
}

export function updateType(
  context: CommandContext,
  code: number,
  change: {
    readonly name?: string | undefined;
    readonly primary?: IndicatorType | undefined;
    readonly nonPrimary?: readonly IndicatorType[] | undefined;
  },
): void {
  const type = getAddedType(context.db, code);
  const wanted = checkDefinition({
    name: change.name ?? type.name,
    family: type.family === 'fileAction' ? 'fileAction' : 'custom',
    primary: change.primary ?? type.primary,
    nonPrimary: change.nonPrimary ?? type.nonPrimary,
  });
  requireUsesFit(context, code, wanted);
  updateAssociationType(context.db, code, wanted);
  context.describe(`Change association type "${type.name}"`);
}

export function deleteType(context: CommandContext, code: number): void {
  const type = getAddedType(context.db, code);
  requireUsesFit(context, code, null);
  deleteAssociationType(context.db, code);
  context.describe(`Delete association type "${type.name}"`);
}

/** What is on stays on and what is off stays off without an error: the wish is fulfilled. */
export function setTypeEnabled(context: CommandContext, code: number, enabled: boolean): void {
  const type = getType(context.db, code);
  if (enabled) enableAssociationType(context.db, code);
  else disableAssociationType(context.db, code);
  context.describe(`Switch ${enabled ? 'on' : 'off'} association type "${type.name}"`);
}

/**
 * CONFLICT when existing associations of a type would not fit a definition, or with null when there are any. Also
 * what an undo of adding, changing or deleting a type has to ask.
 */
export function requireUsesFit(
  { db, actor }: Pick<QueryContext, 'db' | 'actor'>,
  code: number,
  definition: { readonly primary: IndicatorType; readonly nonPrimary: readonly IndicatorType[] } | null,
): void {
  const misfits = listUsesOfType(db, code).filter((use) => definition === null || !fitsUse(definition, use));
  if (misfits.length === 0) return;
  const seen = misfits.filter((use) => isSeen(actor, use)).reduce((sum, { n }) => sum + n, 0);
  // How many there are in owners that the user may not see is not told, only that there are some.
  const where = misfits.every((use) => isSeen(actor, use)) ? '' : ' in owners that you may view, and more in others';
  const count = `${seen.toLocaleString('en')} ${seen === 1 ? 'association' : 'associations'}${where}`;
  throw new AppError(
    'CONFLICT',
    definition === null
      ? `The association type is used by ${count}. Remove them first, or switch the type off: they stay, and no new ones are made.`
      : `The change does not fit ${count} of this type. Keep the Indicator types that they join, or remove them first.`,
    { uses: seen },
  );
}

function fitsUse(
  definition: { readonly primary: IndicatorType; readonly nonPrimary: readonly IndicatorType[] },
  use: TypeUse,
): boolean {
  const [lo, hi] = [getObjectType(typeOfDim(use.lo_dim)).name, getObjectType(typeOfDim(use.hi_dim)).name];
  return directionOf(use.type) === 1 ? fitsEnds(definition, lo, hi) : fitsEnds(definition, hi, lo);
}

function checkDefinition(type: NewAssociationType): NewAssociationType {
  if (type.family === 'fileAction' && type.primary !== 'File')
    throw new AppError(
      'INVALID_INPUT',
      `The primary Indicator of a file action is a File; found ${type.primary}. Add a custom association type instead.`,
    );
  return { ...type, nonPrimary: [...new Set(type.nonPrimary)] };
}

function getType(db: Reader, code: number): StoredAssociationType {
  const type = listAssociationTypes(db).find((candidate) => candidate.code === code);
  if (type === undefined)
    throw new AppError('NOT_FOUND', 'This association type does not exist (any more). Reload the list.', { code });
  return type;
}

function getAddedType(db: Reader, code: number): StoredAssociationType {
  const type = getType(db, code);
  if (type.builtIn)
    throw new AppError(
      'CONFLICT',
      `"${type.name}" is built in: it can be switched off, but neither changed nor deleted.`,
    );
  return type;
}
