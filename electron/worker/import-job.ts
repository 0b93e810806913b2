/** An import from the parser's records to the closed job, over a client of the writer. Knows no file format. */
import type { Tally } from '../../shared/contract/exchange.ts';
import { AppError } from '../../shared/error/app-error.ts';
import { ExclusionMatcher, exclusionReason, hashList } from '../../shared/indicator/exclusion.ts';
import { typeCode } from '../../shared/model/object-type.ts';
import { hash } from 'node:crypto';
import type { LedgerLine } from '../domain/import/close.ts';
import { type End, type FoundLink, packLink, resolveLink, sortLinks } from '../domain/import/links.ts';
import { type Applied, type Outcome, sortObjects, toReady } from '../domain/import/ready.ts';
import type { ImportRequest } from '../domain/import/state.ts';
import type { ImportLink, ImportPlan } from '../exchange/import-record.ts';
import type { BegunImport, ChunkAnswer, ImportClosing } from './message.ts';
import type { StoreClient } from './thread-client.ts';

export interface ImportJob {
  readonly plan: ImportPlan;
  readonly request: Pick<ImportRequest, 'jobId' | 'userId' | 'ownerId' | 'file' | 'sha256' | 'files'>;
  readonly writer: StoreClient;
  readonly startedAt: number;
  progress(done: number, total: number, phase: string): void;
  isCancelled(): boolean;
}

/** Better outcomes win when one unit of the input gave several records. */
const rank: Readonly<Record<Outcome, number>> = {
  created: 5,
  updated: 4,
  merged: 3,
  unchanged: 2,
  kept: 1,
  refused: 0,
};

export async function runImport(job: ImportJob): Promise<unknown> {
  const { plan, writer } = job;
  const units = plan.units.map((unit) => ({ outcome: unit.outcome as Outcome | null, reason: unit.reason }));
  const settle = (unit: number | null, outcome: Outcome, reason?: string): void => {
    const entry = unit === null ? undefined : units[unit];
    if (entry === undefined) return;
    if (entry.outcome === null || rank[outcome] > rank[entry.outcome]) entry.outcome = outcome;
    if (reason !== undefined)
      entry.reason = entry.reason === null ? reason : `${entry.reason}. ${reason}`.slice(0, 2000);
  };
  const steps = new Steps(job);

  const tags = new Set(plan.objects.flatMap(({ tags: names }) => names.map((name) => name.trim().toLowerCase())));
  const begun = (await writer.request({
    kind: 'import.begin',
    request: {
      ...job.request,
      format: plan.format,
      producer: plan.producer,
      objectBound: plan.objects.length + tags.size,
      hasTags: tags.size > 0,
      hasLinks: plan.links.length > 0,
      kinds: [...new Set(plan.objects.map(({ kind }) => kind))],
      attributeTypes: [...new Set(plan.objects.flatMap(({ attributes }) => attributes.map(({ type }) => type)))],
      labels: [...new Set(plan.objects.flatMap(({ labels }) => labels))],
    },
  })) as BegunImport;
  steps.size = begun.nextSize;
  const exclusions = new ExclusionMatcher(begun.exclusions);
  const wanted = plan.objects.filter((object) => {
    const entry =
      object.kind === 'indicator' ? exclusions.find({ ...object, hashes: hashList(object.hashes) }) : undefined;
    if (entry !== undefined) settle(object.unit, 'refused', exclusionReason(entry.list, entry.value));
    return entry === undefined;
  });
  const ends = new Map<string, readonly End[]>();
  await steps.send(
    sortObjects(wanted, job.request.files !== undefined),
    'Objects',
    (part) => ({ kind: 'import.objects', objects: part.map(toReady) }),
    ({ unit, externalId, kind, type }, applied) => {
      const code = typeCode(kind, type);
      ends.set(
        externalId,
        (applied.ids ?? [applied.id]).map((id) => ({ id, type: code })),
      );
      settle(unit, applied.outcome, applied.note);
    },
  );

  const referenced = await sendLinks(job, steps, ends, settle);

  const kept = plan.units.flatMap((unit, index) =>
    unit.verbatim !== null && units[index] !== undefined
      ? [
          {
            externalId: unit.externalId,
            digest: hash('sha1', unit.verbatim, 'base64url').slice(0, 16),
            sourceType: unit.sourceType,
            verbatim: unit.verbatim,
          },
        ]
      : [],
  );
  for (let start = 0; start < kept.length; start += 2000) {
    steps.checkCancelled();
    await writer.request({ kind: 'import.kept', kept: kept.slice(start, start + 2000) });
  }
  steps.checkCancelled();
  job.progress(steps.total, steps.total, 'Finishing');
  return writer.request({ kind: 'import.close', closing: closingOf(job, units, referenced) });
}

