import { beforeAll, describe, expect, it } from 'vitest';
import { contract, type Method, type MethodOfKind } from '../../shared/contract/index.ts';
import { TestStore } from '../support/store.ts';

/** Everybody's roles, by the letters of the table below. */
const roles = {
  RO: ['organization', 'Read Only User'],
  RC: ['organization', 'Read Only Commenter'],
  SU: ['organization', 'Standard User'],
  SH: ['organization', 'Sharing User'],
  OA: ['organization', 'Organization Administrator'],
  AD: ['organization', 'App Developer'],
  BA: ['community', 'Banned'],
  US: ['community', 'User'],
  CO: ['community', 'Commenter'],
  CT: ['community', 'Contributor'],
  ED: ['community', 'Editor'],
  DI: ['community', 'Director'],
} as const;
type RoleName = keyof typeof roles;
const roleNames = Object.keys(roles) as RoleName[];

const writers = 'SU SH OA AD CT ED DI';
const posters = 'RC SU SH OA AD CO CT ED DI';
const deleters = 'SU SH OA AD ED DI';

let store: TestStore;
let community: number;
/** Where everybody directs, as in an Organization of that name: a right held somewhere must not open what is elsewhere. */
let annex: number;
const users = new Map<RoleName, number>();
/** Somebody who has no other role. */
let reader: number;
let unique = 0;
beforeAll(() => {
  store = new TestStore();
  community = store.addOwner('community', 'Sharing Circle');
  for (const name of roleNames) {
    const [scope, role] = roles[name];
    users.set(name, store.addUser(name, scope === 'organization' ? role : 'Read Only User'));
    if (scope === 'community') store.setRole(name, 'Sharing Circle', role);
  }
  annex = store.addOwner('community', 'Annex');
  store.addOwner('organization', 'Annex Desk');
  for (const name of roleNames) {
    store.setRole(name, 'Annex', 'Director');
    store.setRole(name, 'Annex Desk', 'Organization Administrator');
  }
  reader = store.addUser('only reader', 'Read Only User');
});

const ownerOf = (name: RoleName): number => (roles[name][0] === 'organization' ? store.northgateId : community);
const hash = (digits: number): string => (unique += 1).toString(16).padStart(digits, 'f');
const fresh = (): string => `x${(unique += 1)}`;

/** What an attempt acts on, made anew by the administrator for each attempt. */
interface Targets {
  readonly ownerId: number;
  readonly indicator: () => { id: number; version: number };
  readonly group: () => { id: number; version: number };
  readonly victim: () => { id: number; version: number };
  readonly asset: () => { id: number; version: number };
  readonly tag: () => { id: number; version: number; name: string };
  readonly requirement: () => { id: number; version: number };
  readonly attribute: () => number;
  /** A File with one hash of an algorithm, made of a number that no other File has. */
  readonly file: (algorithm: 'md5' | 'sha1') => { id: number; version: number };
  readonly occurrence: () => number;
}

function targetsIn(ownerId: number): Targets {
  const as = <T extends { id: number; changeSet: number }>({ id, changeSet }: T) => ({ id, version: changeSet });
  const ada = store.adaId;
  const targets: Targets = {
    ownerId,
    indicator: () => as(store.run(ada, 'indicator.create', { ownerId, type: 'Host', value: `${fresh()}.example.com` })),
    group: () => as(store.run(ada, 'group.create', { ownerId, type: 'Campaign', name: fresh() })),
    victim: () => as(store.run(ada, 'victim.create', { ownerId, name: fresh() })),
    asset: () =>
      as(store.run(ada, 'victimAsset.create', { victimId: targets.victim().id, type: 'Phone', value: fresh() })),
    tag: () => {
      const name = fresh();
      return { ...as(store.run(ada, 'tag.create', { ownerId, name })), name };
    },
    // Intelligence Requirements exist only in Organizations.
    requirement: () =>
      as(
        store.run(ada, 'intelRequirement.create', {
          ownerId: store.northgateId,
          text: fresh(),
          fields: { uniqueId: fresh(), subtype: 'Research Requirement (RR)' },
        }),
      ),
    attribute: () =>
      store.run(ada, 'attribute.create', { objectId: targets.group().id, type: 'Description', value: 'x' }).attributeId,
    file: (algorithm) =>
      as(store.run(ada, 'indicator.create', { ownerId, type: 'File', value: hash(algorithm === 'md5' ? 32 : 40) })),
    occurrence: () =>
      store.run(ada, 'fileOccurrence.create', { id: targets.file('md5').id, path: '/tmp/x' }).occurrenceId,
  };
  return targets;
}

