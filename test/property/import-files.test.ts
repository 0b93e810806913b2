/** Imports of Files by every mode, over random Files of an owner: nothing vanishes unsaid, and everything can be taken back. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportLink, ImportObject, ImportPlan } from '../../electron/exchange/import-record.ts';
import type { StoreRequest } from '../../electron/worker/message.ts';
import { AppError } from '../../shared/error/app-error.ts';
import { fileMergeModes, hashCollisionModes } from '../../shared/indicator/file-import.ts';
import { type FileHashes, hashAlgorithms } from '../../shared/indicator/indicator-value.ts';
import { LocalImporter } from '../support/local-import.ts';
import { TestStore } from '../support/store.ts';
import { runs } from '../support/property-runs.ts';

// Few values, so that Files meet often.
const hashOf = (digits: number) => fc.constantFrom(...['A', 'B', 'C'].map((letter) => letter.repeat(digits)));
const hashes: fc.Arbitrary<FileHashes> = fc
  .record({ md5: hashOf(32), sha1: hashOf(40), sha256: hashOf(64) }, { requiredKeys: [] })
  .filter((each) => Object.keys(each).length > 0);

interface Draft {
  /** The source's id is `file-<name>`. */
  readonly name: number;
  readonly hashes: FileHashes;
  readonly text: string;
  readonly isLinked: boolean;
}
const drafts: fc.Arbitrary<readonly Draft[]> = fc.uniqueArray(
  fc.record({ name: fc.nat(5), hashes, text: fc.constantFrom('one', 'two'), isLinked: fc.boolean() }),
  { selector: ({ name }) => name, maxLength: 5 },
);
const modes = fc.option(
  fc.record({ mergeMode: fc.constantFrom(...fileMergeModes), collisionMode: fc.constantFrom(...hashCollisionModes) }),
  { nil: undefined, freq: 10 },
);
const lastStep = fc.constantFrom('import.begin', 'import.objects', 'import.tags', 'import.close', 'in the close');
const scene = fc.record({ byHand: fc.array(hashes, { maxLength: 4 }), earlier: drafts, incoming: drafts, modes });

const nameOf = (each: FileHashes): string => hashAlgorithms.flatMap((algorithm) => each[algorithm] ?? []).join(' : ');
const assertion = (digest: string) => ({
  digest,
  created: null,
  modified: null,
  revoked: false,
  deprecated: false,
  extra: null,
});
const digestOfDraft = (draft: Draft): string => JSON.stringify(draft);

/** The Files of a source, and a Malware that some of them are tied to. */
function planOf(files: readonly Draft[]): ImportPlan {
  const unit = (index: number) => ({ unit: index, fields: {}, tags: [], labels: [] });
  const malware: ImportObject = {
    ...unit(0),
    kind: 'group',
    type: 'Malware',
    externalId: 'malware',
    summary: 'HeronLoader',
    attributes: [],
    assertion: assertion('malware'),
  };
  const objects = files.map((draft, index): ImportObject => {
    const { name, text, hashes: own } = draft;
    return {
      ...unit(index + 1),
      kind: 'indicator',
      type: 'File',
      externalId: `file-${name}`,
      key: nameOf(own),
      summary: nameOf(own),
      hashes: Object.fromEntries(Object.entries(own).map(([algorithm, value]) => [algorithm, value.toLowerCase()])),
      attributes: [{ type: 'Description', value: text }],
      tags: [`seen ${text}`],
      assertion: assertion(digestOfDraft(draft)),
    };
  });
  const links = files
    .filter(({ isLinked }) => isLinked)
    .map(({ name }): ImportLink => ({
      externalId: `link-${name}`,
      unit: null,
      from: 'malware',
      to: `file-${name}`,
      associationType: 1,
      verb: 'drops',
      description: null,
      firstSeen: null,
      lastSeen: null,
      assertion: assertion('link'),
    }));
  return {
    format: 'test',
    producer: 'test',
    units: [malware, ...objects].map(({ externalId }) => ({
      family: 'object',
      externalId,
      sourceType: 'file',
      outcome: null,
      reason: null,
      verbatim: null,
    })),
    objects: [malware, ...objects],
    links,
  };
}

let store: TestStore;
let importer: LocalImporter;
beforeEach(() => {
  store = new TestStore();
  importer = new LocalImporter(store);
});
afterEach(() => importer.close());

const rows = <T>(sql: string, ...values: unknown[]): T[] => store.db.prepare(sql).all(...values) as T[];
const undo = (id: number): number => store.run(store.adaId, 'changeSet.undo', { id }).changeSet;

