/** Every question that the contract can be asked, about some objects. */
import { reportSections } from '../../shared/contract/case-report.ts';
import type { MethodOfKind } from '../../shared/contract/index.ts';
import { objectKinds } from '../../shared/model/object-type.ts';
import { sharingOptions } from './inputs.ts';
import { marker, refused, type Things } from './things.ts';

const everyKind = (input: Record<string, unknown>) => objectKinds.map((kind) => ({ ...input, kind }));
const everyId = (things: Things): number[] => [
  ...new Set(
    Object.entries(things).flatMap(([name, id]: [string, number]) =>
      name === 'ownerId' || name === 'post' ? [] : [id],
    ),
  ),
];
const page = { offset: 0, limit: 50 };
const perObject = (things: Things, input: (id: number) => unknown): unknown[] => everyId(things).map(input);
const options = sharingOptions({ indicators: ['Host', 'File'], groups: ['Campaign'] });

/** What is asked about beside the objects themselves. */
export interface Surroundings {
  /** Objects that are asked about from others: of the closed owner, once it is filled. */
  readonly closed: Things | undefined;
  readonly requirement: number;
  readonly planted: { readonly label: number; readonly type: number; readonly list: number; readonly job: number };
  /** Of the body of an attachment. */
  readonly sha256: string;
}

type Questions = { readonly [M in MethodOfKind<'query' | 'network'>]: (things: Things) => readonly unknown[] };

