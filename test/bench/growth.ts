/** How the everyday operations grow from ten thousand objects to a million. */
import { executeCommand, executeQuery } from '../../electron/ipc/execute.ts';
import { openReader, openWriter } from '../../electron/store/connection.ts';
import { installJournal } from '../../electron/store/journal.ts';
import { workspacePaths } from '../../electron/store/workspace-folder.ts';
import type { Method } from '../../shared/contract/index.ts';
import { atMost, type Figure, median, noise, p95, round, timed } from './support/figures.ts';
import { largeStore } from './support/large-store.ts';
import { importPlan } from './support/plan-import.ts';
import { createRandom } from './support/random.ts';
import { groupOfBlock, period, sampleObject } from './support/sample-object.ts';
import { ownerPeriod } from './support/sample-links.ts';
import { samplePlan } from './support/sample-plan.ts';
import { scratch } from './support/scratch.ts';
import { copyWorkspace } from './support/workspace.ts';

const sizes = [10_000, 1_000_000] as const;
const samples = 400;
const warmUp = 40;
const importRounds = 5;

interface Subject {
  readonly size: number;
  query(method: Method, input: unknown): unknown;
  command(method: Method, input: unknown): unknown;
}
interface Target {
  readonly indicator: number;
  readonly group: number;
}

async function open(size: number): Promise<Subject & { folder: string; close(): void }> {
  const store = await largeStore(size);
  const folder = copyWorkspace(store.folder, scratch(`growth-${size}`));
  const { database } = workspacePaths(folder);
  const writer = openWriter(database, 'full');
  installJournal(writer);
  const reader = openReader(database);
  const environment = { now: Date.now, workspace: { folder, appVersion: 'bench' } };
  return {
    size,
    folder,
    query: (method, input) => executeQuery(reader, environment, { method, input, userId: store.userId }),
    command: (method, input) => executeCommand(writer, environment, { method, input, userId: store.userId }),
    close() {
      reader.close();
      writer.close();
    },
  };
}

/** An Indicator and a Group of the user's owner, never the same twice in a row. */
function pick(random: (below: number) => number, size: number): Target {
  const block = (): number => random(Math.floor(size / period / ownerPeriod)) * ownerPeriod + 1;
  return { indicator: block() * period + 1 + random(15), group: groupOfBlock(block(), random(3)) };
}

/** What a Details screen asks when it opens. */
function openDetails(subject: Subject, id: number): void {
  subject.query('object.get', { id });
  // The contract's shape of association.counts.
  const { cards } = subject.query('association.counts', { id }) as { cards: { kind: string }[] };
  for (const { kind } of cards) subject.query('association.list', { id, kind, offset: 0, limit: 50 });
}

const page = (offset: number) => ({ filter: {}, sort: 'modified', descending: true, offset, limit: 100 });

/** Operations by name; the first part prepares outside the clock. */
const operations: Readonly<Record<string, (subject: Subject, target: Target) => () => unknown>> = {
  'details of an Indicator':
    (subject, { indicator }) =>
    () =>
      openDetails(subject, indicator),
  'details of a Group':
    (subject, { group }) =>
    () =>
      openDetails(subject, group),
  'key lookup': (subject, { indicator }) => {
    const { type, summary } = sampleObject(indicator);
    return () => subject.query('object.resolve', { ref: `${type}:${summary}` });
  },
  'single edit': (subject, { indicator }) => {
    const { version, rating } = subject.query('object.get', { id: indicator }) as {
      version: number;
      rating: number | null;
    };
    return () =>
      subject.command('indicator.update', { id: indicator, version, fields: { rating: ((rating ?? 0) + 1) % 6 } });
  },
  associate:
    (subject, { indicator, group }) =>
    () =>
      subject.command('association.create', { id: indicator, others: [group] }),
  dissociate: (subject, { indicator, group }) => {
    subject.command('association.create', { id: indicator, others: [group] });
    return () => subject.command('association.remove', { id: indicator, others: [{ id: group }] });
  },
  'browse, first page': (subject) => () => subject.query('object.list', page(0)),
  'browse, 5,000 rows down': (subject) => () => subject.query('object.list', page(5000)),
  'browse Groups, first page': (subject) => () =>
    subject.query('object.list', { ...page(0), filter: { kind: 'group' } }),
  'browse by name, first page': (subject) => () =>
    subject.query('object.list', { ...page(0), sort: 'summary', descending: false }),
};

function measure(subjects: readonly Subject[], name: string): Figure {
  const operation = operations[name];
  if (operation === undefined) throw new Error(`no operation ${name}`);
  const times = subjects.map((): number[] => []);
  const randoms = subjects.map(({ size }) => createRandom(size));
  for (let n = -warmUp; n < samples; n += 1) {
    subjects.forEach((subject, index) => {
      const work = operation(subject, pick(randoms[index] ?? (() => 0), subject.size));
      const ms = timed(work);
      if (n >= 0) times[index]?.push(ms);
    });
  }
  const [small = [], large = []] = times;
  return atMost(median(large) / median(small), 2, {
    noise: Math.max(noise(small), noise(large)),
    ms: [round(median(small), 3), round(median(large), 3)],
    p95Ms: [round(p95(small), 3), round(p95(large), 3)],
  });
}

async function measureImport(): Promise<Figure> {
  const perRow: number[][] = sizes.map(() => []);
  const processor: number[][] = sizes.map(() => []);
  const counts = { objects: 20_000, links: 80_000 };
  for (let number = 0; number < importRounds; number += 1) {
    for (const [index, size] of sizes.entries()) {
      const store = await largeStore(size);
      const folder = copyWorkspace(store.folder, scratch(`growth-import-${size}`));
      const plan = samplePlan({ ...counts, older: size, round: number });
      const { ms, processorMs: used } = await importPlan(
        folder,
        { userId: store.userId, ownerId: store.ownerId },
        plan,
      );
      processor[index]?.push(used.importer + used.writer);
      perRow[index]?.push((ms / (counts.objects + counts.links)) * 1000);
    }
  }
  const [small = [], large = []] = perRow;
  const [smallUsed = [], largeUsed = []] = processor;
  return atMost(median(large) / median(small), 2, {
    noise: Math.max(noise(small), noise(large)),
    processorRatio: round(median(largeUsed) / median(smallUsed)),
    microsecondsPerRecord: [round(median(small)), round(median(large))],
  });
}

/** Ratio of the large store's median to the small one's, for each operation. */
export async function run(): Promise<unknown> {
  const subjects = [await open(sizes[0]), await open(sizes[1])];
  const figures: Record<string, Figure> = {};
  for (const name of Object.keys(operations)) figures[name] = measure(subjects, name);
  for (const subject of subjects) subject.close();
  figures['import, per record'] = await measureImport();
  return { objects: sizes, figures };
}
