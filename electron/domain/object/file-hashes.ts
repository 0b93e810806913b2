/** Identity of File Indicators: two of one owner never share a hash, and one never has two of a kind. */
import { AppError } from '../../../shared/error/app-error.ts';
import { type HashAlias, hashAlgorithms } from '../../../shared/indicator/indicator-value.ts';
import { getObjectType } from '../../../shared/model/object-type.ts';
import { algorithmNumber, findHash, insertHash, listHashes } from '../../store/detail-store.ts';
import { renameObject } from '../../store/object-store.ts';
import type { CommandContext } from '../context.ts';
import { type FoundObject, requirePublished } from './find.ts';
import { parseOrRefuse } from './parse-value.ts';

export interface FileHashPatch {
  readonly md5?: string | undefined;
  readonly sha1?: string | undefined;
  readonly sha256?: string | undefined;
}

export const parseHashes = (hashes: FileHashPatch): readonly HashAlias[] =>
  parseOrRefuse(
    'File',
    Object.values(hashes)
      .filter((hash) => hash !== undefined)
      .join(' : '),
  ).aliases;

/** Adds the hashes that the File does not have yet; answers whether there were any. One of another File is a CONFLICT. */
export function addHashes(context: CommandContext, object: FoundObject, aliases: readonly HashAlias[]): boolean {
  if (getObjectType(object.type).name !== 'File')
    throw new AppError('INVALID_INPUT', 'Only File Indicators have hashes.');
  const known = new Map(listHashes(context.db, object.id).map(({ algorithm, hash }) => [algorithm, hash]));
  const before = known.size;
  for (const alias of aliases) {
    const algorithm = algorithmNumber(alias.algorithm);
    if (known.get(algorithm) === alias.value) continue;
    refuseCollision(context, object, alias, known.has(algorithm));
    insertHash(context.db, algorithm, alias.value, object.owner_id, object.id);
    known.set(algorithm, alias.value);
  }
  if (known.size === before) return false;
  const summary = hashAlgorithms
    .map((name) => known.get(algorithmNumber(name)))
    .filter((hash) => hash !== undefined)
    .join(' : ');
  renameObject(context.db, object.id, summary, summary);
  return true;
}

function refuseCollision(context: CommandContext, object: FoundObject, alias: HashAlias, hasOther: boolean): void {
  const name = alias.algorithm.toUpperCase();
  if (hasOther) {
    throw new AppError(
      'CONFLICT',
      `The File has another ${name} already. A different hash of the same kind is a different File.`,
    );
  }
  const holder = findHash(context.db, algorithmNumber(alias.algorithm), alias.value, object.owner_id);
  if (holder === undefined) return;
  requirePublished(context, holder);
  throw new AppError(
    'CONFLICT',
    `This ${name} belongs to File Indicator #${holder} of the owner. Leave it out, or delete one of the two.`,
    { other: holder },
  );
}
