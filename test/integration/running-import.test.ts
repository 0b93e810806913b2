/** While an import is running, what it may be using stays: every command that would take something away is refused. */
import { beforeEach, expect, it } from 'vitest';
import { openWriter } from '../../electron/store/connection.ts';
import { workspacePaths } from '../../electron/store/workspace-folder.ts';
import type { MethodOfKind } from '../../shared/contract/index.ts';
import { attributeTypeInput } from '../support/inputs.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let ada: number;
let ownerId: number;
beforeEach(() => {
  store = new TestStore();
  ({ adaId: ada, northgateId: ownerId } = store);
});

/** As an import leaves it that has written nothing yet; `end` is its end. */
function startImport(): { end: () => void } {
  const bulk = openWriter(workspacePaths(store.folder).database, 'normal');
  bulk.exec("INSERT INTO open_range VALUES (1, 900000, 900000, 900001, 1, '{}')");
  return {
    end() {
      bulk.exec('DELETE FROM open_range');
      bulk.close();
    },
  };
}

const label = (): number => store.run(ada, 'securityLabel.create', { ownerId, name: 'Ours', color: '112233' }).id;
const host = () => store.run(ada, 'indicator.create', { ownerId, type: 'Host', value: 'heron.example' });

it.each<readonly [MethodOfKind<'command'>, () => unknown]>([
  [
    'file.merge',
    () => {
      const file = (value: string) => store.run(ada, 'indicator.create', { ownerId, type: 'File', value });
      const [one, two] = [file('a'.repeat(32)), file('b'.repeat(40))];
      return { id: one.id, version: one.changeSet, other: two.id, otherVersion: two.changeSet };
    },
  ],
  [
    'attributeType.delete',
    () => ({
      typeId: store.run(ada, 'attributeType.create', attributeTypeInput(ownerId)).id,
    }),
  ],
  ['securityLabel.delete', () => ({ labelId: label() })],
  ['securityLabel.consolidate', () => ({ labelIds: [label()], intoId: 1, remove: true })],
  [
    'tagRule.convert',
    () => {
      const { id } = store.run(ada, 'tag.create', { ownerId, name: 'Cozy Bear' });
      store.run(ada, 'tagRule.create', { main: 'APT29', synonyms: ['Cozy Bear'] });
      return { ids: [id] };
    },
  ],
  ['object.delete', () => ({ ids: [host().id] })],
  ['changeSet.undo', () => ({ id: host().changeSet })],
])('%s waits for the end of a running import', (method, prepare) => {
  const input = prepare();
  const before = store.digest();
  const running = startImport();
  expect(store.outcome(ada, method, input)).toBe('LOCKED');
  running.end();
  expect(store.digest()).toBe(before);
  expect(store.outcome(ada, method, input)).toBe('done');
});
