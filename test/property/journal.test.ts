import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedEnd } from '../../electron/store/association-count.ts';
import { verifyAudit } from '../../electron/store/audit.ts';
import { prepared } from '../../electron/store/statement.ts';
import { AppError } from '../../shared/error/app-error.ts';
import type { Method } from '../../shared/contract/index.ts';
import { expectRoundTrip, performCommand, pick, undoOne } from '../support/history.ts';
import { TestStore } from '../support/store.ts';
import { runs } from '../support/property-runs.ts';

/** One step of a random history: numbers are taken modulo what exists at that moment. */
interface Step {
  readonly what: (typeof steps)[number];
  readonly a: number;
  readonly b: number;
}
const steps = [
  'indicator',
  'file',
  'group',
  'event',
  'victim',
  'asset',
  'requirement',
  'tag',
  'renameGroup',
  'rate',
  'hash',
  'victimFields',
  'renameTag',
  'requirementText',
  'delete',
  'deleteTwo',
  'associate',
  'associateTyped',
  'dissociate',
  'applyTag',
  'removeTag',
  'attribute',
  'changeAttribute',
  'deleteAttribute',
  'label',
  'unlabel',
  'createLabel',
] as const;
const history = (maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.record({ what: fc.constantFrom(...steps), a: fc.nat(999), b: fc.nat(999) }), {
    minLength: 1,
    maxLength,
    size: 'max',
  });

