/** One user in any role of Workflow, and Cases with everything in them for him to act on. */
import type { Input, Method, MethodOfKind, Output } from '../../../shared/contract/index.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { scalar } from '../../../electron/store/statement.ts';
import { TestStore } from '../../support/store.ts';
import { writeFile } from '../../support/stix-file.ts';
import { fresh } from './role-world.ts';

type Levels = Readonly<Record<string, string>>;
type Id = { readonly id: number };
type Versioned = Id & { readonly version: number };

/** What a role needs beside Workflow to try everything: Groups and Tags are only read, so that a Case's own right decides. */
const beside: Levels = {
  'access.attributeType': 'Full',
  'access.securityLabel': 'Read',
  'intel.attribute': 'Read',
  'intel.indicator': 'Full',
  'intel.group': 'Read',
  'intel.track': 'Read',
  'intel.victim': 'Read',
  'intel.tag': 'Read',
  'intel.post': 'Read',
};

export class WorkflowWorld {
  readonly store = new TestStore();
  readonly ownerId = this.store.northgateId;
  readonly userId: number;
  readonly groupId: number;
  readonly tag = 'evidence';
  #role = '';

  constructor() {
    const { store } = this;
    this.userId = store.addUser('eva', 'Standard User');
    this.groupId = this.run('group.create', { ownerId: this.ownerId, type: 'Campaign', name: 'Winter' }).id;
    this.run('tag.create', { ownerId: this.ownerId, name: this.tag });
  }

  /** Gives the user a role with these levels of Workflow. */
  setLevels(name: string, levels: Levels): void {
    this.store.db
      .prepare('INSERT INTO custom_role(scope, name, levels) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
      .run('organization', name, JSON.stringify({ ...beside, ...levels }));
    this.setRole(name);
  }

  setRole(name: string): void {
    this.#role = name;
    this.store.setRole('eva', 'Northgate SOC', name);
  }

  /** As the administrator, who may do everything. */
  run<M extends MethodOfKind<'command'>>(method: M, input: Input<M>): Output<M> {
    return this.store.run(this.store.adaId, method, input);
  }

  /** As the user himself, while he may do everything: what he makes is his own. */
  runAsUser<M extends MethodOfKind<'command'>>(method: M, input: Input<M>): Output<M> {
    return this.prepared(() => this.store.run(this.userId, method, input));
  }

  /** What is made while the user may do everything: he may be assigned, and is among those who see the Case. */
  prepared<T>(make: () => T): T {
    this.store.setRole('eva', 'Northgate SOC', 'Organization Administrator');
    const made = make();
    this.store.setRole('eva', 'Northgate SOC', this.#role);
    return made;
  }

  /** What the user is answered, and whether the call changed a row of the workspace. */
  attempt(method: Method, kind: string, input: unknown): { outcome: string; changed: boolean } {
    const before = this.#changes();
    return { outcome: this.#outcome(method, kind, input), changed: this.#changes() > before };
  }

  #outcome(method: Method, kind: string, input: unknown): string {
    if (kind === 'command') return this.store.outcome(this.userId, method, input);
    try {
      this.store.ask(this.userId, method as MethodOfKind<'query'>, input as never); // each input belongs to its method
      return 'done';
    } catch (error) {
      if (error instanceof AppError) return error.code;
      throw error;
    }
  }

  #changes(): number {
    return scalar<number>(this.store.db, 'SELECT coalesce(max(id), 0) FROM change_set') ?? 0;
  }
}

/** Things in a Case, made anew for each attempt while the user may do everything. `own`: the user's, as the requirement means it for the thing. */
export class WorkflowTargets {
  readonly world: WorkflowWorld;
  readonly own: boolean;

  constructor(world: WorkflowWorld, own: boolean) {
    this.world = world;
    this.own = own;
  }

  #make<M extends MethodOfKind<'command'>>(method: M, input: Input<M>): Output<M> {
    const { userId, store } = this.world;
    return store.run(this.own ? userId : store.adaId, method, input);
  }

