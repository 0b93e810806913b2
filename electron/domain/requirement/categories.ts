/** Categories of Intelligence Requirements: one list for the workspace, kept by System Administrators. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { Right } from '../../../shared/model/object.ts';
import {
  type CategoryRow,
  countOfCategory,
  countOfCategoryIn,
  deleteCategory,
  findCategory,
  findCategoryById,
  insertCategory,
  listCategories,
  renameCategoryOf,
  updateCategory,
} from '../../store/requirement-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';

const categoryLimit = 1000;

export function readCategories({ db, actor }: QueryContext): {
  categories: (CategoryRow & { used: number })[];
  administer: Right;
} {
  const allowed = actor.systemRole === 'Administrator';
  const owners = [...actor.visible.byKind.intelRequirement];
  return {
    categories: listCategories(db).map((category) => ({
      ...category,
      used: countOfCategoryIn(db, category.name, owners),
    })),
    administer: { allowed, reason: allowed ? null : 'Only a System Administrator may change categories.' },
  };
}

function getCategory(context: QueryContext, id: number): CategoryRow {
  const category = findCategoryById(context.db, id);
  if (category === undefined)
    throw new AppError('NOT_FOUND', 'This category does not exist any more. Reload the list.', { id });
  return category;
}

function refuseTaken(context: QueryContext, name: string, id?: number): void {
  const holder = findCategory(context.db, name);
  if (holder !== undefined && holder.id !== id)
    throw new AppError('CONFLICT', `There is a category "${holder.name}" already. Choose another name.`);
}

export function addCategory(
  context: CommandContext,
  { name, description = null }: { name: string; description?: string | null | undefined },
): number {
  refuseTaken(context, name);
  if (listCategories(context.db).length >= categoryLimit)
    throw new AppError('LIMIT', `There are ${categoryLimit} categories already. Delete one that is not used.`);
  context.describe(`Add category ${name}`);
  return insertCategory(context.db, name, description);
}

/** Requirements that carry the category get its new name. */
export function changeCategory(
  context: CommandContext,
  input: { id: number; name?: string | undefined; description?: string | null | undefined },
): void {
  const before = getCategory(context, input.id);
  const name = input.name ?? before.name;
  const description = input.description === undefined ? before.description : input.description;
  refuseTaken(context, name, input.id);
  updateCategory(context.db, { id: input.id, name, description });
  if (name !== before.name) renameCategoryOf(context.db, before.name, name);
  context.describe(`Change category ${before.name}`);
}

/** Throws CONFLICT while Requirements carry the category, in any owner. */
export function requireUnused(context: QueryContext, name: string): void {
  if (countOfCategory(context.db, name) === 0) return;
  const seen = countOfCategoryIn(context.db, name, [...context.actor.visible.byKind.intelRequirement]);
  throw new AppError(
    'CONFLICT',
    `${seen === 0 ? 'Some' : seen} ${seen === 1 ? 'Requirement carries' : 'Requirements carry'} the category "${name}". Give them another one first.`,
  );
}

export function removeCategory(context: CommandContext, id: number): void {
  const { name } = getCategory(context, id);
  requireUnused(context, name);
  deleteCategory(context.db, id);
  context.describe(`Delete category ${name}`);
}
