/** Reaching a Case that the user may see, and saying that something in it changed. */
import { AppError } from '../../../shared/error/app-error.ts';
import { findCaseRow, type CaseRow } from '../../store/case-store.ts';
import { touchObject } from '../../store/object-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { type FoundObject, getObjectOfKind } from '../object/find.ts';

export interface FoundCase {
  readonly object: FoundObject;
  readonly row: CaseRow;
}

/** The Case, or NOT_FOUND: also when it exists and the user is not on its list of viewers. */
export function getCase(context: QueryContext, id: number): FoundCase {
  const object = getObjectOfKind(context, id, 'case');
  const row = findCaseRow(context.db, id);
  if (row === undefined) throw new AppError('NOT_FOUND', 'This Case was deleted a moment ago.', { id });
  return { object, row };
}

/** How a Case is named in labels and messages, such as `Case 12 Token theft`. */
export const caseTitle = ({ object, row }: FoundCase): string => `Case ${row.number} ${object.summary}`;

/** Every change of a Case or of a part of it makes it the last one changed. */
export const touchCase = (context: CommandContext, id: number): unknown =>
  touchObject(context.db, id, context.now, context.setId);
