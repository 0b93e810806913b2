import { beforeAll, describe, expect, it } from 'vitest';
import { openWriter, type Writer } from '../../electron/store/connection.ts';
import { type ObjectKind, objectKinds } from '../../shared/model/object-type.ts';
import type { Client } from '../support/client.ts';
import { insertArtifactRow } from '../support/object-rows.ts';
import { startWorkspace, type TestWorkspace } from '../support/workspace.ts';

let workspace: TestWorkspace;
let ada: Client;
let northgate: number;
let circle: number;
let hidden: number;
let unique = 0;

beforeAll(async () => {
  workspace = await startWorkspace();
  ({ ada, northgateId: northgate } = workspace);
  circle = await workspace.addOwner('community', 'Sharing Circle');
  hidden = await workspace.addOwner('source', 'Closed Feed');
});

/** A new object of a kind, in a Case of its own when it is an Artifact. */
async function make(kind: ObjectKind, ownerId = northgate): Promise<number> {
  unique += 1;
  switch (kind) {
    case 'indicator':
      return (await ada.call('indicator.create', { ownerId, type: 'Host', value: `host-${unique}.example.com` })).id;
    case 'group':
      return (await ada.call('group.create', { ownerId, type: 'Campaign', name: `Campaign ${unique}` })).id;
    case 'intelRequirement':
      return (
        await ada.call('intelRequirement.create', {
          ownerId,
          text: `Question ${unique}`,
          fields: { uniqueId: `IR-${unique}`, subtype: 'Research Requirement (RR)' },
        })
      ).id;
    case 'victim':
      return (await ada.call('victim.create', { ownerId, name: `Victim ${unique}` })).id;
    case 'victimAsset':
      return (
        await ada.call('victimAsset.create', {
          victimId: await make('victim', ownerId),
          type: 'Phone',
          value: `+1 ${unique}`,
        })
      ).id;
    case 'tag':
      return (await ada.call('tag.create', { ownerId, name: `Tag ${unique}` })).id;
    case 'case':
      return (await ada.call('case.create', { ownerId, name: `Case ${unique}` })).id;
    case 'artifact': {
      const caseId = await make('case', ownerId);
      return withRows((db) => insertArtifactRow(db, { ownerId, caseId, userId: 1 }));
    }
    case 'track':
      return (await ada.call('track.create', { ownerId, name: `Track ${unique}` })).id;
  }
}

function withRows(write: (db: Writer) => number): number {
  const db = openWriter(`${workspace.folder}/workspace.db`, 'normal');
  try {
    return write(db);
  } finally {
    db.close();
  }
}

const indicator = async (
  type: 'Address' | 'Host' | 'URL' | 'File' | 'ASN' | 'CIDR' | 'Mutex',
  value: string,
  ownerId = northgate,
): Promise<number> => (await ada.call('indicator.create', { ownerId, type, value })).id;

const listed = async (client: Client, id: number, kind: ObjectKind): Promise<number[]> =>
  (await client.call('association.list', { id, kind, offset: 0, limit: 200 })).rows.map(({ object }) => object.id);
const total = async (client: Client, id: number): Promise<number> =>
  (await client.call('association.counts', { id })).total;

/** What a direct association of two kinds within one owner answers, by the associations document; a dot is refused. */
const expected: Readonly<Record<ObjectKind, string>> = {
  //                  ind grp req vic ast tag cas art trk
  indicator: /*    */ 'T   g   g   .   g   t   g   g   .',
  group: /*        */ 'g   g   g   g   g   t   g   g   .',
  intelRequirement: /**/ 'g   g   .   .   g   t   g   g   .',
  victim: /*       */ '.   g   .   .   .   t   .   .   .',
  victimAsset: /*  */ 'g   g   g   .   .   t   .   .   .',
  tag: /*          */ 't   t   t   t   t   .   t   .   t',
  case: /*         */ 'g   g   g   .   .   t   g   .   .',
  artifact: /*     */ 'g   g   g   .   .   .   .   .   .',
  track: /*        */ '.   .   .   .   .   t   .   .   .',
};
const cellOf = (from: ObjectKind, to: ObjectKind): string =>
  expected[from].split(/\s+/)[objectKinds.indexOf(to)] ?? '?';
const cells = objectKinds.flatMap((from) => objectKinds.map((to) => [from, to, cellOf(from, to)] as const));

