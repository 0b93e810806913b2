/** One line for each thing that a role may or may not do with intelligence: who may, and an attempt at it. */
import type { Method } from '../../../shared/contract/index.ts';
import { attributeTypeInput, sharingOptions } from '../../support/inputs.ts';
import { fresh } from './role-world.ts';
import { aFile, type Targets } from './targets.ts';

const writers = 'SU SH OA AD CT ED DI';
const posters = 'RC SU SH OA AD CO CT ED DI';
const deleters = 'SU SH OA AD ED DI';

/** Letters of the roles that may, separated by spaces. */
type Action = readonly [what: string, who: string, method: Method, input: (targets: Targets) => unknown];

export const actions: readonly Action[] = [
  [
    'create an Indicator',
    writers,
    'indicator.create',
    (on) => ({ ownerId: on.ownerId, type: 'Host', value: `${fresh()}.example.org` }),
  ],
  [
    'change fields of an Indicator',
    writers,
    'indicator.update',
    (on) => ({ ...on.indicator(), fields: { firstSeen: 1 } }),
  ],
  ['rate an Indicator', writers, 'indicator.update', (on) => ({ ...on.indicator(), fields: { rating: 3 } })],
  [
    'set the status of an Indicator',
    writers,
    'indicator.update',
    (on) => ({ ...on.indicator(), fields: { active: false } }),
  ],
  [
    'add a file action with a new Indicator',
    writers,
    'behavior.add',
    (on) => ({ id: on.file('md5').id, type: 41, otherType: 'Host', value: `${fresh()}.example.org` }),
  ],
  ['add a file occurrence', writers, 'fileOccurrence.create', (on) => ({ id: on.file('md5').id, fileName: 'x.exe' })],
  [
    'change a file occurrence',
    writers,
    'fileOccurrence.update',
    (on) => ({ occurrenceId: on.occurrence(), fileName: 'y.exe' }),
  ],
  ['delete a file occurrence', writers, 'fileOccurrence.delete', (on) => ({ occurrenceIds: [on.occurrence()] })],
  ['remove a hash of a File', writers, 'file.removeHash', (on) => ({ ...on.fileOfTwoHashes(), algorithm: 'md5' })],
  [
    'merge two Files',
    deleters,
    'file.merge',
    (on) => {
      const [one, two] = [on.file('md5'), on.file('sha1')];
      return { ...one, other: two.id, otherVersion: two.version };
    },
  ],
  ['report a false positive', writers, 'indicator.reportFalsePositive', (on) => ({ id: on.indicator().id })],
  ['report observations', writers, 'indicator.reportObservations', (on) => ({ id: on.indicator().id, count: 2 })],
  [
    'create many Indicators',
    writers,
    'indicator.createMany',
    (on) => ({ ownerId: on.ownerId, values: [{ type: 'Host', value: `${fresh()}.example.org` }] }),
  ],
  ['delete an Indicator', deleters, 'object.delete', (on) => ({ ids: [on.indicator().id] })],
  ['create a Group', writers, 'group.create', (on) => ({ ownerId: on.ownerId, type: 'Adversary', name: fresh() })],
  ['change a Group', writers, 'group.update', (on) => ({ ...on.group(), fields: { firstSeen: 1 } })],
  ['rename a Group', writers, 'group.update', (on) => ({ ...on.group(), name: fresh() })],
  ['delete a Group', deleters, 'object.delete', (on) => ({ ids: [on.group().id] })],
  ['vote on a Group', writers, 'vote.set', (on) => ({ id: on.group().id, value: 1 })],
  [
    'review a Report',
    writers,
    'review.put',
    (on) => ({ id: on.group('Report').id, rating: 4, helpful: true, comment: null }),
  ],
  [
    "delete somebody else's review",
    'OA DI',
    'review.delete',
    (on) => {
      const id = on.group('Report').id;
      on.world.run('review.put', { id, rating: 4, helpful: true, comment: null });
      return { id, userId: on.world.store.adaId };
    },
  ],
  [
    'assign a Task',
    writers,
    'task.assign',
    (on) => ({ id: on.group('Task').id, duty: 'assigned', userIds: [on.world.store.adaId] }),
  ],
  ['attach a file', writers, 'attachment.put', (on) => ({ id: on.group('Report').id, ...aFile })],
  [
    'remove a file',
    writers,
    'attachment.remove',
    (on) => {
      const id = on.group('Report').id;
      return { id, sha256: on.world.run('attachment.put', { id, ...aFile }).file.sha256 };
    },
  ],
  [
    'contribute a Group',
    'SH OA CT ED DI',
    'sharing.share',
    (on) => ({
      id: on.group().id,
      ownerId: on.world.annexId,
      into: 'new',
      options: sharingOptions({ attributes: false, tags: false }),
    }),
  ],
  ['create a Victim', writers, 'victim.create', (on) => ({ ownerId: on.ownerId, name: fresh() })],
  ['change details of a Victim', writers, 'victim.update', (on) => ({ ...on.victim(), fields: { org: 'x' } })],
  ['rename a Victim', deleters, 'victim.update', (on) => ({ ...on.victim(), name: fresh() })],
  ['delete a Victim', deleters, 'object.delete', (on) => ({ ids: [on.victim().id] })],
  [
    'create a Victim Asset',
    writers,
    'victimAsset.create',
    (on) => ({ victimId: on.victim().id, type: 'Phone', value: fresh() }),
  ],
  ['change a Victim Asset', deleters, 'victimAsset.update', (on) => ({ ...on.asset(), value: fresh() })],
  ['delete a Victim Asset', deleters, 'object.delete', (on) => ({ ids: [on.asset().id] })],
  [
    'create an Intelligence Requirement',
    'SU SH OA AD',
    'intelRequirement.create',
    (on) => ({
      ownerId: on.ownerId,
      text: fresh(),
      fields: { uniqueId: fresh(), subtype: 'Research Requirement (RR)' },
    }),
  ],
  [
    'change an Intelligence Requirement',
    'SU SH OA AD',
    'intelRequirement.update',
    (on) => ({ ...on.requirement(), text: fresh() }),
  ],
  ['delete an Intelligence Requirement', 'SU SH OA AD', 'object.delete', (on) => ({ ids: [on.requirement().id] })],
  [
    'refresh the results of a Requirement',
    'SU SH OA AD',
    'requirementResult.refresh',
    (on) => ({ id: on.queriedRequirement() }),
  ],
  [
    'judge a result of a Requirement',
    'SU SH OA AD',
    'requirementResult.mark',
    (on) => {
      const id = on.queriedRequirement();
      const { rows } = on.world.store.ask(on.world.store.adaId, 'requirementResult.list', { id, offset: 0, limit: 1 });
      return { id, objects: rows.map(({ object }) => object.id), state: 'archived' };
    },
  ],
  [
    'reset the results of a Requirement',
    'SU SH OA AD',
    'requirementResult.reset',
    (on) => ({ id: on.queriedRequirement() }),
  ],
  ['create a Track', writers, 'track.create', (on) => ({ ownerId: on.ownerId, name: fresh() })],
  ['change a Track', writers, 'track.update', (on) => ({ ...on.track(), name: fresh() })],
  ['delete a Track', deleters, 'object.delete', (on) => ({ ids: [on.track().id] })],
  ['write a post', posters, 'post.create', (on) => ({ ownerId: on.ownerId, body: fresh(), objects: [] })],
  ['reply to a post', posters, 'post.reply', (on) => ({ id: on.post(), body: fresh() })],
  ["delete somebody else's post", 'OA ED DI', 'post.delete', (on) => ({ id: on.post() })],
  ['create a Tag', writers, 'tag.create', (on) => ({ ownerId: on.ownerId, name: fresh() })],
  [
    'change a Tag',
    writers,
    'tag.update',
    (on) => {
      const { id, version } = on.tag();
      return { id, version, name: fresh() };
    },
  ],
  ['delete a Tag', writers, 'object.delete', (on) => ({ ids: [on.tag().id] })],
  ['apply a Tag', writers, 'tag.apply', (on) => ({ ids: [on.group().id], names: [on.tag().name] })],
  [
    'say how well an owner is guarded against a technique',
    'OA DI',
    'tag.setCoverage',
    (on) => ({ id: on.techniqueTag(), coverage: 'Weak' }),
  ],
  [
    'convert a Tag that a rule replaces',
    writers,
    'tagRule.convert',
    (on) => {
      const { id, name } = on.tag();
      on.world.run('tagRule.create', { main: fresh(), synonyms: [name] });
      return { ids: [id] };
    },
  ],
  [
    'remove a Tag',
    writers,
    'tag.remove',
    (on) => {
      const [object, { name }] = [on.group(), on.tag()];
      on.world.run('tag.apply', { ids: [object.id], names: [name] });
      return { ids: [object.id], names: [name] };
    },
  ],
  [
    'add an Attribute',
    writers,
    'attribute.create',
    (on) => ({ objectId: on.group().id, type: 'Description', value: 'x' }),
  ],
  [
    'add an Attribute of a new type',
    'OA DI',
    'attribute.create',
    (on) => ({ objectId: on.group().id, type: fresh(), value: 'x' }),
  ],
  ['change an Attribute', writers, 'attribute.update', (on) => ({ attributeId: on.attribute(), value: 'y' })],
  ['delete an Attribute', deleters, 'attribute.delete', (on) => ({ attributeId: on.attribute() })],
  [
    'create a Security Label',
    'OA ED DI',
    'securityLabel.create',
    (on) => ({ ownerId: on.ownerId, name: fresh(), color: 'FF0000' }),
  ],
  [
    'create an Attribute Type',
    'OA DI',
    'attributeType.create',
    (on) => attributeTypeInput(on.ownerId, { name: fresh() }),
  ],
  [
    'change an Attribute Type',
    'OA DI',
    'attributeType.modify',
    (on) => ({ typeId: on.attributeType(), name: fresh() }),
  ],
  ['delete an Attribute Type', 'OA DI', 'attributeType.delete', (on) => ({ typeId: on.attributeType() })],
  ['change a Security Label', 'OA ED DI', 'securityLabel.modify', (on) => ({ labelId: on.label(), name: fresh() })],
  ['delete a Security Label', 'OA ED DI', 'securityLabel.delete', (on) => ({ labelId: on.label() })],
  [
    'consolidate a Security Label',
    'OA ED DI',
    'securityLabel.consolidate',
    (on) => ({ labelIds: [on.label()], intoId: 1, remove: true }),
  ],
  [
    'put a Security Label on an Attribute',
    writers,
    'securityLabel.applyToAttribute',
    (on) => ({ attributeId: on.attribute(), labelId: 1 }),
  ],
  [
    'take a Security Label off an Attribute',
    writers,
    'securityLabel.removeFromAttribute',
    (on) => {
      const attributeId = on.attribute();
      on.world.run('securityLabel.applyToAttribute', { attributeId, labelId: 1 });
      return { attributeId, labelId: 1 };
    },
  ],
  ['apply a Security Label', writers, 'securityLabel.apply', (on) => ({ ids: [on.group().id], labelId: 1 })],
  [
    'remove a Security Label',
    writers,
    'securityLabel.remove',
    (on) => {
      const { id } = on.group();
      on.world.run('securityLabel.apply', { ids: [id], labelId: 1 });
      return { ids: [id], labelId: 1 };
    },
  ],
  ['associate', writers, 'association.create', (on) => ({ id: on.group().id, others: [on.indicator().id] })],
  [
    'dissociate',
    writers,
    'association.remove',
    (on) => {
      const [a, b] = [on.group().id, on.indicator().id];
      on.world.run('association.create', { id: a, others: [b] });
      return { id: a, others: [{ id: b }] };
    },
  ],
];
