import { expect, test } from 'vitest';
import {
  foundText,
  matchedText,
  unlistedChoices,
  unlistedKnown,
} from '../../../../../../renderer/features/graph/match/match-words.ts';

const match = (...candidates: number[]) => ({ row: 0, candidates, likely: -1, isCut: false });

test('what was found is said of one and of several', () => {
  expect(foundText({ asked: 2, matches: [match(1)] })).toBe(
    'The workspace knows 1 of 2 nodes of the file. The other one stays as it is.',
  );
  expect(foundText({ asked: 4, matches: [match(1, 2), match(1)] })).toBe(
    'The workspace knows 2 of 4 nodes of the file. Of 1 it knows several: see which is meant. The other 2 stay as they are.',
  );
  expect(foundText({ asked: 1, matches: [] })).toBe('You may see no object of this name.');
});

test('what was matched is said with what stays and why', () => {
  expect(matchedText(3, { matched: 3, gone: 0 })).toBe('Matched 3 nodes to known objects.');
  expect(matchedText(3, { matched: 2, gone: 0 })).toBe('Matched 2 nodes to known objects; 1 stays as the file has it.');
  expect(matchedText(4, { matched: 1, gone: 2 })).toBe(
    'Matched 1 node to known objects; 3 stay as the file has them, 2 of them because the object is no longer there.',
  );
  expect(matchedText(2, { matched: 1, gone: 1 })).toBe(
    'Matched 1 node to known objects; 1 stays as the file has it, because the object is no longer there.',
  );
  expect(matchedText(2, { matched: 0, gone: 2 })).toContain('Nothing matched');
});

test('of nodes that are not listed it is said how many are matched unseen', () => {
  expect(unlistedChoices(300, 120)).toContain('300 more nodes may be several objects; 120 of them are matched');
  expect(unlistedChoices(1, 1)).toContain('1 more node may be several objects; it is matched to the object');
  expect(unlistedChoices(1, 0)).toContain('it is not matched. Select it');
  expect(unlistedChoices(2, 0)).toContain('none of them is matched. Select some of them');
  expect(unlistedKnown(1)).toBe('1 more node is matched, too.');
  expect(unlistedKnown(20)).toBe('20 more nodes are matched, too.');
});