type Settle = (unit: number | null, outcome: Outcome, reason?: string) => void;

/** Resolves, sorts and writes the links; answers how many references inside objects became associations. */
async function sendLinks(
  job: ImportJob,
  steps: Steps,
  ends: Map<string, readonly End[]>,
  settle: Settle,
): Promise<number> {
  const { plan, writer, request } = job;
  const found: FoundLink[] = [];
  const resolve = (source: ImportLink, froms: readonly End[], tos: readonly End[]): void => {
    for (const fate of resolveLink(source, request.ownerId, froms, tos)) {
      if ('outcome' in fate) settle(source.unit, fate.outcome, fate.reason);
      else found.push(fate);
    }
  };
  const missing = new Set<string>();
  const waiting: ImportLink[] = [];
  for (const source of plan.links) {
    const [froms, tos] = [ends.get(source.from), ends.get(source.to)];
    if (froms === undefined) missing.add(source.from);
    if (tos === undefined) missing.add(source.to);
    if (froms === undefined || tos === undefined) waiting.push(source);
    else resolve(source, froms, tos);
  }
  const unknown = [...missing];
  for (let start = 0; start < unknown.length; start += 5000) {
    const part = unknown.slice(start, start + 5000);
    const answers = (await writer.request({ kind: 'import.resolve', externalIds: part })) as End[][];
    part.forEach((id, index) => ends.set(id, answers[index] ?? []));
  }
  for (const source of waiting) resolve(source, ends.get(source.from) ?? [], ends.get(source.to) ?? []);
  for (const link of (await writer.request({ kind: 'import.tags' })) as FoundLink[]) found.push(link);
  let referenced = 0;
  await steps.send(
    sortLinks(found),
    'Associations',
    (part) => ({ kind: 'import.links', links: part.map(packLink) }),
    ({ source }, applied) => {
      if (source === null) return;
      settle(
        source.unit,
        applied.outcome,
        applied.note ??
          (applied.outcome === 'merged'
            ? 'The two objects were associated already; the statement was added'
            : undefined),
      );
      if (source.unit === null && applied.outcome === 'created') referenced += 1;
    },
  );
  return referenced;
}

function closingOf(
  { plan, startedAt }: ImportJob,
  units: readonly { outcome: Outcome | null; reason: string | null }[],
  referenced: number,
): ImportClosing {
  const empty = (): Record<keyof Tally, number> => ({
    read: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    merged: 0,
    kept: 0,
    refused: 0,
  });
  const objects = empty();
  const associations = empty();
  const losses: LedgerLine[] = [];
  plan.units.forEach((unit, index) => {
    const outcome = units[index]?.outcome ?? 'refused';
    const reason = units[index]?.reason ?? (units[index]?.outcome === null ? 'It gave no record' : null);
    const tally = unit.family === 'object' ? objects : associations;
    tally.read += 1;
    tally[outcome] += 1;
    if (reason !== null)
      losses.push({ id: unit.externalId, sourceType: unit.sourceType, family: unit.family, outcome, reason });
  });
  return { objects, associations, referenced, losses, startedAt };
}

/** Sends records chunk by chunk, in the size that the writer asks for. */
class Steps {
  readonly total: number;
  size = 10_000;
  readonly #job: ImportJob;
  #done = 0;

  constructor(job: ImportJob) {
    this.#job = job;
    this.total = job.plan.objects.length + job.plan.links.length;
  }

  checkCancelled(): void {
    if (this.#job.isCancelled()) throw new AppError('CANCELLED', 'The import was cancelled. Nothing was changed.');
  }

  async send<T>(
    items: readonly T[],
    phase: string,
    message: (part: readonly T[]) => Parameters<StoreClient['request']>[0],
    each: (item: T, applied: Applied) => void,
  ): Promise<void> {
    let before: (() => Promise<void>) | undefined;
    for (let start = 0; start < items.length;) {
      this.checkCancelled();
      const part = items.slice(start, start + this.size);
      // Sent while the writer still works on the chunk before; it lets waiting edits in between.
      const answer = this.#job.writer.request(message(part));
      answer.catch(() => undefined); // awaited below, unless the chunk before has failed already
      await before?.();
      before = () => this.#settle(answer, part, each, phase);
      start += part.length;
    }
    await before?.();
  }

  async #settle<T>(
    answer: Promise<unknown>,
    part: readonly T[],
    each: (item: T, applied: Applied) => void,
    phase: string,
  ): Promise<void> {
    const { applied, nextSize } = (await answer) as ChunkAnswer;
    part.forEach((item, offset) => {
      const result = applied[offset];
      if (result !== undefined) each(item, result);
    });
    this.#done += part.length;
    this.size = nextSize;
    this.#job.progress(Math.min(this.#done, this.total), this.total, phase);
  }
}