const trackIn = (ownerId: number): { id: number; version: number } => {
  const { id, changeSet } = store.run(store.adaId, 'track.create', { ownerId, name: fresh() });
  return { id, version: changeSet };
};
const postIn = (ownerId: number): number =>
  store.run(store.adaId, 'post.create', { ownerId, body: fresh(), objects: [] }).id;
/** The Requirement with a query and a result. */
function queried({ id, version }: { id: number; version: number }): number {
  const keyword = fresh();
  store.run(store.adaId, 'group.create', { ownerId: store.northgateId, type: 'Threat', name: `${keyword} found` });
  const keywordSections = [{ compareValue: 'includes' as const, keywords: [keyword] }];
  store.run(store.adaId, 'intelRequirement.update', { id, version, fields: { keywordSections } });
  store.run(store.adaId, 'requirementResult.refresh', { id });
  return id;
}

const groupOf = (ownerId: number, type: 'Report' | 'Task' | 'Email'): number =>
  store.run(store.adaId, 'group.create', { ownerId, type, name: fresh() }).id;
const shareAlone = {
  attributes: false,
  tags: false,
  indicators: [],
  groups: [],
  withoutLabels: [],
  withoutUnlabelled: false,
};
const aFile = { path: import.meta.filename, name: 'a-file.txt', replaces: null };

const anAttributeType = () => ({
  name: fresh(),
  description: null,
  markdown: false,
  maxSize: null,
  errorMessage: null,
  rule: null,
  targets: null,
});
const typeIn = (ownerId: number): number =>
  store.run(store.adaId, 'attributeType.create', { ownerId, ...anAttributeType() }).id;
const labelIn = (ownerId: number): number =>
  store.run(store.adaId, 'securityLabel.create', { ownerId, name: fresh(), color: '00FF00' }).id;
/** The Tag of one technique in an owner, made at first use. */
const techniqueTag = (ownerId: number): number => {
  const name = 'T1059.001 - PowerShell';
  const { rows } = store.ask(store.adaId, 'object.list', {
    filter: { kind: 'tag', owners: [ownerId], text: name },
    sort: 'summary',
    descending: false,
    offset: 0,
    limit: 1,
  });
  return rows[0]?.id ?? store.run(store.adaId, 'tag.create', { ownerId, name }).id;
};

