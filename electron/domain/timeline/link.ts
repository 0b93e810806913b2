/** What an event written by hand links to: a web address, which is only shown, or an object as `<kind>:<id>`. */
import { AppError } from '../../../shared/error/app-error.ts';
import { type ObjectKind, objectKinds } from '../../../shared/model/object-type.ts';
import type { QueryContext } from '../context.ts';
import { getObject } from '../object/find.ts';

/** The object of a link; null for a web address, and without a link. */
export function parseLink(link: string | null): { readonly kind: ObjectKind; readonly id: number } | null {
  const [word, id] = link?.split(':') ?? [];
  const kind = objectKinds.find((known) => known === word);
  return kind === undefined || id === undefined ? null : { kind, id: Number(id) };
}

/** INVALID_INPUT or NOT_FOUND for a link to an object that the user does not see. */
export function requireLink(context: QueryContext, link: string | null | undefined): void {
  if (link === null || link === undefined || /^https?:/i.test(link)) return;
  const parsed = parseLink(link);
  if (parsed === null || getObject(context, parsed.id).kind !== parsed.kind) {
    throw new AppError(
      'INVALID_INPUT',
      `There is no ${link}. Give a web address, or the kind and number of an object, such as group:12; kinds are ${objectKinds.join(', ')}.`,
    );
  }
}