  /** A Case; an own one is assigned to the user. */
  case(): Versioned {
    const { world, own } = this;
    const { id, changeSet } = world.run('case.create', {
      ownerId: world.ownerId,
      name: fresh(),
      ...(own ? { assignee: { kind: 'user' as const, id: world.userId } } : {}),
    });
    return { id, version: changeSet };
  }

  closedCase(): Versioned {
    const { id, changeSet } = this.world.run('case.close', this.case());
    return { id, version: changeSet };
  }

  taggedCase(): Id {
    const { id } = this.case();
    this.world.run('tag.apply', { ids: [id], names: [this.world.tag] });
    return { id };
  }

  /** A Case that suggests another one, which shares an Artifact with it. */
  suggesting(): { readonly id: number; readonly other: number } {
    const value = `${fresh()}.example.com`;
    const [id, other] = [
      this.case().id,
      this.world.run('case.create', { ownerId: this.world.ownerId, name: fresh() }).id,
    ];
    for (const caseId of [id, other])
      this.world.run('artifact.create', { caseId, type: 'Host', value, suggests: true });
    return { id, other };
  }

  dismissing(): { readonly id: number; readonly other: number } {
    const { id, other } = this.suggesting();
    this.world.run('potential.dismiss', { id, suggestions: [other], reason: 'noise' });
    return { id, other };
  }

  /** A task; an own one is assigned to the user. */
  task(): Versioned {
    const { world, own } = this;
    const { id, changeSet } = world.run('caseTask.create', {
      caseId: this.case().id,
      name: fresh(),
      ...(own ? { assignee: { kind: 'user' as const, id: world.userId } } : {}),
    });
    return { id, version: changeSet };
  }

  closedTask(): Id {
    const { id } = this.task();
    this.world.run('caseTask.complete', { id });
    return { id };
  }

  /** A Case with an empty phase. */
  phase(): { readonly caseId: number; readonly phase: number } {
    const caseId = this.case().id;
    return { caseId, phase: this.world.run('caseTask.addPhase', { caseId, name: fresh() }).phase };
  }

  /** An Artifact that the user, or somebody else, has created. */
  artifact(): Versioned {
    const caseId = this.case().id;
    const { id, changeSet } = this.#make('artifact.create', { caseId, type: 'Host', value: `${fresh()}.example.com` });
    return { id, version: changeSet };
  }

  fileArtifact(): Id {
    const caseId = this.case().id;
    return this.#make('artifact.create', { caseId, type: 'Log File', value: 'a.log', path: import.meta.filename });
  }

  /** A Note that the user, or somebody else, has written and changed last. */
  note(): Versioned {
    const caseId = this.case().id;
    const { id, changeSet } = this.#make('caseNote.create', { caseId, element: { kind: 'case' }, body: fresh() });
    return { id, version: changeSet };
  }

  event(): Versioned {
    const caseId = this.case().id;
    const { id, changeSet } = this.#make('timeline.create', { caseId, summary: fresh() });
    return { id, version: changeSet };
  }

  attribute(): number {
    const objectId = this.case().id;
    return this.#make('attribute.create', { objectId, type: 'Description', value: 'x' }).attributeId;
  }

  workflow(): Versioned {
    const { id, changeSet } = this.world.run('workflow.create', {
      ownerId: this.world.ownerId,
      name: fresh(),
      description: '',
      assignee: null,
      active: true,
      body: { phases: [], attributes: [] },
    });
    return { id, version: changeSet };
  }

  template(): number {
    const { rows } = this.world.store.ask(this.world.store.adaId, 'workflow.templates', {});
    return rows[0]?.id ?? 0;
  }

  workflowFile(): { readonly path: string; readonly fileName: string } {
    const { text } = this.world.store.ask(this.world.store.adaId, 'workflow.export', { id: this.workflow().id });
    return { path: writeFile(text, `${fresh()}.wf`), fileName: 'a.wf' };
  }
}
