/** How the sample is made: by the calls of the contract, as any of its users. */
import type { Input, MethodOfKind, Output } from '../../shared/contract/index.ts';
import type { ObjectId, OwnerId } from '../../shared/model/id.ts';
import type { OpenWorkspace } from '../ipc/open-workspace.ts';
import type { Reference } from './sample-document.ts';

export class SampleCalls {
  readonly workspace: OpenWorkspace;
  readonly userId: number;
  readonly #owners = new Map<string, OwnerId>();

  constructor(workspace: OpenWorkspace, userId: number) {
    this.workspace = workspace;
    this.userId = userId;
  }

  /** The same calls as somebody else. */
  as(userId: number): SampleCalls {
    return new SampleCalls(this.workspace, userId);
  }

  async command<M extends MethodOfKind<'command'>>(method: M, input: Input<M>): Promise<Output<M>> {
    // The store has passed the value through the method's output schema.
    return (await this.workspace.command(method, input, this.userId)).value as Output<M>;
  }

  async query<M extends MethodOfKind<'query'>>(method: M, input: Input<M>): Promise<Output<M>> {
    return (await this.workspace.query(method, input, this.userId)) as Output<M>; // as above
  }

  async owner(name: string): Promise<OwnerId> {
    if (this.#owners.size === 0)
      for (const owner of await this.query('owner.list', {})) this.#owners.set(owner.name, owner.id);
    const id = this.#owners.get(name);
    if (id === undefined) throw new Error(`the sample names the unknown owner ${name}`);
    return id;
  }

  async find({ owner, type, name }: Reference): Promise<ObjectId> {
    const ownerId = await this.owner(owner);
    const found = await this.query('object.resolve', { ref: `${type}:${name}` });
    const object = found.find((row) => row.ownerId === ownerId);
    if (object === undefined) throw new Error(`the sample names ${type} ${name}, which ${owner} does not hold`);
    return object.id;
  }
}