/** Hashes of each File by its id, in their order. */
function storedFiles(): Map<number, string[]> {
  const found = rows<{ id: number; hash: string }>(
    'SELECT object_id AS id, hash FROM file_hash ORDER BY object_id, algorithm',
  );
  return new Map([...Map.groupBy(found, ({ id }) => id)].map(([id, list]) => [id, list.map(({ hash }) => hash)]));
}

/** Makes the Files of a scene; answers the change sets, oldest first. */
async function makeScene({ byHand, earlier }: { byHand: readonly FileHashes[]; earlier: readonly Draft[] }) {
  const sets: number[] = [];
  for (const each of byHand) {
    const last = (): number => rows<{ id: number }>('SELECT max(id) AS id FROM change_set')[0]?.id ?? 0;
    const before = last();
    store.outcome(store.adaId, 'indicator.create', { ownerId: store.northgateId, type: 'File', value: nameOf(each) });
    if (last() !== before) sets.push(last());
  }
  const { setId } = await importer.run(planOf(earlier));
  return [...sets, ...(setId === null ? [] : [setId])];
}

describe('an import of Files', () => {
  it('keeps the rules of identity, says what it merged, deleted or left out, and is undone and redone exactly', async () => {
    const empty = store.digest();
    await fc.assert(
      fc.asyncProperty(scene, async ({ byHand, earlier, incoming, modes: files }) => {
        const sets = await makeScene({ byHand, earlier });
        try {
          const before = store.digest();
          const filesBefore = storedFiles();
          const { objects, losses, setId } = await importer.run(planOf(incoming), { files });
          if (setId !== null) sets.push(setId);
          const filesAfter = storedFiles();

          expect(store.verify().problems).toEqual([]);
          const { read, ...outcomes } = objects;
          expect(read).toBe(incoming.length + 1);
          expect(Object.values(outcomes).reduce((sum, n) => sum + n, 0)).toBe(read);
          const named = rows<{ id: number; key: string; name: string }>(
            'SELECT o.id, o.key, coalesce(o.summary, o.key) AS name FROM object o JOIN indicator USING (id)',
          );
          expect(new Map(named.map(({ id, name }) => [id, name]))).toEqual(
            new Map([...filesAfter].map(([id, list]) => [id, list.join(' : ')])),
          );
          for (const { key, name } of named) expect(key).toBe(name);

          const said = losses.map(({ reason }) => reason).join('\n');
          for (const id of filesBefore.keys())
            if (!filesAfter.has(id)) expect(said, `File #${id} is gone`).toMatch(new RegExp(`#${id}\\b`));
          const held = new Set([...filesAfter.values()].flat());
          for (const hash of new Set([...filesBefore.values()].flat()))
            if (!held.has(hash)) expect(said, `${hash} is gone`).toContain(hash);
          for (const { name, hashes: own } of incoming) {
            // A later record of the same file may have taken the place of a hash; then its line names it.
            const lost = Object.values(own).filter((hash) => !held.has(hash) && !said.includes(hash));
            const reasons = losses.filter(({ id }) => id === `file-${name}`);
            if (lost.length > 0) expect(reasons, `file-${name} lost ${lost.join()}`).not.toEqual([]);
          }
          if (files === undefined)
            for (const [id, list] of filesBefore) expect(filesAfter.get(id)).toEqual(expect.arrayContaining(list));

          const linked = new Set(
            rows<{ id: number }>(
              `SELECT CASE WHEN l.type = m.type THEN a.hi ELSE a.lo END AS id FROM association a
                 JOIN object l ON l.id = a.lo JOIN object m ON m.xid = 'malware'  WHERE m.id IN (a.lo, a.hi)`,
            ).map(({ id }) => id),
          );
          for (const draft of incoming.filter(({ isLinked }) => isLinked)) {
            const holders = rows<{ id: number }>(
              'SELECT object_id AS id FROM object_assertion WHERE external_id = ? AND digest = ?',
              `file-${draft.name}`,
              digestOfDraft(draft),
            );
            for (const { id } of holders) expect(linked.has(id), `file-${draft.name} has its association`).toBe(true);
          }

          const after = store.digest();
          if (setId === null) {
            expect(after, 'no change set').toBe(before);
            return;
          }
          const undone = undo(setId);
          expect(store.digest(), 'after undo').toBe(before);
          expect(store.verify().problems).toEqual([]);
          const redone = undo(undone);
          expect(store.digest(), 'after redo').toBe(after);
          expect(store.verify().problems).toEqual([]);
          sets[sets.length - 1] = redone;
        } finally {
          for (const set of sets.reverse()) undo(set);
        }
        expect(store.digest()).toBe(empty);
      }),
      runs(60),
    );
  });

  it('that ends before its close leaves the store as it was, in every mode and at every step', async () => {
    await fc.assert(
      fc.asyncProperty(scene, lastStep, async ({ byHand, earlier, incoming, modes: files }, last) => {
        const sets = await makeScene({ byHand, earlier });
        try {
          const before = store.digest();
          const stop = ({ kind }: StoreRequest): void => {
            if (kind === last) throw new AppError('CANCELLED', 'Stopped by the test.');
            // The last thing that the closing transaction writes about Files is done by then.
            if (kind === 'import.close' && last === 'in the close')
              store.db.exec(`CREATE TEMP TRIGGER stop BEFORE INSERT ON import_run
                  BEGIN SELECT RAISE(ABORT, 'Stopped by the test.'); END`);
          };
          await expect(importer.run(planOf(incoming), { files, before: stop })).rejects.toThrow();
          store.db.exec('DROP TRIGGER IF EXISTS stop');
          expect(store.digest()).toBe(before);
          expect(store.verify().problems).toEqual([]);
        } finally {
          for (const set of sets.reverse()) undo(set);
        }
      }),
      runs(40),
    );
  });

  it('changes nothing when it is repeated, unless its own records contradict each other', async () => {
    const apart = drafts.filter((files) => {
      const all = files.flatMap(({ hashes: own }) => Object.values(own));
      return new Set(all).size === all.length;
    });
    await fc.assert(
      fc.asyncProperty(scene, apart, async ({ byHand, earlier, modes: files }, incoming) => {
        // Ignoring the existing ones makes the first import the contradiction that the second one meets.
        fc.pre(files?.collisionMode !== 'IgnoreExisting');
        const sets = await makeScene({ byHand, earlier });
        try {
          // Two records that meet one older File say of it, and so of each other, what cannot both be.
          for (const stored of storedFiles().values())
            fc.pre(
              incoming.filter(({ hashes }) => Object.values(hashes).some((one) => stored.includes(one))).length < 2,
            );
          const first = await importer.run(planOf(incoming), { files });
          if (first.setId !== null) sets.push(first.setId);
          const before = store.digest();
          const second = await importer.run(planOf(incoming), { files });
          if (second.setId !== null) sets.push(second.setId);
          expect(second.objects).toMatchObject({ created: 0, updated: 0, merged: 0 });
          expect(store.digest()).toBe(before);
        } finally {
          for (const set of sets.reverse()) undo(set);
        }
      }),
      runs(40),
    );
  });

  it('names the hash that it leaves out because an earlier record of the same import gave the File another one', async () => {
    const sha256 = 'C'.repeat(64);
    const incoming = [{ md5: 'A'.repeat(32) }, { sha1: 'A'.repeat(40) }, { sha1: 'C'.repeat(40) }].map((one, name) => ({
      name,
      hashes: { ...one, sha256 },
      text: 'one',
      isLinked: false,
    }));
    const { losses, setId } = await importer.run(planOf(incoming), {});
    const sha1 = [...storedFiles().values()].flat().filter((hash) => hash.length === 40);
    expect(sha1).toHaveLength(1);
    const left = incoming
      .filter(({ hashes }) => 'sha1' in hashes && hashes.sha1 !== sha1[0])
      .map(({ name }) => `file-${name}`);
    expect(losses.map(({ id }) => id)).toEqual(left);
    if (setId !== null) undo(setId);
  });

  it('is refused as a whole when somebody changes a File meanwhile that it would merge', async () => {
    const create = (value: string): number =>
      store.run(store.adaId, 'indicator.create', { ownerId: store.northgateId, type: 'File', value }).id;
    create('A'.repeat(32));
    create('A'.repeat(64));
    const incoming = [
      { name: 0, hashes: { md5: 'A'.repeat(32), sha256: 'A'.repeat(64) }, text: 'one', isLinked: true },
    ];
    const meddle = ({ kind }: StoreRequest): void => {
      if (kind !== 'import.close') return;
      // Superset rule: the File of the MD5 gets a SHA-1.
      create(`${'A'.repeat(32)} : ${'B'.repeat(40)}`);
    };
    const files = { mergeMode: 'Merge', collisionMode: 'FavorIncoming' } as const;
    await expect(importer.run(planOf(incoming), { files, before: meddle })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('Nothing was imported'),
    });
    expect([...storedFiles().values()].map((list) => list.length)).toEqual([2, 1]);
    expect(store.verify().problems).toEqual([]);
    await expect(importer.run(planOf(incoming), { files })).resolves.toMatchObject({ objects: { merged: 1 } });
    expect([...storedFiles().values()].map((list) => list.length)).toEqual([3]);
  });
});