describe('the matrix of kinds', () => {
  it('is written for every ordered pair, the same in both directions', () => {
    expect(cells).toHaveLength(81);
    for (const [from, to, cell] of cells) expect(cellOf(to, from), `${from}/${to}`).toBe(cell);
    console.log(
      `association matrix: ${cells.length} ordered pairs, ${cells.filter(([, , cell]) => cell !== '.').length} allowed`,
    );
  });

  it.each(cells.filter(([, , cell]) => cell === '.'))(
    '%s with %s is refused with a reason and leaves nothing',
    async (from, to) => {
      const [a, b] = [await make(from), await make(to)];
      const error = await ada.refused('association.create', { id: a, others: [b] });
      expect(['INVALID_INPUT', 'FORBIDDEN']).toContain(error.code);
      expect(error.message.length).toBeGreaterThan(20);
      expect(await total(ada, a)).toBe(0);
    },
  );

  it.each(cells.filter(([, , cell]) => 'gt'.includes(cell)))(
    '%s with %s is created, seen from both ends, counted once, and removed from either',
    async (from, to) => {
      const [a, b] = [await make(from), await make(to)];
      expect(await ada.call('association.create', { id: a, others: [b] })).toMatchObject({
        created: 1,
        alreadyThere: 0,
      });
      expect(await listed(ada, a, to)).toEqual([b]);
      expect(await listed(ada, b, from)).toEqual([a]);
      expect(await total(ada, a)).toBe(1);
      expect(await total(ada, b)).toBe(1);
      expect(await ada.call('association.create', { id: b, others: [a] })).toMatchObject({
        created: 0,
        alreadyThere: 1,
        changeSet: null,
      });
      expect(
        (await ada.call('association.candidates', { id: a, kind: to, limit: 200 })).rows.map(({ id }) => id),
      ).not.toContain(b);
      expect(await ada.call('association.remove', { id: b, others: [{ id: a }] })).toMatchObject({ removed: 1 });
      expect(await listed(ada, a, to)).toEqual([]);
      expect(await total(ada, b)).toBe(0);
    },
  );
});

describe('an association', () => {
  it('of an object with itself is refused', async () => {
    const id = await make('group');
    expect(await ada.refused('association.create', { id, others: [id] })).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining('itself'),
    });
  });

  it('with several objects is made for all or for none', async () => {
    const [a, b, victim] = [await make('indicator'), await make('group'), await make('victim')];
    expect(await ada.outcome('association.create', { id: a, others: [b, victim] })).toBe('INVALID_INPUT');
    expect(await ada.outcome('association.create', { id: a, others: [b, 999_999] })).toBe('NOT_FOUND');
    expect(await total(ada, a)).toBe(0);
  });

  it('named twice in one call is made once', async () => {
    const [a, b] = [await make('group'), await make('group')];
    expect(await ada.call('association.create', { id: a, others: [b, b] })).toMatchObject({
      created: 1,
      alreadyThere: 0,
    });
  });

  it('that is gone cannot be removed again', async () => {
    const [a, b] = [await make('group'), await make('group')];
    expect(await ada.outcome('association.remove', { id: a, others: [{ id: b }] })).toBe('NOT_FOUND');
  });

  it('goes with either object', async () => {
    const [a, b] = [await make('group'), await make('indicator')];
    await ada.call('association.create', { id: a, others: [b] });
    expect(await ada.call('object.deletionPreview', { ids: [b] })).toMatchObject({ objects: 1, associations: 1 });
    await ada.call('object.delete', { ids: [b] });
    expect(await total(ada, a)).toBe(0);
  });

  it('says who made it, when and how', async () => {
    const [a, b] = [await make('group'), await make('indicator')];
    const before = Date.now();
    await ada.call('association.create', { id: a, others: [b] });
    const [row] = (await ada.call('association.list', { id: a, kind: 'indicator', offset: 0, limit: 1 })).rows;
    expect(row).toMatchObject({
      source: 'manual',
      by: 'ada',
      verb: null,
      crossOwner: false,
      via: null,
      otherIsPrimary: null,
      type: 0,
    });
    expect(row?.at).toBeGreaterThanOrEqual(before);
  });
});

