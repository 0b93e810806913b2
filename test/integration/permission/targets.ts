/** What an attempt acts on, made anew by the administrator for each attempt. */
import { aDocument } from '../../support/graph-document.ts';
import { aTask } from '../../support/workflow-body.ts';
import { attributeTypeInput } from '../../support/inputs.ts';
import { fresh, hash, type RoleWorld } from './role-world.ts';

interface Versioned {
  readonly id: number;
  readonly version: number;
}

export const aFile = { path: import.meta.filename, name: 'a-file.txt', replaces: null };
export class Targets {
  readonly world: RoleWorld;
  readonly ownerId: number;

  constructor(world: RoleWorld, ownerId: number) {
    this.world = world;
    this.ownerId = ownerId;
  }

  indicator(): Versioned {
    const { ownerId } = this;
    return versioned(this.world.run('indicator.create', { ownerId, type: 'Host', value: `${fresh()}.example.com` }));
  }

  /** A File with one hash of an algorithm, made of a number that no other File has. */
  file(algorithm: 'md5' | 'sha1'): Versioned {
    const value = hash(algorithm === 'md5' ? 32 : 40);
    return versioned(this.world.run('indicator.create', { ownerId: this.ownerId, type: 'File', value }));
  }

  fileOfTwoHashes(): Versioned {
    const value = `${hash(32)} : ${hash(40)}`;
    return versioned(this.world.run('indicator.create', { ownerId: this.ownerId, type: 'File', value }));
  }

  occurrence(): number {
    return this.world.run('fileOccurrence.create', { id: this.file('md5').id, path: '/tmp/x' }).occurrenceId;
  }

  group(type: 'Campaign' | 'Report' | 'Task' | 'Email' = 'Campaign'): Versioned {
    return versioned(this.world.run('group.create', { ownerId: this.ownerId, type, name: fresh() }));
  }

  victim(): Versioned {
    return versioned(this.world.run('victim.create', { ownerId: this.ownerId, name: fresh() }));
  }

  asset(): Versioned {
    const victimId = this.victim().id;
    return versioned(this.world.run('victimAsset.create', { victimId, type: 'Phone', value: fresh() }));
  }

  /** A saved graph without a node. */
  savedGraph(): Versioned & { readonly name: string } {
    const input = { ownerId: this.ownerId, name: fresh(), document: aDocument() };
    const { id, version } = this.world.run('savedGraph.save', input);
    return { id, version, name: input.name };
  }

  /** An open Case of nobody. */
  case(): number {
    return this.world.run('case.create', { ownerId: this.ownerId, name: fresh() }).id;
  }

  /** A Host in a Case of its own. */
  artifact(): Versioned {
    const value = `${fresh()}.example.com`;
    return versioned(this.world.run('artifact.create', { caseId: this.case(), type: 'Host', value }));
  }

  fileArtifact(): Versioned {
    const { path, name: value } = aFile;
    return versioned(this.world.run('artifact.create', { caseId: this.case(), type: 'Log File', value, path }));
  }

  /** A note of the administrator on a Case, with what it says. */
  note(): Versioned & { readonly body: string } {
    const body = fresh();
    return {
      ...versioned(this.world.run('caseNote.create', { caseId: this.case(), element: { kind: 'case' }, body })),
      body,
    };
  }

  /** An event that the administrator wrote into the timeline of a Case. */
  event(): Versioned {
    return versioned(this.world.run('timeline.create', { caseId: this.case(), summary: fresh() }));
  }

  /** An active Workflow with one task; only Organizations have them. */
  workflow(): Versioned {
    return versioned(
      this.world.run('workflow.create', {
        ownerId: this.world.store.northgateId,
        name: fresh(),
        description: '',
        assignee: null,
        active: true,
        body: { phases: [{ name: 'Contain', description: '', tasks: [aTask('Isolate the host')] }], attributes: [] },
      }),
    );
  }

  /** An open task of nobody in an open Case. */
  caseTask(): number {
    return this.world.run('caseTask.create', { caseId: this.case(), name: fresh() }).id;
  }

  track(): Versioned {
    return versioned(this.world.run('track.create', { ownerId: this.ownerId, name: fresh() }));
  }

  tag(): Versioned & { readonly name: string } {
    const name = fresh();
    return { ...versioned(this.world.run('tag.create', { ownerId: this.ownerId, name })), name };
  }

  /** The Tag of one technique in the owner, made at first use. */
  techniqueTag(): number {
    const { ownerId, world } = this;
    const name = 'T1059.001 - PowerShell';
    const { rows } = world.store.ask(world.store.adaId, 'object.list', {
      filter: { kind: 'tag', owners: [ownerId], text: name },
      sort: 'summary',
      descending: false,
      offset: 0,
      limit: 1,
    });
    return rows[0]?.id ?? world.run('tag.create', { ownerId, name }).id;
  }

  /** Intelligence Requirements exist only in Organizations. */
  requirement(): Versioned {
    return versioned(
      this.world.run('intelRequirement.create', {
        ownerId: this.world.store.northgateId,
        text: fresh(),
        fields: { uniqueId: fresh(), subtype: 'Research Requirement (RR)' },
      }),
    );
  }

  /** A Requirement with a query and a result. */
  queriedRequirement(): number {
    const { world } = this;
    const { id, version } = this.requirement();
    const keyword = fresh();
    world.run('group.create', { ownerId: world.store.northgateId, type: 'Threat', name: `${keyword} found` });
    const keywordSections = [{ compareValue: 'includes' as const, keywords: [keyword] }];
    world.run('intelRequirement.update', { id, version, fields: { keywordSections } });
    world.run('requirementResult.refresh', { id });
    return id;
  }

  post(): number {
    return this.world.run('post.create', { ownerId: this.ownerId, body: fresh(), objects: [] }).id;
  }

  attribute(): number {
    const objectId = this.group().id;
    return this.world.run('attribute.create', { objectId, type: 'Description', value: 'x' }).attributeId;
  }

  attributeType(): number {
    return this.world.run('attributeType.create', attributeTypeInput(this.ownerId, { name: fresh() })).id;
  }

  label(): number {
    return this.world.run('securityLabel.create', { ownerId: this.ownerId, name: fresh(), color: '00FF00' }).id;
  }
}

const versioned = ({ id, changeSet }: { id: number; changeSet: number }): Versioned => ({ id, version: changeSet });
