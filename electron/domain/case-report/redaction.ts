/** What Security Labels keep out of a report: the objects, and their names wherever a text has them. */
import { AppError } from '../../../shared/error/app-error.ts';
import { kindRange } from '../../../shared/model/object-type.ts';
import { isReadable } from '../../policy/actor.ts';
import { listSurroundings, listWithheld, type WithheldRow } from '../../store/case-report-store.ts';
import type { QueryContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import { getLabel } from '../vocabulary/label.ts';
import { labelledKinds } from '../vocabulary/labelling.ts';

export const leftOutText = '[left out]';

export interface Redaction {
  /** Names of the labels; both empty when nothing is left out. */
  readonly labels: readonly string[];
  readonly withoutUnlabelled: boolean;
  readonly isActive: boolean;
  readonly objects: ReadonlyMap<number, WithheldRow>;
  /** A text without the names of what is left out. */
  readonly clean: (text: string) => string;
}

interface Wanted {
  readonly withoutLabels: readonly number[];
  readonly withoutUnlabelled: boolean;
}

/** More could not be kept out of every text in bearable time. */
const surroundingsAtMost = 20_000;
const namesAtMost = 5000;

/** `mentioned`: objects that texts of the Case refer to, whether they are still associated or not. */
export function redactionOf(
  context: QueryContext,
  caseId: number,
  { withoutLabels, withoutUnlabelled }: Wanted,
  mentioned: readonly number[],
): Redaction {
  const labels = withoutLabels.map((id) => getLabel(context, id).name);
  if (labels.length === 0 && !withoutUnlabelled)
    return { labels, withoutUnlabelled, isActive: false, objects: new Map(), clean: (text) => text };
  const around = listSurroundings(context.db, caseId, surroundingsAtMost + 1);
  const withheld = listWithheld(context.db, [...new Set([...around, ...mentioned])], {
    labels: withoutLabels,
    unlabelled: withoutUnlabelled,
    ranges: labelledKinds.map((kind) => kindRange[kind]),
  }).filter(({ type, owner_id: ownerId }) => isReadable(context.actor, type, ownerId));
  if (around.length > surroundingsAtMost || withheld.length > namesAtMost)
    throw new AppError(
      'LIMIT',
      'Too many objects would have to be left out of this report: their names could not be kept out of every text. Choose fewer labels.',
    );
  return {
    labels,
    withoutUnlabelled,
    isActive: true,
    objects: new Map(withheld.map((object) => [object.id, object])),
    clean: cleaner(withheld.flatMap((object) => [object.summary, displayName(object)])),
  };
}

const isWordSign = /[\p{L}\p{N}_]/u;
const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** Whole names only: what is called APT2 is not found in APT29. */
function pattern(name: string): string {
  const before = isWordSign.test(name.slice(0, 1)) ? String.raw`(?<![\p{L}\p{N}_])` : '';
  const after = isWordSign.test(name.slice(-1)) ? String.raw`(?![\p{L}\p{N}_])` : '';
  return `${before}${literal(name)}${after}`;
}

/** Replaces names whatever their capitals; the longer of two that begin alike goes first. */
export function cleaner(names: readonly string[]): (text: string) => string {
  const wanted = [...new Set(names)].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return (text) => text;
  const found = new RegExp(wanted.map(pattern).join('|'), 'giu');
  return (text) => text.replaceAll(found, leftOutText);
}