describe('an association between Indicators', () => {
  it('takes the one type that fits, with its primary end', async () => {
    const [host, address] = [await indicator('Host', 'ptr.example.org'), await indicator('Address', '203.0.113.1')];
    expect(await ada.call('association.types', { id: host, otherType: 'Address' })).toMatchObject([
      { code: 14, primary: 'other' },
    ]);
    await ada.call('association.create', { id: host, others: [address] });
    const [fromHost] = (await ada.call('association.list', { id: host, kind: 'indicator', offset: 0, limit: 1 })).rows;
    const [fromAddress] = (await ada.call('association.list', { id: address, kind: 'indicator', offset: 0, limit: 1 }))
      .rows;
    expect(fromHost).toMatchObject({ type: 14, typeName: 'DNS PTR Record', otherIsPrimary: true });
    expect(fromAddress).toMatchObject({ type: 14, otherIsPrimary: false });
  });

  it('needs the type when several fit, and the direction when either end may be primary', async () => {
    const [a, b] = [await indicator('File', 'a'.repeat(32)), await indicator('File', 'b'.repeat(32))];
    expect(await ada.outcome('association.create', { id: a, others: [b] })).toBe('INVALID_INPUT');
    expect(await ada.outcome('association.create', { id: a, others: [b], type: 42 })).toBe('INVALID_INPUT');
    await ada.call('association.create', { id: a, others: [b], type: 42, primary: 'this' });
    expect(
      (await ada.call('association.list', { id: b, kind: 'indicator', offset: 0, limit: 1 })).rows[0],
    ).toMatchObject({ typeName: 'File Drop', otherIsPrimary: true });
  });

  it('may exist in both directions and by several types at once; each is removed alone', async () => {
    const [a, b] = [await indicator('File', 'c'.repeat(32)), await indicator('File', 'd'.repeat(32))];
    await ada.call('association.create', { id: a, others: [b], type: 42, primary: 'this' });
    expect(await ada.call('association.create', { id: a, others: [b], type: 42, primary: 'other' })).toMatchObject({
      created: 1,
    });
    expect(await ada.call('association.create', { id: a, others: [b], type: 40, primary: 'this' })).toMatchObject({
      created: 1,
    });
    expect((await ada.call('association.list', { id: a, kind: 'indicator', offset: 0, limit: 10 })).rows).toHaveLength(
      3,
    );
    expect(await ada.call('association.remove', { id: a, others: [{ id: b, type: 40 }] })).toMatchObject({
      removed: 1,
    });
    expect(await ada.call('association.remove', { id: a, others: [{ id: b }] })).toMatchObject({ removed: 2 });
  });

  it('counts as many on the card as the card lists, whatever the order', async () => {
    const [a, b] = [await indicator('File', 'e'.repeat(32)), await indicator('File', 'f'.repeat(32))];
    await ada.call('association.create', { id: a, others: [b], type: 42, primary: 'this' });
    await ada.call('association.create', { id: a, others: [b], type: 40, primary: 'this' });
    for (const sort of ['newest', 'summary', 'modified'] as const) {
      const page = await ada.call('association.list', { id: a, kind: 'indicator', sort, offset: 0, limit: 10 });
      expect(page.total, sort).toBe(page.rows.length);
    }
    expect(await total(ada, a)).toBe(
      (await ada.call('association.list', { id: a, kind: 'indicator', offset: 0, limit: 10 })).total,
    );
  });

  it.each([
    ['no type fits', 'Mutex', 'evil', 'ASN', 'AS64500', undefined, undefined],
    ['the type is of another pair', 'Host', 'wrong.example.org', 'Address', '203.0.113.9', 42, undefined],
    ['the type is generic', 'Host', 'wrong2.example.org', 'Address', '203.0.113.10', 0, undefined],
    ['the type is unknown', 'Host', 'wrong3.example.org', 'Address', '203.0.113.11', 9999, undefined],
    ['the wrong end is named primary', 'Host', 'wrong4.example.org', 'Address', '203.0.113.12', 14, 'this'],
  ] as const)('is refused when %s', async (_, typeA, valueA, typeB, valueB, type, primary) => {
    const [a, b] = [await indicator(typeA, valueA), await indicator(typeB, valueB)];
    const input = {
      id: a,
      others: [b],
      ...(type === undefined ? {} : { type }),
      ...(primary === undefined ? {} : { primary }),
    };
    expect(await ada.refused('association.create', input)).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('offers as candidates only Indicators that a type fits', async () => {
    const [mutex, asn, file] = [
      await indicator('Mutex', 'candidate'),
      await indicator('ASN', 'AS64511'),
      await indicator('File', '9'.repeat(32)),
    ];
    const ids = (await ada.call('association.candidates', { id: mutex, kind: 'indicator', limit: 200 })).rows.map(
      ({ id }) => id,
    );
    expect(ids).toContain(file);
    expect(ids).not.toContain(asn);
    expect(ids).not.toContain(mutex);
  });
});

describe('across owners', () => {
  it('an association waits for the switch; off hides nothing that exists, and refuses the next', async () => {
    const [a, b, c] = [await make('indicator'), await make('group', circle), await make('group', circle)];
    expect(await ada.refused('association.create', { id: a, others: [b] })).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('switched off'),
    });
    await ada.call('setting.set', { name: 'crossOwner', on: true });
    await ada.call('association.create', { id: a, others: [b] });
    expect((await ada.call('association.list', { id: a, kind: 'group', offset: 0, limit: 1 })).rows[0]).toMatchObject({
      crossOwner: true,
    });
    await ada.call('setting.set', { name: 'crossOwner', on: false });
    expect(await ada.outcome('association.create', { id: a, others: [c] })).toBe('CONFLICT');
    expect(await listed(ada, a, 'group')).toEqual([b]);
    expect(await ada.call('association.remove', { id: a, others: [{ id: b }] })).toMatchObject({ removed: 1 });
    await ada.call('setting.set', { name: 'crossOwner', on: true });
    expect(await ada.call('association.create', { id: a, others: [c] })).toMatchObject({ created: 1 });
  });

  it.each([
    ['victim', 'group'],
    ['victimAsset', 'indicator'],
    ['tag', 'group'],
    ['group', 'tag'],
  ] as const)('a %s and a %s stay within their owner', async (from, to) => {
    await ada.call('setting.set', { name: 'crossOwner', on: true });
    expect(await ada.outcome('association.create', { id: await make(from), others: [await make(to, circle)] })).toBe(
      'INVALID_INPUT',
    );
  });

  it('one end is in an Organization of the user', async () => {
    await ada.call('setting.set', { name: 'crossOwner', on: true });
    const [a, b] = [await make('indicator', circle), await make('group', hidden)];
    expect(await ada.refused('association.create', { id: a, others: [b] })).toMatchObject({
      code: 'FORBIDDEN',
      message: expect.stringContaining('Organization of yours'),
    });
  });
});