/** One line for each thing that a role may or may not do: who may, and an attempt at it. */
const table: readonly (readonly [what: string, who: string, method: Method, input: (targets: Targets) => unknown])[] = [
  [
    'create an Indicator',
    writers,
    'indicator.create',
    ({ ownerId }) => ({ ownerId, type: 'Host', value: `${fresh()}.example.org` }),
  ],
  [
    'change fields of an Indicator',
    writers,
    'indicator.update',
    ({ indicator }) => ({ ...indicator(), fields: { firstSeen: 1 } }),
  ],
  ['rate an Indicator', writers, 'indicator.update', ({ indicator }) => ({ ...indicator(), fields: { rating: 3 } })],
  [
    'set the status of an Indicator',
    writers,
    'indicator.update',
    ({ indicator }) => ({ ...indicator(), fields: { active: false } }),
  ],
  [
    'add a file action with a new Indicator',
    writers,
    'behavior.add',
    ({ file }) => ({ id: file('md5').id, type: 41, otherType: 'Host', value: `${fresh()}.example.org` }),
  ],
  [
    'add a file occurrence',
    writers,
    'fileOccurrence.create',
    ({ file }) => ({ id: file('md5').id, fileName: 'x.exe' }),
  ],
  [
    'change a file occurrence',
    writers,
    'fileOccurrence.update',
    ({ occurrence }) => ({ occurrenceId: occurrence(), fileName: 'y.exe' }),
  ],
  [
    'delete a file occurrence',
    writers,
    'fileOccurrence.delete',
    ({ occurrence }) => ({ occurrenceIds: [occurrence()] }),
  ],
  [
    'remove a hash of a File',
    writers,
    'file.removeHash',
    ({ ownerId }) => {
      const { id, changeSet } = store.run(store.adaId, 'indicator.create', {
        ownerId,
        type: 'File',
        value: `${hash(32)} : ${hash(40)}`,
      });
      return { id, version: changeSet, algorithm: 'md5' };
    },
  ],
  [
    'merge two Files',
    deleters,
    'file.merge',
    ({ file }) => {
      const [one, two] = [file('md5'), file('sha1')];
      return { ...one, other: two.id, otherVersion: two.version };
    },
  ],
  ['report a false positive', writers, 'indicator.reportFalsePositive', ({ indicator }) => ({ id: indicator().id })],
  [
    'report observations',
    writers,
    'indicator.reportObservations',
    ({ indicator }) => ({ id: indicator().id, count: 2 }),
  ],
  [
    'create many Indicators',
    writers,
    'indicator.createMany',
    ({ ownerId }) => ({ ownerId, values: [{ type: 'Host', value: `${fresh()}.example.org` }] }),
  ],
  ['delete an Indicator', deleters, 'object.delete', ({ indicator }) => ({ ids: [indicator().id] })],
  ['create a Group', writers, 'group.create', ({ ownerId }) => ({ ownerId, type: 'Adversary', name: fresh() })],
  ['change a Group', writers, 'group.update', ({ group }) => ({ ...group(), fields: { firstSeen: 1 } })],
  ['rename a Group', writers, 'group.update', ({ group }) => ({ ...group(), name: fresh() })],
  ['delete a Group', deleters, 'object.delete', ({ group }) => ({ ids: [group().id] })],
  ['vote on a Group', writers, 'vote.set', ({ group }) => ({ id: group().id, value: 1 })],
  [
    'review a Report',
    writers,
    'review.put',
    ({ ownerId }) => ({ id: groupOf(ownerId, 'Report'), rating: 4, helpful: true, comment: null }),
  ],
  [
    "delete somebody else's review",
    'OA DI',
    'review.delete',
    ({ ownerId }) => {
      const id = groupOf(ownerId, 'Report');
      store.run(store.adaId, 'review.put', { id, rating: 4, helpful: true, comment: null });
      return { id, userId: store.adaId };
    },
  ],
  [
    'assign a Task',
    writers,
    'task.assign',
    ({ ownerId }) => ({ id: groupOf(ownerId, 'Task'), duty: 'assigned', userIds: [store.adaId] }),
  ],
  ['attach a file', writers, 'attachment.put', ({ ownerId }) => ({ id: groupOf(ownerId, 'Report'), ...aFile })],
  [
    'remove a file',
    writers,
    'attachment.remove',
    ({ ownerId }) => {
      const id = groupOf(ownerId, 'Report');
      return { id, sha256: store.run(store.adaId, 'attachment.put', { id, ...aFile }).file.sha256 };
    },
  ],
  [
    'contribute a Group',
    'SH OA CT ED DI',
    'sharing.share',
    ({ group }) => ({ id: group().id, ownerId: annex, into: 'new', options: shareAlone }),
  ],
  ['create a Victim', writers, 'victim.create', ({ ownerId }) => ({ ownerId, name: fresh() })],
  ['change details of a Victim', writers, 'victim.update', ({ victim }) => ({ ...victim(), fields: { org: 'x' } })],
  ['rename a Victim', deleters, 'victim.update', ({ victim }) => ({ ...victim(), name: fresh() })],
  ['delete a Victim', deleters, 'object.delete', ({ victim }) => ({ ids: [victim().id] })],
  [
    'create a Victim Asset',
    writers,
    'victimAsset.create',
    ({ victim }) => ({ victimId: victim().id, type: 'Phone', value: fresh() }),
  ],
  ['change a Victim Asset', deleters, 'victimAsset.update', ({ asset }) => ({ ...asset(), value: fresh() })],
  ['delete a Victim Asset', deleters, 'object.delete', ({ asset }) => ({ ids: [asset().id] })],
  [
    'create an Intelligence Requirement',
    'SU SH OA AD',
    'intelRequirement.create',
    ({ ownerId }) => ({ ownerId, text: fresh(), fields: { uniqueId: fresh(), subtype: 'Research Requirement (RR)' } }),
  ],
  [
    'change an Intelligence Requirement',
    'SU SH OA AD',
    'intelRequirement.update',
    ({ requirement }) => ({ ...requirement(), text: fresh() }),
  ],
  [
    'delete an Intelligence Requirement',
    'SU SH OA AD',
    'object.delete',
    ({ requirement }) => ({ ids: [requirement().id] }),
  ],
  [
    'refresh the results of a Requirement',
    'SU SH OA AD',
    'requirementResult.refresh',
    ({ requirement }) => ({ id: queried(requirement()) }),
  ],
  [
    'judge a result of a Requirement',
    'SU SH OA AD',
    'requirementResult.mark',
    ({ requirement }) => {
      const id = queried(requirement());
      const { rows } = store.ask(store.adaId, 'requirementResult.list', { id, offset: 0, limit: 1 });
      return { id, objects: rows.map(({ object }) => object.id), state: 'archived' };
    },
  ],
  [
    'reset the results of a Requirement',
    'SU SH OA AD',
    'requirementResult.reset',
    ({ requirement }) => ({ id: queried(requirement()) }),
  ],
  ['create a Track', writers, 'track.create', ({ ownerId }) => ({ ownerId, name: fresh() })],
  ['change a Track', writers, 'track.update', ({ ownerId }) => ({ ...trackIn(ownerId), name: fresh() })],
  ['delete a Track', deleters, 'object.delete', ({ ownerId }) => ({ ids: [trackIn(ownerId).id] })],
  ['write a post', posters, 'post.create', ({ ownerId }) => ({ ownerId, body: fresh(), objects: [] })],
  ['reply to a post', posters, 'post.reply', ({ ownerId }) => ({ id: postIn(ownerId), body: fresh() })],
  ["delete somebody else's post", 'OA ED DI', 'post.delete', ({ ownerId }) => ({ id: postIn(ownerId) })],
  ['create a Tag', writers, 'tag.create', ({ ownerId }) => ({ ownerId, name: fresh() })],
  ['change a Tag', writers, 'tag.update', ({ tag }) => ({ id: tag().id, version: 0, name: fresh() })],
  ['delete a Tag', writers, 'object.delete', ({ tag }) => ({ ids: [tag().id] })],
  ['apply a Tag', writers, 'tag.apply', ({ group, tag }) => ({ ids: [group().id], names: [tag().name] })],
  [
    'say how well an owner is guarded against a technique',
    'OA DI',
    'tag.setCoverage',
    ({ ownerId }) => ({ id: techniqueTag(ownerId), coverage: 'Weak' }),
  ],
  [
    'convert a Tag that a rule replaces',
    writers,
    'tagRule.convert',
    ({ tag }) => {
      const { id, name } = tag();
      store.run(store.adaId, 'tagRule.create', { main: fresh(), synonyms: [name] });
      return { ids: [id] };
    },
  ],
  [
    'remove a Tag',
    writers,
    'tag.remove',
    ({ group, tag }) => {
      const [object, { name }] = [group(), tag()];
      store.run(store.adaId, 'tag.apply', { ids: [object.id], names: [name] });
      return { ids: [object.id], names: [name] };
    },
  ],
  [
    'add an Attribute',
    writers,
    'attribute.create',
    ({ group }) => ({ objectId: group().id, type: 'Description', value: 'x' }),
  ],
  [
    'add an Attribute of a new type',
    'OA DI',
    'attribute.create',
    ({ group }) => ({ objectId: group().id, type: fresh(), value: 'x' }),
  ],
  ['change an Attribute', writers, 'attribute.update', ({ attribute }) => ({ attributeId: attribute(), value: 'y' })],
  ['delete an Attribute', deleters, 'attribute.delete', ({ attribute }) => ({ attributeId: attribute() })],
  [
    'create a Security Label',
    'OA ED DI',
    'securityLabel.create',
    ({ ownerId }) => ({ ownerId, name: fresh(), color: 'FF0000' }),
  ],
  ['create an Attribute Type', 'OA DI', 'attributeType.create', ({ ownerId }) => ({ ownerId, ...anAttributeType() })],
  [
    'change an Attribute Type',
    'OA DI',
    'attributeType.modify',
    ({ ownerId }) => ({ typeId: typeIn(ownerId), name: fresh() }),
  ],
  ['delete an Attribute Type', 'OA DI', 'attributeType.delete', ({ ownerId }) => ({ typeId: typeIn(ownerId) })],
  [
    'change a Security Label',
    'OA ED DI',
    'securityLabel.modify',
    ({ ownerId }) => ({ labelId: labelIn(ownerId), name: fresh() }),
  ],
  ['delete a Security Label', 'OA ED DI', 'securityLabel.delete', ({ ownerId }) => ({ labelId: labelIn(ownerId) })],
  [
    'consolidate a Security Label',
    'OA ED DI',
    'securityLabel.consolidate',
    ({ ownerId }) => ({ labelIds: [labelIn(ownerId)], intoId: 1, remove: true }),
  ],
  [
    'put a Security Label on an Attribute',
    writers,
    'securityLabel.applyToAttribute',
    ({ attribute }) => ({ attributeId: attribute(), labelId: 1 }),
  ],
  [
    'take a Security Label off an Attribute',
    writers,
    'securityLabel.removeFromAttribute',
    ({ attribute }) => {
      const attributeId = attribute();
      store.run(store.adaId, 'securityLabel.applyToAttribute', { attributeId, labelId: 1 });
      return { attributeId, labelId: 1 };
    },
  ],
  ['apply a Security Label', writers, 'securityLabel.apply', ({ group }) => ({ ids: [group().id], labelId: 1 })],
  [
    'remove a Security Label',
    writers,
    'securityLabel.remove',
    ({ group }) => {
      const { id } = group();
      store.run(store.adaId, 'securityLabel.apply', { ids: [id], labelId: 1 });
      return { ids: [id], labelId: 1 };
    },
  ],
  [
    'associate',
    writers,
    'association.create',
    ({ group, indicator }) => ({ id: group().id, others: [indicator().id] }),
  ],
  [
    'dissociate',
    writers,
    'association.remove',
    ({ group, indicator }) => {
      const [a, b] = [group().id, indicator().id];
      store.run(store.adaId, 'association.create', { id: a, others: [b] });
      return { id: a, others: [{ id: b }] };
    },
  ],
];

