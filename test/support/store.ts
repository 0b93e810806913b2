/** The store in this very thread: commands and queries by the real executor, without workers. Fast enough for thousands of runs. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { setUpWorkspace } from '../../electron/domain/account/first-run.ts';
import { assignRole, createOwner } from '../../electron/domain/account/owners.ts';
import { bringUpToDate, type HeldNetwork } from '../../electron/domain/network/up-to-date.ts';
import { executeCommand, executeNetwork, executeQuery } from '../../electron/ipc/execute.ts';
import { findOwnerByName, findUserByName, insertUser } from '../../electron/store/account-store.ts';
import { openWriter, type Writer } from '../../electron/store/connection.ts';
import { installJournal } from '../../electron/store/journal.ts';
import { digestOf, type Verification, verifyWorkspace } from '../../electron/store/verify.ts';
import { createWorkspaceFolder, workspacePaths } from '../../electron/store/workspace-folder.ts';
import type { Input, Method, MethodOfKind, Output } from '../../shared/contract/index.ts';
import { AppError, type ErrorCode } from '../../shared/error/app-error.ts';
import type { OwnerKind } from '../../shared/model/owner.ts';
import { tempFolder } from './temp-folder.ts';

interface Template {
  readonly folder: string;
  readonly adaId: number;
  readonly northgateId: number;
}

const createdAt = Date.UTC(2026, 0, 1);
let template: Template | undefined;

/** A new workspace, of which every store of a test file is a copy: hashing its password takes longer than all the rest. */
function makeTemplate(): Template {
  const folder = join(tempFolder(), 'template');
  const db = openWriter(createWorkspaceFolder(folder).database, 'normal');
  installJournal(db);
  const { userId, ownerId } = db.transaction(() =>
    setUpWorkspace(
      db,
      { organization: 'Northgate SOC', userName: 'ada', password: 'correct horse battery' },
      createdAt,
    ),
  )();
  // The only connection: closing it leaves everything in one file.
  db.close();
  return { folder, adaId: userId, northgateId: ownerId };
}

export class TestStore {
  readonly folder = join(tempFolder(), 'workspace');
  readonly db: Writer;
  readonly adaId: number;
  readonly northgateId: number;
  #now = createdAt;
  /** What the network's thread would hold between questions. */
  held: HeldNetwork | undefined;

  constructor() {
    template ??= makeTemplate();
    cpSync(template.folder, this.folder, { recursive: true });
    this.adaId = template.adaId;
    this.northgateId = template.northgateId;
    this.db = openWriter(workspacePaths(this.folder).database, 'normal');
    this.db.pragma('synchronous = OFF');
    installJournal(this.db);
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

  /** A user with the password of ada. */
  addUser(userName: string, role: string, homeOwner = 'Northgate SOC'): number {
    const password = findUserByName(this.db, 'ada')?.password ?? '';
    const homeOwnerId = findOwnerByName(this.db, homeOwner)?.id ?? 0;
    const id = insertUser(this.db, {
      name: userName,
      systemRole: 'User',
      homeOwnerId,
      password,
      recovery: null,
      at: this.#now,
    });
    assignRole(this.db, userName, homeOwner, role);
    return id;
  }

  setRole(userName: string, ownerName: string, role: string | null): void {
    assignRole(this.db, userName, ownerName, role);
  }

  /** For who needs many: otherwise each is closed after the test file. */
  close(): void {
    this.db.close();
    rmSync(this.folder, { recursive: true });
  }

  digest(): string {
    return digestOf(this.db);
  }

  verify(): Verification {
    return verifyWorkspace(this.db, this.folder);
  }
}