describe('an owner in which the user has no role', () => {
  it('is invisible in counts, lists, search, Browse, references, relations and whatever else is asked', async () => {
    await ada.call('setting.set', { name: 'crossOwner', on: true });
    const lena = await workspace.addUser('lena', 'Standard User');
    const [own, secret] = [
      await make('indicator'),
      (await ada.call('group.create', { ownerId: hidden, type: 'Campaign', name: 'Zebra Secret' })).id,
    ];
    const via = (
      await ada.call('indicator.create', { ownerId: hidden, type: 'Host', value: 'zebra-secret.example.com' })
    ).id;
    await ada.call('association.create', { id: own, others: [secret] });
    await ada.call('association.create', { id: secret, others: [via] });
    expect(await total(ada, own)).toBe(1);

    expect(await total(lena, own)).toBe(0);
    expect(await listed(lena, own, 'group')).toEqual([]);
    for (const sort of ['newest', 'summary', 'type', 'modified'] as const) {
      expect(await lena.call('association.list', { id: own, kind: 'group', sort, offset: 0, limit: 10 })).toMatchObject(
        { rows: [], total: 0 },
      );
    }
    expect(
      await lena.call('association.list', { id: own, kind: 'indicator', derived: true, offset: 0, limit: 10 }),
    ).toMatchObject({ rows: [], total: 0 });
    expect((await lena.call('object.search', { text: 'zebra', limit: 10 })).rows).toEqual([]);
    expect(
      await lena.call('object.list', {
        filter: { text: 'zebra' },
        sort: 'modified',
        descending: true,
        offset: 0,
        limit: 10,
      }),
    ).toMatchObject({ rows: [], total: 0 });
    expect(
      await lena.call('object.list', {
        filter: { owners: [hidden] },
        sort: 'modified',
        descending: true,
        offset: 0,
        limit: 10,
      }),
    ).toMatchObject({ rows: [], total: 0 });
    expect(await lena.call('object.resolve', { ref: `#${secret}` })).toEqual([]);
    expect(await lena.call('object.resolve', { ref: 'Campaign:Zebra Secret' })).toEqual([]);
    const { xid } = await ada.call('object.get', { id: secret });
    expect(await lena.call('object.resolve', { ref: xid ?? 'none' })).toEqual([]);
    expect(
      (await lena.call('association.candidates', { id: own, kind: 'group', text: 'zebra', limit: 10 })).rows,
    ).toEqual([]);
    expect((await lena.call('owner.list', {})).map(({ id }) => id)).not.toContain(hidden);

    const attempts: Record<string, unknown> = {
      'object.get': { id: secret },
      'association.counts': { id: secret },
      'association.list': { id: secret, kind: 'group', offset: 0, limit: 1 },
      'association.types': { id: via, otherType: 'File' },
      'object.deletionPreview': { ids: [secret] },
      'object.delete': { ids: [secret] },
      'group.update': { id: secret, version: 1, name: 'x' },
      'association.create': { id: own, others: [secret] },
      'association.remove': { id: own, others: [{ id: secret }] },
      'tag.apply': { ids: [secret], names: ['x'] },
      'attribute.create': { objectId: secret, type: 'Description', value: 'x' },
      'securityLabel.apply': { ids: [secret], labelId: 1 },
      'group.create': { ownerId: hidden, type: 'Campaign', name: 'x' },
      'indicator.create': { ownerId: hidden, type: 'Host', value: 'x.example.com' },
      'tag.create': { ownerId: hidden, name: 'x' },
      'victim.create': { ownerId: hidden, name: 'x' },
      'securityLabel.create': { ownerId: hidden, name: 'x', color: 'FF0000' },
    };
    for (const [method, input] of Object.entries(attempts)) {
      const error =
        method === 'securityLabel.create'
          ? await ada.refusedRaw(method, { ...(input as object), ownerId: 9999 })
          : await lena.refusedRaw(method, input);
      expect(error.code, method).toBe('NOT_FOUND');
      expect(JSON.stringify(error), method).not.toMatch(/Zebra|Closed Feed/);
    }
  });

  it('does not change the totals of the whole workspace that the user sees', async () => {
    const max = await workspace.addUser('max', 'Standard User');
    const before = await max.call('workspace.info', {});
    const [a, b] = [await make('group', hidden), await make('indicator', hidden)];
    await ada.call('association.create', { id: a, others: [b] }).catch(() => undefined);
    expect(await max.call('workspace.info', {})).toMatchObject({
      objects: before.objects,
      associations: before.associations,
    });
  });

  it('becomes visible with a role, and invisible again without it', async () => {
    const nora = await workspace.addUser('nora', 'Read Only User');
    const id = await make('group', hidden);
    expect(await nora.outcome('object.get', { id })).toBe('NOT_FOUND');
    await ada.call('membership.set', { userName: 'nora', owner: 'Closed Feed', role: 'User' });
    expect(await nora.outcome('object.get', { id })).toBe('done');
    await ada.call('membership.set', { userName: 'nora', owner: 'Closed Feed', role: 'Banned' });
    expect(await nora.outcome('object.get', { id })).toBe('NOT_FOUND');
    await ada.call('membership.set', { userName: 'nora', owner: 'Closed Feed', role: null });
    expect(await nora.outcome('object.get', { id })).toBe('NOT_FOUND');
  });
});

