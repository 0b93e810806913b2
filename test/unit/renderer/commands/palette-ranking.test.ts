import { expect, it } from 'vitest';
import { rankActions } from '../../../../renderer/commands/palette-ranking.ts';
import type { Action } from '../../../../renderer/commands/registry.ts';

const action = (id: string, label: string): Action => ({
  id,
  label,
  group: 'Go',
  available: () => true,
  perform: () => undefined,
});
const actions = [
  action('back', 'Back'),
  action('backup', 'Back up now'),
  action('import', 'Import a file'),
  action('lock', 'Lock'),
];
const idsFor = (text: string) => rankActions(actions, text).map(({ id }) => id);

it('lists every action while nothing is typed', () => {
  expect(idsFor(' ')).toEqual(['back', 'backup', 'import', 'lock']);
});

it('puts a label that begins with the text before one with such a word', () => {
  expect(rankActions([action('a', 'Open file'), action('b', 'File report')], 'file').map(({ id }) => id)).toEqual([
    'b',
    'a',
  ]);
});

it('finds words inside a label and drops what does not match', () => {
  expect(idsFor('up')).toEqual(['backup']);
  expect(idsFor('FILE')).toEqual(['import']);
  expect(idsFor('zzz')).toEqual([]);
});

it('shows an action that was registered twice once, as registered last', () => {
  const again = action('back', 'Back to the list');
  expect(rankActions([...actions, again], 'back').filter(({ id }) => id === 'back')).toEqual([again]);
});