describe('a role', () => {
  it.each(roleNames)('%s may do exactly what the table says, and a refusal changes nothing', (name) => {
    const userId = users.get(name) ?? 0;
    const targets = targetsIn(ownerOf(name));
    const wrong: string[] = [];
    for (const [what, who, method, inputOf] of table) {
      const input = inputOf(targets);
      const before = store.digest();
      const outcome = store.outcome(userId, method, method === 'tag.update' ? withVersion(input) : input);
      const allowed = who.split(' ').includes(name);
      const refusals = ['FORBIDDEN', 'NOT_FOUND'];
      if (allowed ? outcome !== 'done' : !refusals.includes(outcome)) wrong.push(`${what}: ${outcome}`);
      if (!allowed && store.digest() !== before) wrong.push(`${what}: refused and changed`);
      // Who sees nothing is told that there is nothing; who sees is told what is missing.
      if (!allowed && name !== 'BA' && outcome !== 'FORBIDDEN')
        wrong.push(`${what}: ${outcome} to somebody who sees the object`);
    }
    expect(wrong).toEqual([]);
  });

  it('is asked for by every command that works on intelligence', () => {
    const asked = new Set(table.map(([, , method]) => method));
    const commands = Object.entries(contract).filter(
      ([, { kind, permission }]) => kind === 'command' && Array.isArray(permission),
    );
    expect(commands.map(([method]) => method).filter((method) => !asked.has(method as Method))).toEqual([]);
    console.log(
      `permission table: ${roleNames.length} roles x ${table.length} actions = ${roleNames.length * table.length} cells`,
    );
  });

  it('that is refused is told the key, the level that it has and the levels that it needs', () => {
    const { ownerId, ...targets } = targetsIn(community);
    expect(refusalOf('CT', 'object.delete', { ids: [targets.group().id] })).toMatchObject({
      verb: 'group.delete',
      neededLevels: ['Full'],
      actualLevel: 'Create',
      ownerId,
      ownerName: 'Sharing Circle',
      key: 'intel.group',
    });
  });

  it('whose name nobody knows sees nothing', () => {
    const id = store.addUser('ghost', 'Standard User');
    store.db.prepare("UPDATE membership SET role = 'No Such Role' WHERE user_id = ?").run(id);
    expect(store.outcome(id, 'group.create', { ownerId: store.northgateId, type: 'Campaign', name: 'x' })).toBe(
      'FORBIDDEN',
    );
    expect(() =>
      store.ask(id, 'object.list', { filter: {}, sort: 'modified', descending: true, offset: 0, limit: 1 }),
    ).toThrow(/None of your roles/);
  });
});

