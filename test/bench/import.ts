/** Imports against two yardsticks: loading the same rows without indexes, and parsing the file's JSON. */
import { readFileSync, rmSync } from 'node:fs';
import { workspacePaths } from '../../electron/store/workspace-folder.ts';
import { stixFile } from './support/attack-file.ts';
import { countRows, loadBare, rowsSince } from './support/bare-file.ts';
import { atLeast, atMost, median, noise, processorMs, round, timed } from './support/figures.ts';
import { largeStore } from './support/large-store.ts';
import { importPlan } from './support/plan-import.ts';
import { samplePlan } from './support/sample-plan.ts';
import { scratch } from './support/scratch.ts';
import { copyWorkspace, createWorkspace, importFile, openWorkspace } from './support/workspace.ts';

const million = 1_000_000;
const rounds = 3;

/** A plan of 100,000 objects and 400,000 links into a store of a million, journal on, search index deferred. */
async function intoLargeStore() {
  const store = await largeStore(million);
  const size = { objects: 100_000, links: 400_000, older: million };
  const imports: number[] = [];
  const yardsticks: number[] = [];
  const processor: number[] = [];
  const bareProcessor: number[] = [];
  const parts: { importer: number; writer: number }[] = [];
  const waits: Record<string, number> = {};
  let rows = 0;
  for (let number = 0; number < rounds; number += 1) {
    const folder = copyWorkspace(store.folder, scratch('import-large'));
    const plan = samplePlan({ ...size, round: number });
    const done = await importPlan(folder, { userId: store.userId, ownerId: store.ownerId }, plan);
    parts.push(done.processorMs);
    imports.push(done.ms);
    for (const [kind, list] of done.waits)
      waits[kind] = round((waits[kind] ?? 0) + list.reduce((sum, ms) => sum + ms, 0) / rounds, 0);
    const found = rowsSince(workspacePaths(folder).database, store.objects + 1);
    rows = countRows(found);
    const start = processorMs();
    yardsticks.push(loadBare(scratch('bare.db'), found));
    const bare = processorMs() - start;
    processor.push(bare / (done.processorMs.importer + done.processorMs.writer));
    bareProcessor.push(bare);
    rmSync(folder, { recursive: true });
  }
  const ratios = imports.map((ms, index) => (yardsticks[index] ?? 0) / ms);
  return atLeast(median(ratios), 0.25, {
    noise: noise(ratios),
    rounds: ratios.map((ratio) => round(ratio)),
    processorRatio: round(median(processor)),
    processorMs: {
      importer: round(median(parts.map(({ importer }) => importer)), 0),
      writer: round(median(parts.map(({ writer }) => writer)), 0),
      yardstick: round(median(bareProcessor), 0),
    },
    rows,
    rowsPerSecond: round((rows / median(imports)) * 1000, 0),
    importMs: round(median(imports), 0),
    yardstickMs: round(median(yardsticks), 0),
    waitedForWriterMs: waits,
  });
}

/** A STIX file into an empty workspace, and the same file again. */
async function fileTwice() {
  const file = stixFile();
  const parse: number[] = [];
  const first: number[] = [];
  const again: number[] = [];
  let createdAgain = 0;
  for (let number = 0; number < rounds; number += 1) {
    const folder = scratch(`import-file-${number}`);
    const account = await createWorkspace(folder);
    const workspace = await openWorkspace(folder);
    parse.push(timed(() => JSON.parse(readFileSync(file.path, 'utf8'))));
    first.push((await importFile(workspace, file.path, account)).ms);
    const second = await importFile(workspace, file.path, account);
    again.push(second.ms);
    createdAgain +=
      (second.closing.objects['created'] ?? 0) +
      (second.closing.associations['created'] ?? 0) +
      second.closing.referenced;
    await workspace.close();
  }
  const times = first.map((ms, index) => ms / (parse[index] ?? 1));
  const repeats = again.map((ms, index) => ms / (first[index] ?? 1));
  return {
    file: file.name,
    'end to end over JSON.parse, empty workspace': atMost(median(times), 8, {
      noise: noise(times),
      parseMs: round(median(parse), 0),
      importMs: round(median(first), 0),
    }),
    'same file again over the first time': atMost(median(repeats), 1.2, {
      noise: noise(repeats),
      againMs: round(median(again), 0),
      createdAgain,
    }),
  };
}

export async function run(): Promise<unknown> {
  return { file: await fileTwice(), 'rows per second over bare rows, 1 M objects': await intoLargeStore() };
}
