/** Runs a parsed import through the writer's thread and says how long it took. */
import { runImport } from '../../../electron/worker/import-job.ts';
import type { ImportPlan } from '../../../electron/exchange/import-record.ts';
import { startThread, type StoreClient } from '../../../electron/worker/thread-client.ts';
import { processorMs } from './figures.ts';
import type { Account, ImportResult } from './workspace.ts';

export interface PlanImport {
  readonly ms: number;
  readonly closing: ImportResult;
  /** Time of each kind of request at the writer, as its client waited for it. */
  readonly waits: ReadonlyMap<string, readonly number[]>;
  /** Processor time of the importing thread and of the writer, which take turns. */
  readonly processorMs: { readonly importer: number; readonly writer: number };
}

interface Measured {
  cpuUsage(): Promise<NodeJS.CpuUsage>;
}
const total = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

/** Client that notes how long each request was waited for. */
export function watched(client: StoreClient, waits: Map<string, number[]>): StoreClient {
  return {
    async request(request) {
      const start = performance.now();
      const answer = await client.request(request);
      const list = waits.get(request.kind) ?? [];
      waits.set(request.kind, list);
      list.push(performance.now() - start);
      return answer;
    },
  };
}

/** Opens the folder, imports, closes it again; only the import is timed. */
export async function importPlan(folder: string, account: Account, plan: ImportPlan): Promise<PlanImport> {
  const writer = await startThread(
    'writer-thread',
    { folder, appVersion: 'bench', holder: 'bench' },
    (line) => void process.stderr.write(`${line}\n`),
  );
  try {
    const jobId = Number(await writer.request({ kind: 'job.next' }));
    const waits = new Map<string, number[]>();
    // Node 24 measures a worker's own time; its published types do not know that yet.
    const worker = writer.worker as unknown as Measured;
    const before = { importer: processorMs(), writer: total(await worker.cpuUsage()) };
    const start = performance.now();
    // A finished import answers its closing.
    const closing = (await runImport({
      plan,
      writer: watched(writer, waits),
      startedAt: Date.now(),
      progress: () => undefined,
      isCancelled: () => false,
      request: { jobId, ...account, file: 'sample', sha256: '' },
    })) as ImportResult;
    const ms = performance.now() - start;
    const importer = processorMs() - before.importer;
    return { ms, closing, waits, processorMs: { importer, writer: total(await worker.cpuUsage()) - before.writer } };
  } finally {
    await writer.close();
  }
}