describe('a role', () => {
  it.each([
    ['Read Only User', 'FORBIDDEN'],
    ['Read Only Commenter', 'FORBIDDEN'],
    ['Standard User', 'done'],
    ['Sharing User', 'done'],
    ['Organization Administrator', 'done'],
    ['App Developer', 'done'],
  ])('%s: associating, dissociating and tagging in the Organization is %s', async (role, outcome) => {
    const user = await workspace.addUser(`o-${role}`, role);
    const [a, b, tag] = [await make('group'), await make('indicator'), await make('tag')];
    expect(await user.outcome('association.create', { id: a, others: [b] })).toBe(outcome);
    expect(await user.outcome('association.create', { id: a, others: [tag] })).toBe(outcome);
    if (outcome !== 'done') await ada.call('association.create', { id: a, others: [b] });
    expect(await listed(user, a, 'indicator')).toEqual([b]);
    expect(await user.outcome('association.remove', { id: b, others: [{ id: a }] })).toBe(outcome);
  });

  it.each([
    ['Banned', 'NOT_FOUND'],
    ['User', 'FORBIDDEN'],
    ['Commenter', 'FORBIDDEN'],
    ['Contributor', 'done'],
    ['Editor', 'done'],
    ['Director', 'done'],
  ])('%s: associating, dissociating and tagging in the Community is %s', async (role, outcome) => {
    const user = await workspace.addUser(`c-${role}`, 'Standard User');
    await ada.call('membership.set', { userName: `c-${role}`, owner: 'Sharing Circle', role });
    const [a, b, tag] = [await make('group', circle), await make('indicator', circle), await make('tag', circle)];
    expect(await user.outcome('association.create', { id: a, others: [b] })).toBe(outcome);
    expect(await user.outcome('association.create', { id: a, others: [tag] })).toBe(outcome);
    if (outcome !== 'done') await ada.call('association.create', { id: a, others: [b] });
    expect(await user.outcome('association.remove', { id: b, others: [{ id: a }] })).toBe(outcome);
  });
});

