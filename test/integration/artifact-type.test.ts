import { beforeEach, describe, expect, it } from 'vitest';
import { rows } from '../../electron/store/statement.ts';
import { TestStore } from '../support/store.ts';

let store: TestStore;
let sam: number;
let caseId: number;
beforeEach(() => {
  store = new TestStore();
  sam = store.addUser('sam', 'Standard User');
  caseId = store.run(store.adaId, 'case.create', { ownerId: store.northgateId, name: 'Token theft' }).id;
});

const add = (type: string, value: string): number => store.run(sam, 'artifact.create', { caseId, type, value }).id;
const outcome = (type: string, value: string) => store.outcome(sam, 'artifact.create', { caseId, type, value });

describe('Artifact types', () => {
  const types = () => store.ask(sam, 'artifactType.list', {});
  const idOf = (name: string): number => types().find((type) => type.name === name)?.id ?? 0;
  const own = { name: 'Bank Account', description: null, data: 'text', indicatorType: null, suggests: true } as const;
  const admin = (method: 'artifactType.update' | 'artifactType.delete' | 'artifactType.create', input: unknown) =>
    store.outcome(store.adaId, method, input);

  it('are built in: switched off and flagged, but neither renamed nor deleted', () => {
    const id = idOf('Host');
    expect(types()).toHaveLength(31);
    expect(admin('artifactType.update', { id, suggests: false, active: false })).toBe('done');
    expect(outcome('Host', 'a.example.com')).toBe('INVALID_INPUT');
    expect(admin('artifactType.update', { id, name: 'Hosts' })).toBe('INVALID_INPUT');
    expect(admin('artifactType.update', { id, indicatorType: 'URL' })).toBe('INVALID_INPUT');
    expect(admin('artifactType.delete', { id })).toBe('INVALID_INPUT');
  });

  it('are added by administrators; one in use stays as it is', () => {
    expect(store.outcome(sam, 'artifactType.create', { ...own, active: true })).toBe('FORBIDDEN');
    const { id } = store.run(store.adaId, 'artifactType.create', { ...own, active: true });
    expect(admin('artifactType.create', { ...own, name: 'bank account', active: true })).toBe('CONFLICT');
    const artifact = add('Bank Account', 'GB82 WEST');
    expect(rows(store.db, 'SELECT key FROM artifact_key')).toEqual([{ key: 'GB82 WEST' }]);
    expect(admin('artifactType.update', { id, indicatorType: 'Mutex' })).toBe('CONFLICT');
    expect(admin('artifactType.delete', { id })).toBe('CONFLICT');
    expect(admin('artifactType.update', { id, name: 'Account', suggests: false })).toBe('done');
    expect(store.ask(sam, 'artifact.get', { id: artifact }).artifact).toMatchObject({
      type: 'Account',
      suggests: true,
    });
    store.run(store.adaId, 'artifact.delete', { ids: [artifact] });
    const { changeSet } = store.run(store.adaId, 'artifactType.delete', { id });
    store.run(store.adaId, 'changeSet.undo', { id: changeSet });
    expect(idOf('Account')).toBe(id);
  });

  it('of files are compared by content: they map to File or to nothing', () => {
    expect(admin('artifactType.create', { ...own, data: 'file', indicatorType: 'Host', active: true })).toBe(
      'INVALID_INPUT',
    );
    expect(admin('artifactType.create', { ...own, data: 'file', indicatorType: 'File', active: true })).toBe('done');
  });
});
