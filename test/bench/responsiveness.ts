/** What a user feels while a large import runs: the main thread, edits, reads. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { OpenWorkspace } from '../../electron/ipc/open-workspace.ts';
import { atMost, median, p95, quantile, round, timedAsync } from './support/figures.ts';
import { largeStore } from './support/large-store.ts';
import { createRandom } from './support/random.ts';
import { period } from './support/sample-object.ts';
import { ownerPeriod } from './support/sample-links.ts';
import type { PlanSize } from './support/sample-plan.ts';
import { scratch } from './support/scratch.ts';
import type { TimedNews } from './support/timed-import-thread.ts';
import { type Account, copyWorkspace, openWorkspace } from './support/workspace.ts';

const objects = 200_000;
const plan: PlanSize = { objects: 150_000, links: 450_000, older: objects, round: 0 };
const floorMs = 4;
const idleSeconds = 10;
/** A loop that waits this long between calls leaves the threads alone most of the time. */
const pauseMs = 20;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Felt {
  readonly loopP99: number;
  readonly reads: readonly number[];
  readonly edits: readonly number[];
}

/** Reads and edits one after the other until told to stop. */
async function use(workspace: OpenWorkspace, userId: number, isOver: () => boolean): Promise<Felt> {
  const random = createRandom(3);
  const reads: number[] = [];
  const edits: number[] = [];
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const editing = (async () => {
    while (!isOver()) {
      const id = randomIndicator(random);
      // The contract's shape of object.get.
      const { version, rating } = (await workspace.query('object.get', { id }, userId)) as {
        version: number;
        rating: number | null;
      };
      edits.push(
        await timedAsync(() =>
          workspace.command('indicator.update', { id, version, fields: { rating: ((rating ?? 0) + 1) % 6 } }, userId),
        ),
      );
      await pause(pauseMs * 5);
    }
  })();
  while (!isOver()) {
    const id = randomIndicator(random);
    reads.push(
      await timedAsync(async () => {
        await workspace.query('object.get', { id }, userId);
        await workspace.query('association.counts', { id }, userId);
      }),
    );
    await pause(pauseMs);
  }
  await editing;
  loop.disable();
  return { loopP99: loop.percentile(99) / 1e6, reads, edits };
}

const randomIndicator = (random: (below: number) => number): number =>
  (random(objects / period / ownerPeriod) * ownerPeriod + 1) * period + 1 + random(15);

async function startImport(
  workspace: OpenWorkspace,
  account: Account,
): Promise<{ begins: Promise<void>; done: Promise<ReadonlyMap<string, readonly number[]>> }> {
  const { port1, port2 } = new MessageChannel();
  workspace.writer.worker.postMessage({ jobPort: port1 }, [port1]);
  const jobId = Number(await workspace.writer.request({ kind: 'job.next' }));
  const worker = new Worker(new URL('./support/timed-import-thread.ts', import.meta.url), {
    workerData: { port: port2, jobId, account, size: plan },
    transferList: [port2],
  });
  const news = (kind: TimedNews['kind']): Promise<TimedNews> =>
    new Promise((resolve, reject) => {
      worker.on('message', (message: TimedNews) => message.kind === kind && resolve(message));
      worker.on('error', reject);
    });
  return {
    begins: news('begins').then(() => undefined),
    done: news('done').then((message) => (message.kind === 'done' ? message.waits : new Map())),
  };
}

export async function run(): Promise<unknown> {
  const store = await largeStore(objects);
  const workspace = await openWorkspace(copyWorkspace(store.folder, scratch('responsiveness')));
  const account = { userId: store.userId, ownerId: store.ownerId };
  await use(workspace, store.userId, after(2));
  const idle = await use(workspace, store.userId, after(idleSeconds));
  const { begins, done } = await startImport(workspace, account);
  await begins;
  let isDone = false;
  void done.finally(() => (isDone = true));
  const busy = await use(workspace, store.userId, () => isDone);
  const waits = await done;
  await workspace.close();
  const chunks = [...(waits.get('import.objects') ?? []), ...(waits.get('import.links') ?? [])];
  const idleLoop = Math.max(idle.loopP99, floorMs);
  return {
    'main thread delay, p99 over idle (floor 4 ms)': atMost(busy.loopP99 / idleLoop, 2, {
      idleMs: round(idle.loopP99),
      importMs: round(busy.loopP99),
    }),
    'edit wait p95 over chunk p95': atMost(p95(busy.edits) / p95(chunks), 1.5, {
      editMs: [round(median(busy.edits)), round(p95(busy.edits)), round(quantile(busy.edits, 1))],
      idleEditMs: [round(median(idle.edits)), round(p95(idle.edits))],
      chunkMs: [round(median(chunks)), round(p95(chunks)), round(quantile(chunks, 1))],
      closeMs: round(waits.get('import.close')?.[0] ?? 0),
      edits: busy.edits.length,
      chunks: chunks.length,
    }),
    'reads p95 over idle': atMost(p95(busy.reads) / p95(idle.reads), 2, {
      p50Ratio: round(median(busy.reads) / median(idle.reads)),
      idleMs: [round(median(idle.reads)), round(p95(idle.reads))],
      importMs: [round(median(busy.reads)), round(p95(busy.reads))],
      reads: busy.reads.length,
    }),
  };
}

function after(seconds: number): () => boolean {
  const end = performance.now() + seconds * 1000;
  return () => performance.now() > end;
}