/** Every question of the contract about some objects: a method without an entry does not compile. */
export const questionsIn = ({ closed, requirement, planted, sha256 }: Surroundings): Questions => ({
  'workspace.info': () => [{}],
  'workspace.sampleUsers': () => [{}],
  'owner.list': () => [{}],
  'setting.list': () => [{}],
  'preference.get': () => [{ name: 'tabs' }],
  'object.list': () => [
    { filter: {}, sort: 'summary', descending: false, ...page },
    { filter: { text: marker }, sort: 'modified', descending: true, ...page },
    { filter: { owners: [closed?.ownerId ?? 2] }, sort: 'created', descending: true, ...page },
    ...objectKinds.map((kind) => ({ filter: { kind }, sort: 'modified', descending: true, ...page })),
  ],
  'object.get': (things) => perObject(things, (id) => ({ id })),
  'case.get': (things) => perObject(things, (id) => ({ id })),
  'caseReport.make': (things) =>
    perObject(things, (id) => ({ id, sections: [...reportSections], withoutLabels: [], withoutUnlabelled: true })),
  'caseTask.list': (things) => perObject(things, (caseId) => ({ caseId })),
  'caseTask.get': () => [{ id: 1 }],
  'caseTask.find': ({ ownerId }) =>
    [{}, { text: marker }, { owners: [ownerId] }].map((filter) => ({
      filter,
      sort: 'name',
      descending: false,
      ...page,
    })),
  'userGroup.list': ({ ownerId }) => [{ ownerId }],
  'serviceLevel.list': ({ ownerId }) => [{ ownerId }],
  'case.people': ({ ownerId }) => [{ ownerId }],
  'case.deletionPreview': (things) => perObject(things, (id) => ({ id })),
  'caseNote.list': (things) => perObject(things, (caseId) => ({ caseId, ...page })),
  'timeline.list': (things) => perObject(things, (caseId) => ({ caseId, newestFirst: true, limit: 50 })),
  'case.facets': () => [{}],
  'case.list': () =>
    [{}, { text: marker }, { owners: [closed?.ownerId ?? 2] }, { tag: `${marker} tag` }].map((filter) => ({
      filter,
      sort: 'modified',
      descending: true,
      ...page,
    })),
  'object.search': () => [
    { text: marker, limit: 50 },
    { text: 'common', limit: 50 },
  ],
  'object.resolve': (things) => [
    ...perObject(things, (id) => ({ ref: `#${id}` })),
    { ref: `Host:${marker}.example.org` },
    { ref: 'Host:common.example.org' },
  ],
  'object.deletionPreview': (things) => perObject(things, (id) => ({ ids: [id] })),
  'association.counts': (things) => perObject(things, (id) => ({ id })),
  'association.list': (things) =>
    everyId(things).flatMap((id) => [
      ...everyKind({ id, ...page }),
      ...everyKind({ id, ...page, derived: true }),
      ...everyKind({ id, ...page, text: marker }),
      ...everyKind({ id, ...page, sort: 'summary' }),
    ]),
  'association.facets': (things) => everyId(things).flatMap((id) => everyKind({ id })),
  'association.get': (things) => perObject(things, (id) => ({ id, other: closed?.host ?? 1, type: 0 })),
  'association.path': (things) => [
    { id: things.host, other: closed?.host ?? things.file },
    { id: things.host, other: things.file },
  ],
  'association.candidates': (things) =>
    everyId(things).flatMap((id) => [...everyKind({ id, limit: 50 }), ...everyKind({ id, text: marker, limit: 50 })]),
  'association.types': (things) => [{ id: things.host, otherType: 'File' }, { id: things.file }],
  'associationType.list': () => [{}],
  'activity.list': (things) => perObject(things, (id) => ({ id, limit: 50 })),
  'attachment.get': (things) => [{ id: things.document }],
  'attachment.read': (things) => [{ id: things.document, sha256, offset: 0, length: 100 }],
  'attributeType.list': () => [{}],
  'attributeType.usage': () => [{ typeId: 1 }, { typeId: planted.type }],
  'artifactType.list': () => [{}],
  'artifact.list': (things) =>
    perObject(things, (caseId) => ({ caseId, filter: '', sort: 'type', descending: false, ...page })),
  'artifact.get': (things) => perObject(things, (id) => ({ id })),
  'artifact.matches': (things) => perObject(things, (id) => ({ id })),
  'artifact.readFile': (things) => perObject(things, (id) => ({ id, offset: 0, length: 100 })),
  'behavior.graph': (things) => [{ id: things.file }],
  'changeSet.recent': () => [{ limit: 100 }],
  'exclusionList.list': () => [{}],
  'exclusionList.values': () => [
    { id: 1, ...page },
    { id: planted.list, ...page },
  ],
  'exclusionList.try': (things) => [
    { ownerId: things.ownerId, type: 'Host', value: `${marker}.example.net` },
    { ownerId: things.ownerId, ...refused },
  ],
  'file.mergePreview': (things) => [{ id: things.file, other: closed?.file ?? things.file }],
  'fileOccurrence.list': (things) => [{ id: things.file, ...page }],
  'graph.read': (things) => [
    { ids: everyId(things) },
    ...perObject(things, (id) => ({ ids: [id], with: [...everyId(things), ...everyId(closed ?? things)] })),
  ],
  'graph.counts': (things) => [
    { ids: everyId(things) },
    ...perObject(things, (id) => ({ ids: [id], known: everyId(closed ?? things) })),
  ],
  'graph.pivot': (things) =>
    everyId(things).flatMap((id) =>
      [true, false].flatMap((derived) =>
        (['newest', 'rating'] as const).map((order) => ({
          ids: [id],
          known: [],
          kinds: [...objectKinds],
          derived,
          order,
          limit: 3,
        })),
      ),
    ),
  'graph.find': (things) => [
    { of: { filter: {} } },
    { of: { filter: { text: marker } } },
    { of: { filter: { owners: [closed?.ownerId ?? 2] } } },
    { of: { tag: things.tag } },
    ...perObject(things, (caseId) => ({ of: { caseId } })),
  ],
  'graph.match': () => [
    {
      values: [
        { label: marker },
        { label: `${marker}[.]example.org` },
        { label: 'common[.]example.org' },
        { label: `${marker} campaign`, kind: 'group' },
        { label: `${marker} common case` },
        { label: 'a'.repeat(32), type: 'File' },
      ],
    },
  ],
  'savedGraph.list': () => [
    { text: '', sort: 'saved', descending: true, ...page },
    { text: marker, sort: 'name', descending: false, ...page },
  ],
  'savedGraph.latest': () => [{}],
  'savedGraph.get': () => [{ id: 1 }, { id: 2 }],
  'graphDraft.list': () => [{}],
  'graphDraft.get': () => [{ key: 'draft' }],
  'group.recipients': (things) => [{ id: things.email }],
  'import.list': () => [{}],
  'import.report': () => [{ jobId: 1 }, { jobId: planted.job }],
  'import.losses': () => [
    { jobId: 1, ...page },
    { jobId: planted.job, ...page },
  ],
  'indicator.check': (things) => [
    { ownerId: things.ownerId, values: [{ type: 'Host', value: `${marker}.example.org` }, refused] },
  ],
  'indicator.reports': (things) => [{ id: things.host }],
  'network.paths': (things) =>
    perObject(things, (id) => ({
      from: [id],
      to: [closed?.group ?? things.group],
      maxLength: 6,
      extra: 1,
      limit: 100,
      token: 'x',
    })),
  'network.common': (things) => perObject(things, (id) => ({ a: [id], b: [things.group], limit: 100, token: 'x' })),
  'network.component': (things) => perObject(things, (id) => ({ ids: [id], token: 'x' })),
  'pivot.copies': (things) => perObject(things, (id) => ({ id })),
  'pivot.counts': (things) => perObject(things, (id) => ({ id })),
  'pivot.diamond': (things) => [{ id: things.group }],
  'pivot.list': (things) =>
    everyId(things).flatMap((id) => [...everyKind({ id, ...page }), ...everyKind({ id, ...page, derived: true })]),
  'pivot.merged': (things) => everyId(things).flatMap((id) => everyKind({ id, ...page })),
  'pivot.trail': (things) => [{ ids: everyId(things) }],
  'pivot.unified': (things) => perObject(things, (id) => ({ id })),
  'post.list': (things) => [
    page,
    { ...page, owners: [closed?.ownerId ?? 2] },
    ...perObject(things, (objectId) => ({ ...page, objectId })),
  ],
  'requirementCategory.list': () => [{}],
  'requirementResult.list': () => [
    { id: requirement, ...page },
    { id: requirement, ...page, text: marker },
  ],
  'review.list': (things) => [{ id: things.report }],
  'securityLabel.list': () => [{}],
  'securityLabel.usage': () => [{ labelId: 1 }, { labelId: planted.label }],
  'sharing.history': (things) => [{ id: things.group }],
  'sharing.preview': (things) => [{ id: things.group, ownerId: closed?.ownerId ?? 2, options }],
  'sharing.targets': (things) => [{ id: things.group }],
  'tag.carriers': (things) => [
    { id: things.tag, sort: 'summary', descending: false, ...page },
    ...objectKinds.map((kind) => ({ id: things.tag, kind, sort: 'modified', descending: true, ...page })),
  ],
  'tag.facts': (things) => [{ id: things.tag }],
  'tagRule.list': () => [{}],
  'tagRule.pending': () => [{}],
  'task.candidates': (things) => [{ id: things.task }],
  'task.get': (things) => [{ id: things.task }],
  'victimAsset.list': (things) => [{ victimId: things.victim }],
  'vote.get': (things) => [{ id: things.group }],
  'potential.list': (things) => perObject(things, (id) => ({ id, ...page })),
  'potential.dismissed': (things) => perObject(things, (id) => ({ id, ...page })),
  'potential.ofObject': (things) => perObject(things, (id) => ({ id })),
  'potential.settings': () => [{}],
  'workflow.list': () => [{}],
  'workflow.templates': () => [{}],
  'workflow.get': () => [{ id: 1 }, { id: 4 }],
  'workflow.export': () => [{ id: 1 }, { id: 4 }],
});
