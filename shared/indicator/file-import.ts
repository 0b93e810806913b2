/** What to do with an incoming File that shares hashes with Files of the owner: pure, the store carries it out. */
import type { StoredFile } from './file-identity.ts';
import { chooseSurvivor, collidingAlgorithms, sharedAlgorithms, unionHashes } from './file-identity.ts';
import type { FileHashes } from './indicator-value.ts';
import { hashAlgorithms } from './indicator-value.ts';

/** Choices for hashes of one type that differ although another type agrees. */
export const hashCollisionModes = [
  'FavorExisting',
  'FavorIncoming',
  'IgnoreExisting',
  'IgnoreIncoming',
  'Split',
] as const;
export type HashCollisionMode = (typeof hashCollisionModes)[number];

/** Choices for an incoming File that matches several existing ones. */
export const fileMergeModes = ['Merge', 'Distribute'] as const;
export type FileMergeMode = (typeof fileMergeModes)[number];

/** How an import treats Files whose hashes belong to others; without it, whatever is stored stays as it is. */
export interface FileImportModes {
  readonly mergeMode: FileMergeMode;
  readonly collisionMode: HashCollisionMode;
}

/** What a batch does that names only one of the two. */
export const defaultFileImportModes: FileImportModes = { mergeMode: 'Merge', collisionMode: 'FavorIncoming' };

export type FileImportPlan =
  | {
      readonly action: 'create';
      readonly hashes: FileHashes;
      /** Existing Files to delete first. */
      readonly remove: readonly number[];
    }
  | {
      readonly action: 'update';
      readonly id: number;
      /** All hashes of the File afterwards. */
      readonly hashes: FileHashes;
      /** Files whose metadata moves to `id` before they are removed. */
      readonly absorb: readonly number[];
      readonly remove: readonly number[];
    }
  /** Metadata goes to each of them; no hash changes. */
  | { readonly action: 'distribute'; readonly ids: readonly number[] }
  | { readonly action: 'skip'; readonly reason: string };

export interface FileImport {
  /** Files of the owner; those that share no hash with `incoming` are disregarded. */
  readonly existing: readonly StoredFile[];
  readonly incoming: FileHashes;
  /** Default `FavorIncoming`. */
  readonly collisionMode?: HashCollisionMode;
  /** Default `Merge`. */
  readonly mergeMode?: FileMergeMode;
}

const collide = (a: FileHashes, b: FileHashes): boolean => collidingAlgorithms(a, b).length > 0;

function collidingAmong(files: readonly StoredFile[]): readonly StoredFile[] {
  return files.filter((file) => files.some((other) => other.id !== file.id && collide(file.hashes, other.hashes)));
}

/** The hashes of a File that none of the others holds. */
function unclaimed(hashes: FileHashes, holders: readonly StoredFile[]): FileHashes {
  const free = hashAlgorithms.filter(
    (algorithm) => !holders.some((holder) => holder.hashes[algorithm] === hashes[algorithm]),
  );
  return Object.fromEntries(
    free.flatMap((algorithm) => (hashes[algorithm] === undefined ? [] : [[algorithm, hashes[algorithm]]])),
  );
}

/**
 * Joins the matches and the incoming File into the survivor. A match that contradicts the result in a hash type
 * that the incoming File does not settle stays as it is, and keeps the hashes that it holds.
 */
function planMerge(matches: readonly StoredFile[], incoming: FileHashes, favourIncoming: boolean): FileImportPlan {
  const survivor = matches.reduce(chooseSurvivor);
  const others = matches.filter((file) => file !== survivor);
  let hashes = favourIncoming ? unionHashes(incoming, survivor.hashes) : survivor.hashes;
  const absorbed: StoredFile[] = [];
  for (const other of others) {
    const overruled: FileHashes = favourIncoming ? unionHashes(incoming, other.hashes) : other.hashes;
    if (collide(overruled, hashes)) continue;
    absorbed.push(other);
    hashes = unionHashes(hashes, overruled);
  }
  const apart = others.filter((file) => !absorbed.includes(file));
  const withIncoming = unionHashes(hashes, incoming);
  // Where the incoming File brought a hash that another File keeps, the survivor's own value stays.
  const result = unionHashes(unclaimed(withIncoming, apart), survivor.hashes);
  return { action: 'update', id: survivor.id, hashes: result, absorb: absorbed.map((file) => file.id), remove: [] };
}

function planIgnoringExisting(matches: readonly StoredFile[], input: FileImport): FileImportPlan {
  const contradictory = collidingAmong(matches);
  if (contradictory.length > 0) {
    const rest = matches.filter((file) => !contradictory.includes(file));
    const plan = planFileImport({ ...input, existing: rest });
    const remove = contradictory.map((file) => file.id);
    return plan.action === 'create' || plan.action === 'update'
      ? { ...plan, remove: [...plan.remove, ...remove] }
      : plan;
  }
  const refuted = matches.filter((file) => collide(file.hashes, input.incoming));
  const incoming = unclaimed(input.incoming, refuted);
  if (Object.keys(incoming).length === 0) {
    return { action: 'skip', reason: 'Every hash belongs to a File that contradicts the incoming one.' };
  }
  return planFileImport({ ...input, incoming, existing: matches.filter((file) => !refuted.includes(file)) });
}

/** The action for one incoming File, by the superset rule, the merge mode and the collision mode. */
export function planFileImport(input: FileImport): FileImportPlan {
  const { incoming, collisionMode, mergeMode } = { ...defaultFileImportModes, ...input };
  const matches = input.existing.filter((file) => sharedAlgorithms(file.hashes, incoming).length > 0);
  if (matches.length === 0) return { action: 'create', hashes: incoming, remove: [] };

  const ids = matches.map((file) => file.id);
  const collision = matches.some((file) => collide(file.hashes, incoming)) || collidingAmong(matches).length > 0;
  if (collision && collisionMode === 'IgnoreIncoming') {
    return { action: 'skip', reason: 'A hash of the same type differs from that of an existing File.' };
  }
  if (collision && collisionMode === 'IgnoreExisting') return planIgnoringExisting(matches, input);
  if (collision && collisionMode === 'Split') return { action: 'distribute', ids };
  if (matches.length > 1 && mergeMode === 'Distribute') return { action: 'distribute', ids };
  return planMerge(matches, incoming, collisionMode !== 'FavorExisting');
}