/** The command of a step against what is in the store now; undefined when there is nothing to do it with. */
function commandOf(
  store: TestStore,
  { what, a, b }: Step,
  unique: number,
): { method: Method; input: unknown } | undefined {
  const ownerId = a % 3 === 0 ? other(store) : store.northgateId;
  const all = (from: number, to: number): { id: number; set_id: number; owner_id: number }[] =>
    prepared(store.db, 'SELECT id, set_id, owner_id FROM object WHERE type BETWEEN ? AND ? ORDER BY id').all(
      from,
      to,
    ) as { id: number; set_id: number; owner_id: number }[];
  const any = pick(all(1, 179), a);
  const second = pick(all(1, 179), b);
  const group = pick(all(101, 149), a);
  const tag = pick(all(180, 180), b);
  const attribute = pick(prepared(store.db, 'SELECT id FROM attribute ORDER BY id').pluck().all() as number[], a);
  const label = pick(prepared(store.db, 'SELECT id FROM security_label ORDER BY id').pluck().all() as number[], b);
  switch (what) {
    case 'indicator':
      return {
        method: 'indicator.create',
        input: {
          ownerId,
          type: 'Host',
          value: `h${b % 40}.example.com`,
          fields: { rating: b % 6 },
          tags: b % 2 ? ['watch'] : [],
          attributes: [{ type: 'Source', value: `s${b}` }],
        },
      };
    case 'file':
      return {
        method: 'indicator.create',
        input: { ownerId, type: 'File', value: (b % 40).toString(16).padStart(32, 'a') },
      };
    case 'group':
      return {
        method: 'group.create',
        input: { ownerId, type: 'Campaign', name: `Campaign ${b}`, attributes: [{ type: 'Description', value: 'x' }] },
      };
    case 'event':
      return {
        method: 'group.create',
        input: {
          ownerId,
          type: 'Event',
          name: `Event ${b}`,
          fields: { status: 'New', eventDate: b },
          tags: ['Watch', `t${b % 5}`],
        },
      };
    case 'victim':
      return { method: 'victim.create', input: { ownerId, name: `Victim ${b}`, fields: { org: 'Bank' } } };
    case 'asset': {
      const victim = pick(all(160, 160), a);
      return victim && { method: 'victimAsset.create', input: { victimId: victim.id, type: 'Phone', value: `+${b}` } };
    }
    case 'requirement':
      return {
        method: 'intelRequirement.create',
        input: {
          ownerId: store.northgateId,
          text: `Who is ${b}?`,
          fields: {
            uniqueId: `IR-${unique}`,
            subtype: 'Research Requirement (RR)',
            keywordSections: [{ compareValue: 'includes', keywords: ['x'] }],
          },
        },
      };
    case 'tag':
      return { method: 'tag.create', input: { ownerId, name: `Tag ${b % 30}` } };
    case 'renameGroup':
      return (
        group && {
          method: 'group.update',
          input: { id: group.id, version: group.set_id, name: `Renamed ${b}`, fields: { firstSeen: b } },
        }
      );
    case 'rate': {
      const indicator = pick(all(1, 99), a);
      return (
        indicator && {
          method: 'indicator.update',
          input: {
            id: indicator.id,
            version: indicator.set_id,
            fields: { rating: b % 6, confidence: b % 101, active: b % 2 === 0 },
          },
        }
      );
    }
    case 'hash': {
      const file = pick(all(3, 3), a);
      return (
        file && {
          method: 'indicator.update',
          input: {
            id: file.id,
            version: file.set_id,
            fields: {},
            hashes: { sha256: (b % 40).toString(16).padStart(64, 'b') },
          },
        }
      );
    }
    case 'victimFields': {
      const victim = pick(all(160, 160), a);
      return (
        victim && {
          method: 'victim.update',
          input: { id: victim.id, version: victim.set_id, name: `V ${b}`, fields: { nationality: `N${b}` } },
        }
      );
    }
    case 'renameTag':
      return tag && { method: 'tag.update', input: { id: tag.id, version: tag.set_id, name: `Tag ${b % 30}x` } };
    case 'requirementText': {
      const requirement = pick(all(150, 150), a);
      return (
        requirement && {
          method: 'intelRequirement.update',
          input: { id: requirement.id, version: requirement.set_id, text: `Why ${b}?`, fields: { category: `C${b}` } },
        }
      );
    }
    case 'delete':
      return any && { method: 'object.delete', input: { ids: [any.id] } };
    case 'deleteTwo':
      return (
        any &&
        second && {
          method: 'object.delete',
          input: { ids: [...new Set([any.id, second.id, ...(tag === undefined ? [] : [tag.id])])] },
        }
      );
    case 'associate':
      return any && second && { method: 'association.create', input: { id: any.id, others: [second.id] } };
    case 'associateTyped':
      return (
        any &&
        second && {
          method: 'association.create',
          input: { id: any.id, others: [second.id], type: b % 2 ? 40 : 42, primary: 'this' },
        }
      );
    case 'dissociate': {
      const link = pick(
        prepared(store.db, 'SELECT lo, hi FROM association ORDER BY lo, hi').all() as { lo: number; hi: number }[],
        a,
      );
      return link && { method: 'association.remove', input: { id: link.lo, others: [{ id: link.hi }] } };
    }
    case 'applyTag':
      return any && { method: 'tag.apply', input: { ids: [any.id], names: [`t${b % 5}`, 'watch'] } };
    case 'removeTag':
      return any && { method: 'tag.remove', input: { ids: [any.id], names: [`t${b % 5}`, 'watch'] } };
    case 'attribute':
      return (
        any && {
          method: 'attribute.create',
          input: {
            objectId: any.id,
            type: b % 4 === 0 ? `Own ${b % 8}` : 'Description',
            value: `v${b}`,
            isDefault: b % 2 === 0,
          },
        }
      );
    case 'changeAttribute':
      return attribute === undefined
        ? undefined
        : {
            method: 'attribute.update',
            input: { attributeId: attribute, value: `w${b}`, isDefault: true, pinned: b % 2 === 0 },
          };
    case 'deleteAttribute':
      return attribute === undefined ? undefined : { method: 'attribute.delete', input: { attributeId: attribute } };
    case 'label':
      return any && { method: 'securityLabel.apply', input: { ids: [any.id], labelId: label ?? 1 } };
    case 'unlabel':
      return any && { method: 'securityLabel.remove', input: { ids: [any.id], labelId: label ?? 1 } };
    case 'createLabel':
      return { method: 'securityLabel.create', input: { ownerId, name: `L${b % 50}`, color: 'FF0000' } };
  }
}

const others = new WeakMap<TestStore, number>();
const other = (store: TestStore): number => others.get(store) ?? store.northgateId;

function newStore(): TestStore {
  const store = new TestStore();
  others.set(store, store.addOwner('community', 'Sharing Circle'));
  // Something of every kind, so that no step is without an object.
  for (const what of ['indicator', 'file', 'group', 'event', 'victim', 'asset', 'requirement', 'tag'] as const)
    perform(store, { what, a: 1, b: 3 });
  return store;
}

let unique = 0;
/** Runs a step; answers the change set when it changed something, undefined when it was refused or did nothing. */
function perform(store: TestStore, step: Step): number | undefined {
  const command = commandOf(store, step, (unique += 1));
  return command === undefined ? undefined : performCommand(store, command.method, command.input);
}

