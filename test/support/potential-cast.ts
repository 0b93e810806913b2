/** The objects and users of which the random worlds of suggestions are made; worlds differ in what holds between them. */
import { prepared } from '../../electron/store/statement.ts';
import { alignViewers, internViewerList } from '../../electron/store/viewer-store.ts';
import { caseworker, standardBut } from './case-roles.ts';
import type { NaiveArtifact, NaiveObject, NaiveUser } from './naive-potential.ts';
import { PotentialWorld } from './potential-world.ts';
import { TestStore } from './store.ts';

const md5 = 'A'.repeat(32);
const sha1 = 'B'.repeat(40);
const otherSha1 = 'C'.repeat(40);

export class PotentialCast {
  readonly store = new TestStore();
  readonly objects: NaiveObject[] = [];
  readonly artifacts: NaiveArtifact[] = [];
  readonly users: NaiveUser[];
  readonly circle: number;
  readonly feed: number;
  readonly annex: number;

  constructor() {
    const { store } = this;
    this.annex = store.addOwner('organization', 'Annex');
    this.circle = store.addOwner('community', 'Circle');
    this.feed = store.addOwner('source', 'Feed');
    store.run(store.adaId, 'setting.set', { name: 'crossOwner', on: true });
    store.run(store.adaId, 'artifactType.create', {
      name: 'Domain',
      description: null,
      data: 'text',
      indicatorType: 'Host',
      suggests: true,
      active: true,
    });
    this.users = this.#addUsers();
    for (const ownerId of [store.northgateId, this.annex, this.circle, this.feed]) this.#addIntelligence(ownerId);
    this.#addCases();
  }

