/** An import into a store of this very thread: the real job and the real writer, without workers. */
import { createImportWriter } from '../../electron/worker/import-writer.ts';
import { type ImportJob, runImport } from '../../electron/worker/import-job.ts';
import type { Closing } from '../../electron/domain/import/close.ts';
import type { ImportPlan } from '../../electron/exchange/import-record.ts';
import type { StoreRequest } from '../../electron/worker/message.ts';
import { openWriter, type Writer } from '../../electron/store/connection.ts';
import { findImportRun } from '../../electron/store/import-store.ts';
import { allocate } from '../../electron/store/journal.ts';
import { workspacePaths } from '../../electron/store/workspace-folder.ts';
import type { FileImportModes } from '../../shared/indicator/file-import.ts';
import type { TestStore } from './store.ts';

export interface LocalImportOptions {
  readonly files?: FileImportModes | undefined;
  readonly userId?: number;
  /** Runs before each request to the writer; what it throws ends the import there. */
  readonly before?: (request: StoreRequest) => void;
}

export class LocalImporter {
  readonly #store: TestStore;
  readonly #bulk: Writer;

  constructor(store: TestStore) {
    this.#store = store;
    this.#bulk = openWriter(workspacePaths(store.folder).database, 'normal');
    this.#bulk.pragma('synchronous = OFF');
  }

  /** Imports to the end; `setId` is null when nothing changed. An import that fails is taken back as the program takes it back, and its error is thrown. */
  async run(
    plan: ImportPlan,
    { files, userId, before }: LocalImportOptions = {},
  ): Promise<Closing & { setId: number | null }> {
    const { db, adaId, northgateId } = this.#store;
    const answer = createImportWriter(
      () => ({ edit: db, bulk: this.#bulk }),
      () => 0,
    );
    const job: ImportJob = {
      plan,
      request: {
        jobId: allocate(db, 'job'),
        userId: userId ?? adaId,
        ownerId: northgateId,
        file: 'file.json',
        sha256: '0'.repeat(64),
        files,
      },
      writer: {
        request: async (request) => {
          before?.(request);
          return answer(request);
        },
      },
      startedAt: 0,
      progress: () => undefined,
      isCancelled: () => false,
    };
    try {
      const closing = (await runImport(job)) as Closing; // what the writer answers to the closing of an import
      return { ...closing, setId: findImportRun(db, job.request.jobId)?.set_id ?? null };
    } catch (error) {
      while (answer({ kind: 'import.abandon' }) === true);
      throw error;
    }
  }

  close(): void {
    this.#bulk.close();
  }
}
