/** The pieces of which the undo rules of tables are made. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { Action } from '../../../shared/permission/catalogue.ts';
import { requireVerb } from '../../policy/require.ts';
import type { ChangeRow } from '../../store/undo.ts';
import type { QueryContext } from '../context.ts';
import type { FoundObject } from '../object/find.ts';

/** A row as JSON: the before-image, or for an insertion the row as it is. */
export type RowImage = Readonly<Record<string, string | number | null>>;

export interface Part {
  readonly change: ChangeRow;
  readonly image: RowImage;
  /** What the undo does to the row. */
  readonly inverse: 'create' | 'modify' | 'delete';
}

export interface PartRule {
  /** The object that the row belongs to; absent for rows of no object. */
  readonly object?: (context: QueryContext, image: RowImage) => number | undefined;
  /** Throws when the user may not; `object` is there when the rule names one, and visible to the user. */
  readonly require: (context: QueryContext, part: Part, object: FoundObject | undefined) => void;
}

export const column =
  (name: string) =>
  (_: QueryContext, image: RowImage): number | undefined =>
    typeof image[name] === 'number' ? image[name] : undefined;

/** The verb in the owner of the object. */
export const inOwner = (
  object: PartRule['object'],
  verb: (part: Part, kind: FoundObject['kind']) => Action | undefined,
) =>
  ({
    ...(object === undefined ? {} : { object }),
    require: (context, part, found) => {
      const needed = found === undefined ? undefined : verb(part, found.kind);
      if (found !== undefined && needed !== undefined) requireVerb(context.actor, found.owner_id, needed);
    },
  }) satisfies PartRule;

export const withObject: PartRule = { require: () => undefined };
export const administratorOnly: PartRule = {
  require: ({ actor }) => {
    if (actor.systemRole !== 'Administrator')
      throw new AppError('FORBIDDEN', 'Only a System Administrator may undo this change.');
  },
};

/** Vocabulary of an owner, or of the system when it names none. */
export function inVocabulary(
  owner: (context: QueryContext, image: RowImage) => number | null | undefined,
  verb: (part: Part) => Action,
) {
  return {
    require: (context, part) => {
      const ownerId = owner(context, part.image);
      // What it belongs to is gone: either the same undo brings that back and asks for it, or the undo fails.
      if (ownerId === undefined) return;
      if (ownerId === null) return administratorOnly.require(context, part, undefined);
      if (!context.actor.rightsIn.has(ownerId)) throw new AppError('NOT_FOUND', 'This change does not exist.');
      requireVerb(context.actor, ownerId, verb(part), { systemScoped: false });
    },
  } satisfies PartRule;
}
export const ownOwner = (_: QueryContext, image: RowImage): number | null =>
  typeof image['owner_id'] === 'number' ? image['owner_id'] : null;
export const ownRow = ({ actor }: QueryContext, image: RowImage): boolean => image['user_id'] === actor.userId;
