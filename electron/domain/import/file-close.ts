/** Carries out what was planned for Files, inside the closing transaction of an import. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { Writer } from '../../store/connection.ts';
import { findHash, insertHash, listHashes } from '../../store/detail-store.ts';
import { copyLink, deleteHash, listAllLinks } from '../../store/file-store.ts';
import { withoutJournal } from '../../store/journal.ts';
import { deleteObject, renameObject, touchObject } from '../../store/object-store.ts';
import { deleteAssociation } from '../../store/association-store.ts';
import { absorbFile, keyWith, otherEnd } from '../file/absorb.ts';
import { toFileHashes, toPairs } from './file-match.ts';
import type { PlannedFile } from './file-plan.ts';
import type { ImportState } from './state.ts';

/** Throws when somebody has changed a planned File since: the plan would not fit, and the whole import is taken back. */
export function requirePlannedFiles(state: ImportState, plans: readonly PlannedFile[]): void {
  const { edit, ownerId } = state;
  const involved = new Set(plans.flatMap(({ id, absorb, remove }) => [id, ...absorb, ...remove]));
  for (const { before, hashes } of plans) {
    for (const [id, expected] of before) {
      const now = toFileHashes(listHashes(edit, id).map(({ algorithm, hash }) => [algorithm, hash]));
      if (JSON.stringify(toPairs(now)) !== JSON.stringify(toPairs(expected))) throw changedMeanwhile(id);
    }
    for (const [algorithm, value] of toPairs(hashes)) {
      const holder = findHash(edit, algorithm, value, ownerId);
      if (holder !== undefined && !involved.has(holder) && !state.isNew(holder)) throw changedMeanwhile(holder);
    }
  }
}

const changedMeanwhile = (id: number): AppError =>
  new AppError(
    'CONFLICT',
    `The hashes of File #${id} were changed while the import ran, so that it cannot settle what belongs to which File. Nothing was imported. Start the import again.`,
  );

/**
 * Gives links between new objects and a File that goes away to the File that stays. Runs before the journal is on:
 * rows of the import's own range are not journalled, they go with the range when the import is undone.
 */
export function turnNewLinks(state: ImportState, plans: readonly PlannedFile[]): void {
  const { edit, setId } = state;
  for (const { id, absorb, remove } of plans)
    for (const gone of [...absorb, ...remove])
      for (const old of listAllLinks(edit, gone)) {
        const other = otherEnd(old, gone);
        if (!state.isNew(other)) continue;
        if (other !== id) copyLink(edit, { ...keyWith(id, gone, old), old }, setId);
        deleteAssociation(edit, old);
      }
}

export function applyFilePlans(state: ImportState, plans: readonly PlannedFile[]): void {
  const { edit, setId } = state;
  for (const plan of plans) {
    const { id, absorb, remove } = plan;
    for (const gone of [...absorb, ...remove]) removeHashes(edit, gone, []);
    for (const gone of absorb) absorbFile({ db: edit, setId }, id, gone);
    for (const gone of remove) deleteObject(edit, gone);
    // A journal of a new File's rows would bring them back after the File itself is gone.
    if (state.isNew(id)) withoutJournal(edit, () => putHashes(state, plan));
    else putHashes(state, plan);
  }
}

function putHashes({ edit, ownerId, at, setId }: ImportState, { id, hashes }: PlannedFile): void {
  const wanted = toPairs(hashes);
  const kept = removeHashes(
    edit,
    id,
    wanted.map(([, value]) => value),
  );
  for (const [algorithm, value] of wanted) if (!kept.has(value)) insertHash(edit, algorithm, value, ownerId, id);
  const name = wanted.map(([, value]) => value).join(' : ');
  renameObject(edit, id, name, name);
  touchObject(edit, id, at, setId);
}

/** Takes away all hashes but some; answers those that stay. */
function removeHashes(db: Writer, id: number, wanted: readonly string[]): Set<string> {
  const kept = new Set<string>();
  for (const { algorithm, hash } of listHashes(db, id)) {
    if (wanted.includes(hash)) kept.add(hash);
    else deleteHash(db, id, algorithm);
  }
  return kept;
}