describe('relations through a shared Group', () => {
  it('are listed with the Group of the path and how many there are, never counted as associations', async () => {
    const [a, victim, g1, g2] = [
      await make('indicator'),
      await make('victim'),
      await make('group'),
      await make('group'),
    ];
    await ada.call('association.create', { id: a, others: [g1, g2] });
    await ada.call('association.create', { id: victim, others: [g1, g2] });
    const page = await ada.call('association.list', { id: a, kind: 'victim', derived: true, offset: 0, limit: 10 });
    expect(page).toMatchObject({ total: 1, totalIsExact: true });
    expect(page.rows).toMatchObject([{ object: { id: victim }, via: { count: 2 }, source: 'derived' }]);
    expect([g1, g2]).toContain(page.rows[0]?.via?.id);
    expect(await listed(ada, a, 'victim')).toEqual([]);
    expect(await total(ada, a)).toBe(2);
    await ada.call('association.remove', { id: a, others: [{ id: g1 }, { id: g2 }] });
    expect(
      (await ada.call('association.list', { id: a, kind: 'victim', derived: true, offset: 0, limit: 10 })).rows,
    ).toEqual([]);
  });
});

describe('Tags', () => {
  it('are applied by name, made when missing, one per owner whatever the case, and listed on both sides', async () => {
    const [a, b] = [await make('indicator'), await make('group')];
    expect(await ada.call('tag.apply', { ids: [a, b], names: ['Phishing', 'phishing', 'PHISHING '] })).toMatchObject({
      applied: 2,
      alreadyThere: 4,
    });
    const { tags } = await ada.call('object.get', { id: a });
    expect(tags).toMatchObject([{ name: 'Phishing' }]);
    expect(await listed(ada, tags[0]?.id ?? 0, 'group')).toEqual([b]);
    expect(await ada.call('tag.remove', { ids: [a, b], names: ['phishing', 'never used'] })).toMatchObject({
      removed: 2,
    });
    expect((await ada.call('object.get', { id: a })).tags).toEqual([]);
  });

  it('cannot be put on a Tag', async () => {
    expect(await ada.outcome('tag.apply', { ids: [await make('tag')], names: ['x'] })).toBe('INVALID_INPUT');
  });
});

describe('a page of a card', () => {
  it('holds every association exactly once over all pages, in every order, by types and by text', async () => {
    const id = await make('group');
    const others: number[] = [];
    for (let n = 0; n < 25; n += 1) others.push(await make(n % 2 === 0 ? 'indicator' : 'group'));
    others.push(await indicator('URL', 'https://page.example.com/x'));
    await ada.call('association.create', { id, others });
    const pagesOf = async (options: object, kind: ObjectKind): Promise<number[]> => {
      const ids: number[] = [];
      for (let offset = 0; offset < 40; offset += 4) {
        ids.push(
          ...(await ada.call('association.list', { id, kind, offset, limit: 4, ...options })).rows.map(
            ({ object }) => object.id,
          ),
        );
      }
      return ids;
    };
    const indicators = others.filter((_, n) => n % 2 === 0 && n < 25).concat(others.slice(25));
    for (const sort of ['newest', 'summary', 'type', 'modified'] as const) {
      for (const descending of [true, false])
        expect((await pagesOf({ sort, descending }, 'indicator')).sort((a, b) => a - b)).toEqual(indicators);
    }
    expect(await pagesOf({ types: ['URL'] }, 'indicator')).toEqual(others.slice(25));
    expect(await pagesOf({ text: 'PAGE.example' }, 'indicator')).toEqual(others.slice(25));
    expect(await pagesOf({ text: '%' }, 'indicator')).toEqual([]);
    expect(await ada.outcome('association.list', { id, kind: 'group', types: ['URL'], offset: 0, limit: 4 })).toBe(
      'INVALID_INPUT',
    );
    expect((await ada.call('association.counts', { id })).cards).toMatchObject([
      { kind: 'indicator', total: 14 },
      { kind: 'group', total: 12 },
    ]);
  });
});
