/** The store in this very thread: commands and queries by the real executor, without workers. Fast enough for thousands of runs. */
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { setUpWorkspace } from '../../electron/domain/account/first-run.ts';
import { assignRole, createOwner, createUser } from '../../electron/domain/account/owners.ts';
import { bringUpToDate, type HeldNetwork } from '../../electron/domain/network/up-to-date.ts';
import { executeCommand, executeNetwork, executeQuery } from '../../electron/ipc/execute.ts';
import { openWriter, type Writer } from '../../electron/store/connection.ts';
import { installJournal } from '../../electron/store/journal.ts';
import { digestOf, type Verification, verifyWorkspace } from '../../electron/store/verify.ts';
import { createWorkspaceFolder } from '../../electron/store/workspace-folder.ts';
import type { Input, Method, MethodOfKind, Output } from '../../shared/contract/index.ts';
import { AppError, type ErrorCode } from '../../shared/error/app-error.ts';
import type { OwnerKind } from '../../shared/model/owner.ts';
import { tempFolder } from './temp-folder.ts';

export class TestStore {
  readonly folder = join(tempFolder(), 'workspace');
  readonly db: Writer;
  readonly adaId: number;
  readonly northgateId: number;
  #now = Date.UTC(2026, 0, 1);
  /** What the network's thread would hold between questions. */
  held: HeldNetwork | undefined;

  constructor() {
    const paths = createWorkspaceFolder(this.folder);
    this.db = openWriter(paths.database, 'normal');
    this.db.pragma('synchronous = OFF');
    installJournal(this.db);
    const { userId, ownerId } = this.db.transaction(() =>
      setUpWorkspace(
        this.db,
        { organization: 'Northgate SOC', userName: 'ada', password: 'correct horse battery' },
        this.#now,
      ),
    )();
    this.adaId = userId;
    this.northgateId = ownerId;
    afterAll(() => this.db.close());
  }

  get #environment() {
    return { now: () => (this.#now += 1000), workspace: { folder: this.folder, appVersion: '0.0.0-test' } };
  }

  run<M extends MethodOfKind<'command'>>(userId: number, method: M, input: Input<M>): Output<M> {
    return executeCommand(this.db, this.#environment, { method, input, userId }) as Output<M>; // parsed by the output schema
  }

  ask<M extends MethodOfKind<'query'>>(userId: number, method: M, input: Input<M>): Output<M> {
    return executeQuery(this.db, this.#environment, { method, input, userId }) as Output<M>;
  }

  /** A question about the network, which is held and brought up to date as in its thread. */
  askNetwork<M extends MethodOfKind<'network'>>(userId: number, method: M, input: Input<M>): Output<M> {
    return executeNetwork(
      this.db,
      this.#environment,
      { method, input, userId },
      { held: () => (this.held = bringUpToDate(this.db, this.held, () => undefined)), check: () => undefined },
    ) as Output<M>;
  }

  /** `done`, or the code of the refusal; anything unexpected is thrown. */
  outcome(userId: number, method: Method, input: unknown): ErrorCode | 'done' {
    try {
      executeCommand(this.db, this.#environment, { method, input, userId });
      return 'done';
    } catch (error) {
      if (error instanceof AppError) return error.code;
      throw error;
    }
  }

  addOwner(kind: OwnerKind, name: string): number {
    const id = createOwner(this.db, kind, name, this.#now);
    assignRole(this.db, 'ada', name, kind === 'organization' ? 'Organization Administrator' : 'Director');
    return id;
  }

  addUser(userName: string, role: string, homeOwner = 'Northgate SOC'): number {
    return createUser(
      this.db,
      { userName, password: 'correct horse battery', systemRole: 'User', homeOwner, role },
      this.#now,
    );
  }

  setRole(userName: string, ownerName: string, role: string | null): void {
    assignRole(this.db, userName, ownerName, role);
  }

  digest(): string {
    return digestOf(this.db);
  }

  verify(): Verification {
    return verifyWorkspace(this.db, this.folder);
  }
}