  #addUsers(): NaiveUser[] {
    const { store, annex, circle, feed } = this;
    const north = store.northgateId;
    const role = (name: string, levels: Record<string, string>): string => {
      store.run(store.adaId, 'role.create', { name, scope: 'organization', levels });
      return name;
    };
    const mara = store.addUser('mara', 'Standard User');
    store.setRole('mara', 'Circle', 'User');
    const rolf = store.addUser('rolf', 'Read Only User');
    store.setRole('rolf', 'Annex', 'Read Only User');
    store.setRole('rolf', 'Feed', 'User');
    const blind = store.addUser('blind', role('Artifactless', standardBut({ 'workflow.artifact': 'None' })));
    store.setRole('blind', 'Circle', 'User');
    const worker = store.addUser('worker', role('Caseworker', caseworker));
    const dev = store.addUser('dev', 'App Developer');
    const everywhere = [north, annex];
    return [
      { id: store.adaId, intel: [north, annex, circle, feed], cases: everywhere },
      { id: mara, intel: [north, circle], cases: [north] },
      { id: rolf, intel: [north, annex, feed], cases: everywhere },
      // Whoever may not see Artifacts is shut out of Workflow.
      { id: blind, intel: [north, circle], cases: [] },
      { id: worker, intel: [], cases: [north] },
      { id: dev, intel: [north], cases: [] },
    ];
  }

  #add(object: Pick<NaiveObject, 'id' | 'kind' | 'type' | 'ownerId' | 'name'>, hashes: readonly string[] = []): void {
    this.objects.push({ ...object, hashes, active: true, falsePositives: 0, judgement: 0, viewers: null });
  }

  #addIntelligence(ownerId: number): void {
    const { store } = this;
    const indicator = (type: 'Host' | 'Address' | 'File', name: string, hashes: readonly string[] = []): void => {
      const { id } = store.run(store.adaId, 'indicator.create', { ownerId, type, value: name });
      this.#add({ id, kind: 'indicator', type, ownerId, name }, hashes);
    };
    for (const name of ['a.example', 'b.example', 'c.example']) indicator('Host', name);
    for (const name of ['198.51.100.7', '8.8.8.8']) indicator('Address', name);
    const hashes = ownerId === this.circle ? [md5, sha1] : ownerId === this.feed ? [sha1] : [md5];
    indicator('File', hashes.join(' : '), hashes);
    for (const name of ownerId === this.circle ? ['Alpha', 'Beta'] : ['alpha', 'Gamma']) {
      const { id } = store.run(store.adaId, 'group.create', { ownerId, type: 'Campaign', name });
      this.#add({ id, kind: 'group', type: 'Campaign', ownerId, name });
    }
  }

  #addCases(): void {
    const { store } = this;
    const world = new PotentialWorld(store);
    const values = [
      ['Host', 'Host', 'a.example', ['a.example']],
      ['Domain', 'Host', 'a.example', ['a.example']],
      ['Host', 'Host', 'b.example', ['b.example']],
      ['IP Address', 'Address', '198.51.100.7', ['198.51.100.7']],
      ['IP Address', 'Address', '8.8.8.8', ['8.8.8.8']],
      ['File Hash', 'File', md5, [md5]],
      ['File Hash', 'File', `${md5} : ${sha1}`, [md5, sha1]],
      ['File Hash', 'File', otherSha1, [otherSha1]],
      ['Port', null, '443', ['443']],
      ['Port', null, 'Https', ['Https']],
      ['Port', null, 'https', ['https']],
    ] as const;
    for (const [place, ownerId] of [1, 1, 1, 1, 0, 0].entries()) {
      const owner = ownerId === 1 ? store.northgateId : this.annex;
      const caseId = world.case(`Case ${place}`, owner);
      this.#add({ id: caseId, kind: 'case', type: 'Case', ownerId: owner, name: `Case ${place}` });
      for (const [type, mapsTo, value, keys] of values) {
        const id = world.artifact(caseId, type, value, true);
        this.artifacts.push({ id, caseId, type, mapsTo, keys, flagged: true });
      }
    }
  }

  // What a world sets, as the product stores it. Worlds are rolled back, the cast stays.

  link(a: NaiveObject, b: NaiveObject): void {
    const [lo, hi] = a.id < b.id ? [a, b] : [b, a];
    prepared(
      this.store.db,
      `INSERT OR IGNORE INTO association SELECT :lo, :hi, 0, l.type * 65536 + l.owner_id, h.type * 65536 + h.owner_id, 1, 1, 1, 1
         FROM object l, object h WHERE l.id = :lo AND h.id = :hi`,
    ).run({ lo: lo.id, hi: hi.id });
  }

  flag(artifact: NaiveArtifact, flagged: boolean): void {
    if (flagged) return;
    prepared(this.store.db, 'UPDATE artifact SET suggests = 0 WHERE id = ?').run(artifact.id);
    prepared(this.store.db, 'DELETE FROM artifact_key WHERE artifact_id = ?').run(artifact.id);
  }

  judge({ id, active, falsePositives, judgement }: NaiveObject, byReport: boolean): void {
    prepared(
      this.store.db,
      'UPDATE indicator SET flags = ?, false_positives = ?, rating = 1, confidence = ? WHERE id = ?',
    ).run(active ? 1 : 2, byReport ? 0 : falsePositives, judgement, id);
    if (byReport && falsePositives > 0)
      prepared(
        this.store.db,
        'INSERT INTO indicator_report(object_id, kind, user_id, day, n, at) VALUES (?, 1, 1, 1, ?, 1)',
      ).run(id, falsePositives);
  }

  restrict(kase: NaiveObject): void {
    if (kase.viewers === null) return;
    const list = internViewerList(this.store.db, kase.ownerId, kase.viewers);
    prepared(this.store.db, 'UPDATE kase SET viewer_list = ? WHERE id = ?').run(list, kase.id);
    alignViewers(this.store.db, kase.id);
  }

  enable(organization: number, owner: number): void {
    prepared(this.store.db, 'INSERT OR IGNORE INTO suggesting_owner VALUES (?, ?)').run(organization, owner);
  }

  modifiedOf = (id: number): number =>
    Number(prepared(this.store.db, 'SELECT modified FROM object WHERE id = ?').pluck().get(id));
}
