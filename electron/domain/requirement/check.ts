/** What an Intelligence Requirement must fulfil beside the shape of its fields. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { RequirementFields } from '../../../shared/model/detail.ts';
import { countKeywords, keywordLimit } from '../../../shared/requirement/keyword-query.ts';
import { readFields } from '../../store/detail-store.ts';
import {
  findCategory,
  findRequirementByText,
  findRequirementByUniqueId,
  listCategories,
} from '../../store/requirement-store.ts';
import type { QueryContext } from '../context.ts';

interface Proposed {
  /** Undefined for a new one. */
  readonly id?: number;
  readonly text?: string | undefined;
  readonly fields: { readonly [Name in keyof RequirementFields]?: unknown };
}

/** Throws when the text or unique id is taken, the keywords are too many, the dates cross or the category is unknown. */
export function checkRequirement(context: Pick<QueryContext, 'db'>, { id, text, fields }: Proposed): void {
  const { db } = context;
  const isOther = (found: number | undefined): boolean => found !== undefined && found !== id;
  const uniqueId = fields.uniqueId;
  if (typeof uniqueId === 'string' && isOther(findRequirementByUniqueId(db, uniqueId))) {
    throw new AppError(
      'CONFLICT',
      `The unique id "${uniqueId}" belongs to another Intelligence Requirement of this workspace. Choose another one.`,
    );
  }
  if (text !== undefined && isOther(findRequirementByText(db, text))) {
    throw new AppError(
      'CONFLICT',
      'Another Intelligence Requirement of this workspace has the same text. Word this one differently.',
    );
  }
  const before: Partial<Record<keyof RequirementFields, unknown>> =
    id === undefined ? {} : readFields(db, 'intelRequirement', id);
  checkKeywords(fields.keywordSections);
  checkRange({ ...before, ...fields });
  const category = fields.category;
  if (typeof category === 'string' && category !== before.category && findCategory(db, category) === undefined) {
    const known = listCategories(db).map(({ name }) => name);
    throw new AppError(
      'INVALID_INPUT',
      `There is no category "${category}". ${known.length === 0 ? 'A System Administrator adds categories under Administration.' : `Choose one of: ${known.slice(0, 20).join(', ')}.`}`,
    );
  }
}

function checkKeywords(sections: unknown): void {
  if (!Array.isArray(sections)) return;
  // The contract has parsed the sections.
  const count = countKeywords(sections as RequirementFields['keywordSections']);
  if (count > keywordLimit) {
    throw new AppError(
      'LIMIT',
      `The sections have ${count} keywords together; at most ${keywordLimit} are possible. Remove ${count - keywordLimit}.`,
    );
  }
}

function checkRange({ earliestTimestamp: from, latestTimestamp: to }: Proposed['fields']): void {
  if (typeof from === 'number' && typeof to === 'number' && from > to) {
    throw new AppError(
      'INVALID_INPUT',
      'The date range ends before it begins. Choose a later end or an earlier start.',
    );
  }
}
