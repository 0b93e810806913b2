/** What Security Labels keep out of a report: the objects, and their names wherever a text has them. */
import { AppError } from '../../../shared/error/app-error.ts';
import { kindRange } from '../../../shared/model/object-type.ts';
import { isReadable } from '../../policy/actor.ts';
import { listSurroundings, listWithheld, type WithheldRow } from '../../store/case-report-store.ts';
import { listHashesOfMany } from '../../store/potential-store.ts';
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
    clean: cleaner([
      ...withheld.flatMap((object) => [object.summary, displayName(object)]),
      // A File is named by each of its hashes alone, too.
      ...listHashesOfMany(
        context.db,
        withheld.map(({ id }) => id),
      ).map(({ hash }) => hash),
    ]),
  };
}

const isWordSign = /[\p{L}\p{N}_]/u;
const literal = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
const startsAsWord = (name: string): boolean => isWordSign.test(name.slice(0, 1));
const endsAlone = (name: string, next: string): boolean => !(isWordSign.test(name.slice(-1)) && isWordSign.test(next));

/**
 * Replaces names whatever their capitals, the longest that stands somewhere, and only where it stands alone: what is
 * called APT2 is not found in APT29. The ends of words are looked at outside the pattern, which makes it fast for
 * thousands of names.
 */
export function cleaner(names: readonly string[]): (text: string) => string {
  const wanted = [...new Set(names)].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return (text) => text;
  const anyOf = (some: readonly string[]): string =>
    some.length === 0 ? '(?!)' : `(?:${some.map(literal).join('|')})`;
  const words = wanted.filter(startsAsWord);
  const others = wanted.filter((name) => !startsAsWord(name));
  const found = new RegExp(String.raw`(?<![\p{L}\p{N}_])${anyOf(words)}|${anyOf(others)}`, 'giu');
  /** How much of a text is a name there: of what the pattern found, or of a shorter name that begins alike. */
  const lengthAt = (text: string, at: number, matched: string): number => {
    if (endsAlone(matched, text.charAt(at + matched.length))) return matched.length;
    const folded = matched.toLowerCase();
    return (
      wanted.find((name) => folded.startsWith(name.toLowerCase()) && endsAlone(name, text.charAt(at + name.length)))
        ?.length ?? 0
    );
  };
  return (text) => {
    let cleaned = '';
    let from = 0;
    found.lastIndex = 0;
    for (let match = found.exec(text); match !== null; match = found.exec(text)) {
      const length = lengthAt(text, match.index, match[0]);
      found.lastIndex = match.index + Math.max(1, length);
      if (length === 0) continue;
      cleaned += text.slice(from, match.index) + leftOutText;
      from = match.index + length;
    }
    return cleaned + text.slice(from);
  };
}
