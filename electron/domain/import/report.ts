/** Reports of finished imports, for those who may see the owner that received them. */
import type { ImportReport } from '../../../shared/contract/exchange.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { findOwner, findUser } from '../../store/account-store.ts';
import { findImportRun, type ImportRunRow, listImportRuns, listLosses } from '../../store/import-store.ts';
import type { QueryContext } from '../context.ts';

type StoredTally = Pick<ImportReport, 'objects' | 'associations' | 'referenced' | 'losses'>;

function toReport(context: QueryContext, record: ImportRunRow): Record<keyof ImportReport, unknown> {
  const tally = JSON.parse(record.tally) as StoredTally;
  return {
    jobId: record.job_id,
    file: record.file,
    format: record.format,
    owner: findOwner(context.db, record.owner_id)?.name ?? '',
    by: record.user_id === null ? '' : (findUser(context.db, record.user_id)?.name ?? ''),
    at: record.at,
    seconds: record.seconds,
    changeSet: record.set_id,
    ...tally,
  };
}

function getRun(context: QueryContext, jobId: number): ImportRunRow {
  const record = findImportRun(context.db, jobId);
  if (record === undefined || !context.actor.visible.intel.has(record.owner_id)) {
    throw new AppError('NOT_FOUND', 'There is no report of this import. It may have been cancelled.');
  }
  return record;
}

export const getImportReport = (context: QueryContext, jobId: number): unknown =>
  toReport(context, getRun(context, jobId));

export function listImportLosses(
  context: QueryContext,
  input: { jobId: number; outcome?: string | undefined; offset: number; limit: number },
): unknown {
  getRun(context, input.jobId);
  const { rows, total } = listLosses(context.db, input.jobId, input.outcome ?? null, input.offset, input.limit);
  return {
    rows: rows.map((row) => ({
      id: row.external_id,
      sourceType: row.source_type,
      family: row.family,
      outcome: row.outcome,
      reason: row.reason,
    })),
    total,
  };
}

export const listImports = (context: QueryContext): unknown =>
  listImportRuns(context.db, 200)
    .filter(({ owner_id: owner }) => context.actor.visible.intel.has(owner))
    .map((record) => toReport(context, record));
