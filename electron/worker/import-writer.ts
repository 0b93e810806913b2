/** The writer's side of an import: one state, chunk by chunk, each chunk a transaction. */
import { AppError } from '../../shared/error/app-error.ts';
import { type ChangedByHand, closeImport } from '../domain/import/close.ts';
import { type End, unpackLink } from '../domain/import/links.ts';
import { loadLinks, tagLinks } from '../domain/import/load-links.ts';
import { loadObjects } from '../domain/import/load.ts';
import { ImportState } from '../domain/import/state.ts';
import { BulkInsert } from '../store/bulk-insert.ts';
import { rollBackStep } from '../store/bulk-range.ts';
import { guarded, type Writer } from '../store/connection.ts';
import { listEntriesOf } from '../store/exclusion-store.ts';
import { findExternalEnd } from '../store/import-store.ts';
import type { BegunImport, ChunkAnswer, ImportClosing, KeptInput, StoreRequest } from './message.ts';

/** Rows of a chunk while nobody edits, and while somebody does. */
const chunkSize = { quiet: 10_000, busy: 2_000 } as const;
/** How long after an edit small chunks are kept. */
const busyMs = 3_000;

export function createImportWriter(
  store: () => { edit: Writer; bulk: Writer },
  lastEditAt: () => number,
): (request: StoreRequest) => unknown {
  let state: ImportState | undefined;
  const running = (): ImportState => {
    if (state === undefined) throw new AppError('CANCELLED', 'The import was cancelled.');
    return state;
  };
  const nextSize = (): number => (Date.now() - lastEditAt() < busyMs ? chunkSize.busy : chunkSize.quiet);

  return (request) => {
    switch (request.kind) {
      case 'import.begin':
        store().bulk.pragma('wal_autocheckpoint = 20000');
        state = guarded(() => new ImportState(store().edit, store().bulk, request.request, Date.now()));
        return { nextSize: nextSize(), exclusions: listEntriesOf(state.edit, state.ownerId) } satisfies BegunImport;
      case 'import.objects': {
        const current = running();
        const applied = guarded(() => current.bulk.transaction(() => loadObjects(current, request.objects))());
        return { applied, nextSize: nextSize() } satisfies ChunkAnswer;
      }
      case 'import.resolve':
        return resolve(running(), request.externalIds);
      case 'import.tags':
        return tagLinks(running());
      case 'import.links': {
        const current = running();
        const applied = guarded(() =>
          current.bulk.transaction(() => loadLinks(current, request.links.map(unpackLink)))(),
        );
        return { applied, nextSize: nextSize() } satisfies ChunkAnswer;
      }
      case 'import.kept':
        return keep(running(), request.kept);
      case 'import.close': {
        const closing = guarded(() => closeImport(running(), (byHand) => complete(request.closing, byHand)));
        state = undefined;
        store().bulk.pragma('wal_autocheckpoint = 0');
        return closing;
      }
      case 'import.abandon':
        state = undefined;
        return guarded(() => rollBackStep(store().bulk));
      default:
        throw new AppError('UNSUPPORTED', `The writer does not answer ${request.kind}.`);
    }
  };
}

/** Objects of the owner that ids outside the file stand for; an id whose object was split gives every part. */
function resolve(state: ImportState, externalIds: readonly string[]): End[][] {
  return externalIds.map((externalId) => {
    const whole = findEnd(state, externalId);
    if (whole !== undefined) return [whole];
    const parts: End[] = [];
    for (
      let part = findEnd(state, `${externalId}#1`);
      part !== undefined;
      part = findEnd(state, `${externalId}#${parts.length + 1}`)
    )
      parts.push(part);
    return parts;
  });
}

function findEnd(state: ImportState, externalId: string): End | undefined {
  return findExternalEnd(state.bulk, externalId, state.ownerId);
}

function keep(state: ImportState, kept: readonly KeptInput[]): number {
  const into = new BulkInsert(
    state.bulk,
    'kept_input',
    ['owner_id', 'external_id', 'digest', 'job_id', 'source_type', 'verbatim'],
    'ON CONFLICT DO NOTHING',
  );
  guarded(() =>
    state.bulk.transaction(() => {
      for (const unit of kept)
        into.add(state.ownerId, unit.externalId, unit.digest, state.request.jobId, unit.sourceType, unit.verbatim);
      into.flush();
    })(),
  );
  return kept.length;
}

function complete(closing: ImportClosing, byHand: readonly ChangedByHand[]) {
  const losses = [
    ...closing.losses,
    ...byHand.map(({ externalId, fields }) => ({
      id: externalId,
      sourceType: '',
      family: 'object' as const,
      outcome: 'updated',
      reason: `Changed by hand since the last import, or not yours to change, and left so: ${fields.join(', ')}`,
    })),
  ];
  return { ...closing, losses, seconds: (Date.now() - closing.startedAt) / 1000 };
}
