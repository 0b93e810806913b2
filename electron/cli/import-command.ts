/** `import`: runs an import as a job, tells its progress, and takes it back on Ctrl+C. */
import { resolve } from 'node:path';
import type { z } from 'zod';
import type { Job as JobSchema, Loss } from '../../shared/contract/exchange.ts';
import type { OwnerId } from '../../shared/model/id.ts';
import { AppError } from '../../shared/error/app-error.ts';
import {
  defaultFileImportModes,
  type FileImportModes,
  fileMergeModes,
  hashCollisionModes,
} from '../../shared/indicator/file-import.ts';
import { type CommandResult, toTable, toTerminal } from './result.ts';
import { type CommandSession, type Surroundings, withUser } from './session.ts';
import { type Invocation, type OptionName, type OptionValues, UsageError } from './usage.ts';

type Job = z.infer<typeof JobSchema>;

const touchEveryMs = 30_000;
const lossPage = 500;

export async function importFile(around: Surroundings, { values, positionals }: Invocation): Promise<CommandResult> {
  if (values.format !== undefined && values.format !== 'stix')
    throw new UsageError(`The format "${values.format}" is not known. Known: stix.`, 'import');
  const files = fileModes(values);
  return withUser(around, values, async (session) => {
    const owner = await getOwner(session, values.owner ?? '');
    const jobId = await runImport(session, resolve(positionals[0] ?? ''), owner.id, files);
    const report = await session.call('import.report', { jobId });
    const losses = await listLosses(session, jobId);
    const { objects, associations, referenced, changeSet, seconds } = report;
    const value = {
      objects,
      associations,
      referenced,
      losses: losses.map(({ id, reason }) => ({ id, reason })),
      changeSet,
      seconds,
    };
    const columns = ['read', 'created', 'updated', 'unchanged', 'merged', 'kept', 'refused'] as const;
    const table = toTable([
      ['', ...columns],
      ['objects', ...columns.map((name) => String(objects[name]))],
      ['associations', ...columns.map((name) => String(associations[name]))],
    ]);
    return {
      value,
      text: `${table}\n${referenced} associations from references inside objects\n${describeLosses(losses)}${seconds} s, change set ${changeSet ?? 'none'}`,
    };
  });
}

export async function getOwner(session: CommandSession, name: string) {
  const owners = await session.call('owner.list', {});
  const owner = owners.find((known) => known.name.toLowerCase() === name.toLowerCase());
  if (owner === undefined)
    throw new AppError(
      'NOT_FOUND',
      `There is no owner "${name}", or you have no role in it. Yours: ${owners.map((known) => known.name).join(', ')}.`,
    );
  return owner;
}

/** The modes for Files; undefined when none is given. */
function fileModes(values: OptionValues): FileImportModes | undefined {
  const merge = values['file-merge-mode'];
  const collision = values['hash-collision-mode'];
  if (merge === undefined && collision === undefined) return undefined;
  return {
    mergeMode: oneOf('file-merge-mode', fileMergeModes, merge) ?? defaultFileImportModes.mergeMode,
    collisionMode: oneOf('hash-collision-mode', hashCollisionModes, collision) ?? defaultFileImportModes.collisionMode,
  };
}

function oneOf<T extends string>(option: OptionName, known: readonly T[], given: string | undefined): T | undefined {
  const found = known.find((name) => name.toLowerCase() === given?.toLowerCase());
  if (given !== undefined && found === undefined)
    throw new UsageError(`--${option} "${given}" is not known. Known: ${known.join(', ')}.`, 'import');
  return found;
}

/** Answers the job's number once it is done; throws what it failed with. */
async function runImport(
  session: CommandSession,
  path: string,
  ownerId: OwnerId,
  files: FileImportModes | undefined,
): Promise<number> {
  const show = createProgress();
  let jobId: number | undefined;
  let isInterrupted = false;
  let touchedAt = Date.now();
  const end = Promise.withResolvers<void>();
  const ended = new Map<number, Job>();
  session.onJob((job) => {
    if (job.kind !== 'import') return;
    show(job);
    if (job.state !== 'running') {
      ended.set(job.id, job);
      end.resolve();
    } else if (Date.now() - touchedAt > touchEveryMs) {
      // Somebody is at work here: the session must not lock under a long import.
      touchedAt = Date.now();
      void session.call('session.touch', {});
    }
  });
  const cancel = (): void => {
    const isFirst = !isInterrupted;
    isInterrupted = true;
    // A job that has ended meanwhile cannot be cancelled; its result stands.
    if (jobId !== undefined && isFirst) session.call('job.cancel', { jobId }).catch(() => undefined);
  };
  // The terminal, npm and the launcher may each pass on the same Ctrl+C; all but the first are ignored.
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, cancel);
  try {
    ({ jobId } = await session.call('import.start', { path, ownerId, ...(files === undefined ? {} : { files }) }));
    if (isInterrupted) session.call('job.cancel', { jobId }).catch(() => undefined);
    await end.promise;
    const job = ended.get(jobId);
    if (job === undefined || job.state !== 'done')
      throw new AppError(
        job?.errorCode ?? 'INTERNAL',
        job?.error ?? 'The import ended without a result. Nothing was changed.',
      );
    return jobId;
  } finally {
    for (const signal of signals) process.off(signal, cancel);
  }
}

/** One line that replaces itself, only where somebody watches. */
function createProgress(): (job: Job) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return ({ phase, done, total, state }) => {
    const share = total > 0 ? ` ${done} of ${total}` : '';
    process.stderr.write(`\r\u001b[K${state === 'running' ? `${phase}${share}` : ''}`);
  };
}

async function listLosses(session: CommandSession, jobId: number): Promise<z.infer<typeof Loss>[]> {
  const losses: z.infer<typeof Loss>[] = [];
  for (;;) {
    const { rows, total } = await session.call('import.losses', { jobId, offset: losses.length, limit: lossPage });
    losses.push(...rows);
    if (rows.length === 0 || losses.length >= total) return losses;
  }
}

function describeLosses(losses: readonly { outcome: string; reason: string }[]): string {
  const reasons = new Map<string, number>();
  for (const { outcome, reason } of losses)
    reasons.set(`${outcome}: ${reason}`, (reasons.get(`${outcome}: ${reason}`) ?? 0) + 1);
  const rows = [...reasons].sort((a, b) => b[1] - a[1]);
  const shown = rows.slice(0, 10).map(([reason, count]) => `  ${count} x ${toTerminal(reason)}`);
  const rest =
    rows.length > shown.length ? [`  and ${rows.length - shown.length} other reasons (all with --json)`] : [];
  return losses.length === 0 ? '' : `${[`${losses.length} remarks:`, ...shown, ...rest].join('\n')}\n`;
}