function withVersion(input: unknown): unknown {
  const { id, name } = input as { id: number; name: string }; // the shape of tag.update in the table
  return { id, name, version: store.db.prepare('SELECT set_id FROM object WHERE id = ?').pluck().get(id) };
}

function refusalOf<M extends MethodOfKind<'command'>>(
  name: RoleName,
  method: M,
  input: Parameters<typeof store.run<M>>[2],
): unknown {
  try {
    store.run(users.get(name) ?? 0, method, input);
  } catch (error) {
    return (error as { details?: unknown }).details; // an AppError by the test above
  }
  throw new Error(`${method} was allowed`);
}

describe('a user who only reads', () => {
  it('is refused every command but those about himself', () => {
    const targets = targetsIn(store.northgateId);
    const undone = store.run(store.adaId, 'group.create', {
      ownerId: store.northgateId,
      type: 'Campaign',
      name: 'kept',
    }).changeSet;
    const byTable = new Map(table.map(([, , method, inputOf]) => [method, inputOf]));
    const inputs: Record<MethodOfKind<'command'>, unknown> = {
      ...(Object.fromEntries([...byTable].map(([method, inputOf]) => [method, inputOf(targets)])) as Record<
        MethodOfKind<'command'>,
        unknown
      >), // the other commands follow
      'changeSet.undo': { id: undone },
      'owner.create': { kind: 'source', name: 'Feed' },
      'user.create': {
        userName: 'eve',
        password: 'correct horse',
        systemRole: 'User',
        homeOwner: 'Northgate SOC',
        role: 'Standard User',
      },
      'membership.set': { userName: 'RO', owner: 'Northgate SOC', role: 'Organization Administrator' },
      'role.create': { name: 'Sly', scope: 'organization', levels: {} },
      'setting.set': { name: 'crossOwner', on: true },
      'associationType.create': { name: 'Sly', family: 'custom', primary: 'Host', nonPrimary: ['Host'] },
      'associationType.update': { code: 100, name: 'Sly' },
      'associationType.delete': { code: 100 },
      'associationType.setEnabled': { code: 10, enabled: false },
      'exclusionList.create': { ownerId: store.northgateId, name: 'Sly' },
      'exclusionList.rename': { id: 1, name: 'Sly' },
      'exclusionList.delete': { id: 1 },
      'exclusionList.add': { id: 1, values: [{ type: 'Host', value: 'sly.example' }] },
      'exclusionList.remove': { id: 1, values: [{ type: 'Host', value: 'sly.example' }] },
      'requirementCategory.create': { name: 'Sly' },
      'requirementCategory.update': { id: 1, name: 'Sly' },
      'requirementCategory.delete': { id: 1 },
      'workspace.purge': { before: 0 },
      'preference.set': { name: 'tabs', value: '[]' },
    };
    const commands = Object.entries(contract)
      .filter(([, { kind }]) => kind === 'command')
      .map(([method]) => method);
    const allowed = commands.filter(
      (method) => store.outcome(reader, method as Method, inputs[method as MethodOfKind<'command'>]) !== 'FORBIDDEN',
    );
    expect(allowed.sort()).toEqual(['preference.set']);
  });

  it('is answered every query but the reports of imports and the look before a creation, which belong to those who create', () => {
    const targets = targetsIn(store.northgateId);
    const { id } = targets.group();
    const other = targets.group().id;
    store.run(store.adaId, 'association.create', { id, others: [other] });
    const tag = store.run(store.adaId, 'tag.create', { ownerId: store.northgateId, name: 'listed' }).id;
    const [file, otherFile] = ['a', 'b'].map(
      (digit) =>
        store.run(store.adaId, 'indicator.create', {
          ownerId: store.northgateId,
          type: 'File',
          value: digit.repeat(digit === 'a' ? 32 : 40),
        }).id,
    );
    const report = groupOf(store.northgateId, 'Report');
    const attached = store.run(store.adaId, 'attachment.put', { id: report, ...aFile }).file;
    const inputs: Record<MethodOfKind<'query'>, unknown> = {
      'workspace.info': {},
      'setting.list': {},
      'associationType.list': {},
      'workspace.sampleUsers': {},
      'owner.list': {},
      'preference.get': { name: 'tabs' },
      'object.list': { filter: {}, sort: 'summary', descending: false, offset: 0, limit: 10 },
      'object.get': { id },
      'object.search': { text: 'x', limit: 5 },
      'object.resolve': { ref: `#${id}` },
      'object.deletionPreview': { ids: [id] },
      'association.counts': { id },
      'association.list': { id, kind: 'group', offset: 0, limit: 5 },
      'association.candidates': { id, kind: 'group', limit: 5 },
      'association.facets': { id, kind: 'group' },
      'association.get': { id, other, type: 0 },
      'association.path': { id, other },
      'association.types': { id: targets.indicator().id, otherType: 'File' },
      'activity.list': { id, limit: 5 },
      'behavior.graph': { id: file },
      'file.mergePreview': { id: file, other: otherFile },
      'fileOccurrence.list': { id: file, offset: 0, limit: 5 },
      'pivot.counts': { id },
      'pivot.list': { id, kind: 'indicator', offset: 0, limit: 5 },
      'pivot.trail': { ids: [id] },
      'pivot.copies': { id },
      'pivot.unified': { id },
      'pivot.merged': { id, kind: 'indicator', offset: 0, limit: 5 },
      'pivot.diamond': { id },
      'indicator.reports': { id: targets.indicator().id },
      'indicator.check': { ownerId: store.northgateId, values: [{ type: 'Host', value: 'x.example' }] },
      'exclusionList.list': {},
      'exclusionList.values': { id: 1, offset: 0, limit: 5 },
      'exclusionList.try': { ownerId: store.northgateId, type: 'Host', value: 'x.example' },
      'vote.get': { id },
      'review.list': { id: report },
      'task.get': { id: groupOf(store.northgateId, 'Task') },
      'group.recipients': { id: groupOf(store.northgateId, 'Email') },
      'task.candidates': { id: groupOf(store.northgateId, 'Task') },
      'attachment.get': { id: report },
      'attachment.read': { id: report, sha256: attached.sha256, offset: 0, length: 10 },
      'sharing.targets': { id },
      'sharing.preview': { id, ownerId: annex, options: shareAlone },
      'sharing.history': { id },
      'victimAsset.list': { victimId: targets.victim().id },
      'requirementResult.list': { id: targets.requirement().id, offset: 0, limit: 5 },
      'requirementCategory.list': {},
      'post.list': { objectId: id, offset: 0, limit: 5 },
      'import.report': { jobId: 1 },
      'import.losses': { jobId: 1, offset: 0, limit: 1 },
      'import.list': {},
      'changeSet.recent': { limit: 5 },
      'attributeType.list': {},
      'attributeType.usage': { typeId: 1 },
      'securityLabel.list': {},
      'securityLabel.usage': { labelId: 1 },
      'tag.carriers': { id: tag, sort: 'newest', descending: true, offset: 0, limit: 5 },
      'tag.facts': { id: tag },
      'tagRule.list': {},
      'tagRule.pending': {},
    };
    const refused = (Object.keys(inputs) as MethodOfKind<'query'>[]).filter((method) => {
      try {
        store.ask(reader, method, inputs[method] as never); // each input belongs to its method
        return false;
      } catch {
        return true;
      }
    });
    expect(refused.sort()).toEqual([
      'import.list',
      'import.losses',
      'import.report',
      'indicator.check',
      'sharing.preview',
      'task.candidates',
    ]);
  });

  it('sees on an object that every control is denied, with the reason', () => {
    const { rights } = store.ask(reader, 'object.get', { id: targetsIn(store.northgateId).group().id });
    for (const [name, right] of Object.entries(rights)) {
      expect(right.allowed, name).toBe(false);
      expect(right.reason?.length ?? 0, name).toBeGreaterThan(10);
    }
  });
});