describe('undo', () => {
  it('of every change of any history, newest first, restores every byte of the data; redo restores the end; the file stays sound', () => {
    const store = newStore();
    let changes = 0;
    fc.assert(
      fc.property(history(25), (plan) => {
        expectRoundTrip(store, () => {
          const sets = plan.flatMap((step) => perform(store, step) ?? []);
          changes += sets.length;
          return sets;
        });
      }),
      runs(80),
    );
    expect(store.verify()).toMatchObject({ ok: true, problems: [] });
    expect(changes).toBeGreaterThan(200);
    console.log(`undo property: ${changes} changes undone, redone and undone again`);
  });

  it('of any single change either restores exactly that or refuses with CONFLICT, NOT_FOUND or LOCKED and changes nothing', () => {
    const store = newStore();
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(history(25), fc.nat(24), (plan, which) => {
        const sets = plan.flatMap((step) => perform(store, step) ?? []);
        const chosen = pick(sets, which);
        if (chosen !== undefined) {
          const outcome = undoOne(store, chosen);
          seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
        }
        const { ok, problems } = store.verify();
        expect(problems).toEqual([]);
        expect(ok).toBe(true);
      }),
      runs(80),
    );
    expect(seen.get('done')).toBeGreaterThan(5);
    expect(seen.get('CONFLICT')).toBeGreaterThan(0);
  });
});

describe('the counts and the search index', () => {
  it('equal the objects after any history with undos in it', () => {
    const store = newStore();
    fc.assert(
      fc.property(history(20), fc.nat(19), (plan, which) => {
        const sets = plan.flatMap((step) => perform(store, step) ?? []);
        const chosen = pick(sets, which);
        if (chosen !== undefined) store.outcome(store.adaId, 'changeSet.undo', { id: chosen });
        const counted = prepared(
          store.db,
          'SELECT type, owner_id, n FROM object_count WHERE n <> 0 ORDER BY 1, 2',
        ).all();
        expect(counted).toEqual(
          prepared(store.db, 'SELECT type, owner_id, count(*) AS n FROM object GROUP BY 1, 2 ORDER BY 1, 2').all(),
        );
        const linked = prepared(
          store.db,
          'SELECT lo_owner, hi_owner, n FROM association_count WHERE n <> 0 ORDER BY 1, 2',
        ).all();
        expect(linked).toEqual(
          prepared(
            store.db,
            `SELECT ${countedEnd('lo_dim')} AS lo_owner, ${countedEnd('hi_dim')} AS hi_owner, count(*) AS n FROM association GROUP BY 1, 2 ORDER BY 1, 2`,
          ).all(),
        );
        expect(prepared(store.db, 'SELECT rowid FROM search ORDER BY rowid').pluck().all()).toEqual(
          prepared(store.db, 'SELECT id FROM object ORDER BY id').pluck().all(),
        );
      }),
      runs(25),
    );
  });
});

describe('the audit trail', () => {
  it('is unbroken after any history, and shows any changed, removed or inserted entry', () => {
    const store = newStore();
    fc.assert(
      fc.property(history(10), (plan) => {
        for (const step of plan) perform(store, step);
        expect(verifyAudit(store.db).brokenAt).toBeNull();
      }),
      runs(10),
    );
    const entries = verifyAudit(store.db).entries;
    expect(entries).toBeGreaterThan(10);
    const tamper = (sql: string): number | null => {
      store.db.exec('BEGIN; DROP TRIGGER audit_append_only_update; DROP TRIGGER audit_append_only_delete;');
      store.db.exec(sql);
      const { brokenAt } = verifyAudit(store.db);
      store.db.exec('ROLLBACK');
      return brokenAt;
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: entries - 1 }),
        fc.constantFrom(
          'at = at + 1',
          "outcome = 'failed'",
          "detail = detail || ' '",
          'user_id = 999',
          "action = 'x'",
          "hash = 'x'",
        ),
        (id, change) => {
          expect(tamper(`UPDATE audit SET ${change} WHERE id = ${id}`)).toBe(id);
        },
      ),
      runs(20),
    );
    expect(tamper('DELETE FROM audit WHERE id = 5')).toBe(6);
    expect(verifyAudit(store.db).brokenAt).toBeNull();
  });

  it('takes no change and no deletion of an entry', () => {
    const store = newStore();
    store.run(store.adaId, 'tag.create', { ownerId: store.northgateId, name: 'x' });
    expect(() => store.db.exec('UPDATE audit SET at = 0')).toThrow(/append-only/);
    expect(() => store.db.exec('DELETE FROM audit')).toThrow(/append-only/);
  });

  it('survives a refused command without a journal row left over', () => {
    const store = newStore();
    const rows = (): unknown =>
      store.db.prepare('SELECT (SELECT count(*) FROM change), (SELECT count(*) FROM change_set)').raw().get();
    const before = rows();
    expect(() => store.run(store.adaId, 'object.delete', { ids: [424_242] })).toThrow(AppError);
    expect(rows()).toEqual(before);
    expect(prepared(store.db, 'SELECT set_id FROM journal_state').pluck().get()).toBe(0);
  });
});
