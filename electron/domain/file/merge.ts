/** Two File Indicators that turn out to be one: spec 2.4. */
import { AppError } from '../../../shared/error/app-error.ts';
import { checkMerge, chooseSurvivor, withoutHash } from '../../../shared/indicator/file-identity.ts';
import { type FileHashes, type HashAlgorithm, hashAlgorithms } from '../../../shared/indicator/indicator-value.ts';
import { decideFor, requireVerb, rightOf } from '../../policy/require.ts';
import { countByDim } from '../../store/association-store.ts';
import { countAttributes } from '../../store/attribute-store.ts';
import { listObjectLabels } from '../../store/label-store.ts';
import { algorithmNumber, listHashes, readSightings } from '../../store/detail-store.ts';
import { countOccurrences, deleteHash } from '../../store/file-store.ts';
import { listObjectRows, renameObject, touchObject } from '../../store/object-store.ts';
import { typeOfDim, readableDims } from '../../policy/actor.ts';
import { kindOf } from '../../../shared/model/object-type.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { displayName } from '../object/display-name.ts';
import { type FoundObject, requireNoBulkJob, requireVersion } from '../object/find.ts';
import { absorbFile } from './absorb.ts';
import { getFile } from './get-file.ts';

/** Why two Files cannot be merged, or null. Two at a time, of one owner, with hashes of different kinds. */
function problemOf(context: QueryContext, a: FoundObject, b: FoundObject): string | null {
  if (a.owner_id !== b.owner_id) return 'The two Files are in different owners. Only Files of one owner can be merged.';
  const checked = checkMerge(storedFile(context, a), storedFile(context, b));
  return checked.ok ? null : checked.reason;
}

const nameOf = (algorithm: number) => hashAlgorithms[algorithm - 1] ?? 'md5';

export function previewMerge(context: QueryContext, id: number, otherId: number): unknown {
  const files = [getFile(context, id), getFile(context, otherId)] as const;
  const [a, b] = files;
  const survivor = chooseSurvivor(storedFile(context, a), storedFile(context, b));
  const modify = decideFor(context.actor, a.owner_id, 'indicator.modify');
  return {
    sides: files.map((file) => sideOf(context, file)),
    survivor: survivor.id,
    problem: problemOf(context, a, b),
    right: rightOf(modify.allowed ? decideFor(context.actor, a.owner_id, 'indicator.delete') : modify),
  };
}

const storedFile = ({ db }: QueryContext, { id }: FoundObject) => ({
  id,
  hashes: hashesOf(db, id),
  lastModified: listObjectRows(db, [id])[0]?.modified ?? 0,
});
const hashesOf = (db: QueryContext['db'], id: number): FileHashes =>
  Object.fromEntries(listHashes(db, id).map(({ algorithm, hash }) => [nameOf(algorithm), hash]));

function sideOf(context: QueryContext, { id, set_id: version }: FoundObject) {
  const { db } = context;
  const readable = new Set(readableDims(context.actor));
  let [tags, associations] = [0, 0];
  for (const [dim, n] of countByDim(db, id)) {
    if (!readable.has(dim)) continue;
    if (kindOf(typeOfDim(dim)) === 'tag') tags += n;
    else associations += n;
  }
  const { false_positives: falsePositives, observations } = readSightings(db, id);
  return {
    object: listObjectRows(db, [id])[0],
    version,
    hashes: listHashes(db, id).map(({ algorithm, hash }) => ({ algorithm: nameOf(algorithm), hash })),
    attributes: countAttributes(db, [id]),
    tags,
    labels: listObjectLabels(db, id).length,
    associations,
    occurrences: countOccurrences(db, id),
    falsePositives,
    observations,
  };
}

/** Moves everything from one File to another and deletes the first; one change set, undone as a whole. */
export function mergeFiles(
  context: CommandContext,
  input: { id: number; version: number; other: number; otherVersion: number },
): void {
  const [survivor, absorbed] = [getFile(context, input.id), getFile(context, input.other)];
  requireVerb(context.actor, survivor.owner_id, 'indicator.modify');
  requireVerb(context.actor, absorbed.owner_id, 'indicator.modify');
  requireVerb(context.actor, absorbed.owner_id, 'indicator.delete');
  requireVersion(survivor, input.version);
  requireVersion(absorbed, input.otherVersion);
  const problem = problemOf(context, survivor, absorbed);
  if (problem !== null) throw new AppError('INVALID_INPUT', problem);
  requireNoBulkJob(context);
  absorbFile(context, survivor.id, absorbed.id);
  renameToHashes(context, survivor);
  context.describe(`Merge File ${displayName(absorbed)} into ${displayName(survivor)}`);
}

export function removeHash(
  context: CommandContext,
  input: { id: number; version: number; algorithm: HashAlgorithm },
): void {
  const file = getFile(context, input.id);
  requireVerb(context.actor, file.owner_id, 'indicator.modify');
  requireVersion(file, input.version);
  const name = input.algorithm.toUpperCase();
  const hashes = hashesOf(context.db, file.id);
  if (hashes[input.algorithm] === undefined)
    throw new AppError('NOT_FOUND', `This File has no ${name} (any more). Reload the File.`);
  if (withoutHash(hashes, input.algorithm) === undefined)
    throw new AppError('INVALID_INPUT', `The ${name} is the only hash of this File. Delete the File instead.`);
  deleteHash(context.db, file.id, algorithmNumber(input.algorithm));
  renameToHashes(context, file);
  context.describe(`Remove the ${name} of File ${displayName(file)}`);
}

/** A File is named by its hashes, joined in their order. */
function renameToHashes(context: CommandContext, file: FoundObject): void {
  const summary = listHashes(context.db, file.id)
    .map(({ hash }) => hash)
    .join(' : ');
  renameObject(context.db, file.id, summary, summary);
  touchObject(context.db, file.id, context.now, context.setId);
}
