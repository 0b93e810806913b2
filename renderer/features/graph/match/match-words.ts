/** What is said of nodes of a file that are matched to known objects. */
import { countOf, countText } from '../../../ui/count-text.ts';
import type { FoundMatches } from './find-matches.ts';
import type { MatchResult } from './match-nodes.ts';

/** What was found, before anything is matched. */
export function foundText({ asked, matches }: FoundMatches): string {
  const several = matches.filter(({ candidates }) => candidates.length > 1).length;
  const unknown = asked - matches.length;
  if (matches.length === 0)
    return asked === 1
      ? 'You may see no object of this name.'
      : `You may see no object with the name of any of the ${countText(asked)} nodes.`;
  return [
    `The workspace knows ${countText(matches.length)} of ${countOf(asked, 'node')} of the file.`,
    several === 0 ? '' : ` Of ${countText(several)} it knows several: see which is meant.`,
    unknown === 0
      ? ''
      : ` The other ${unknown === 1 ? 'one stays as it is' : `${countText(unknown)} stay as they are`}.`,
  ].join('');
}

/** What was done with `asked` nodes. */
export function matchedText(asked: number, { matched, gone }: MatchResult): string {
  if (matched === 0) return 'Nothing matched: these nodes, or the objects that they are, are no longer there.';
  const stay = asked - matched;
  return [
    `Matched ${countOf(matched, 'node')} to known objects`,
    stay === 0 ? '' : `; ${countText(stay)} ${stay === 1 ? 'stays as the file has it' : 'stay as the file has them'}`,
    gone === 0 ? '' : `, ${stay === 1 ? '' : `${countText(gone)} of them `}because the object is no longer there`,
    '.',
  ].join('');
}

/** Of nodes that may be several objects and are not listed, `taken` are matched all the same. */
export function unlistedChoices(count: number, taken: number): string {
  if (count === 1)
    return `1 more node may be several objects; it is ${taken === 0 ? 'not matched' : 'matched to the object that the file names'}. Select it to see its choices.`;
  const matched =
    taken === 0
      ? 'none of them is matched'
      : `${countText(taken)} of them ${taken === 1 ? 'is' : 'are'} matched to the object that the file names`;
  return `${countOf(count, 'more node')} may be several objects; ${matched}. Select some of them to see their choices.`;
}

/** Of nodes that are known and not listed. */
export const unlistedKnown = (count: number): string =>
  `${countOf(count, 'more node')} ${count === 1 ? 'is' : 'are'} matched, too.`;
