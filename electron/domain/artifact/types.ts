/** Artifact types as data: administrators add and change them; of the built-in ones they switch what can be switched. */
import { artifactLimits, type ArtifactTypeRow } from '../../../shared/contract/artifact.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import {
  type ArtifactTypeRecord,
  countOfArtifactType,
  deleteArtifactType,
  findArtifactType,
  findArtifactTypeNamed,
  insertArtifactType,
  listArtifactTypes,
  updateArtifactType,
} from '../../store/artifact-type-store.ts';
import type { CommandContext, QueryContext } from '../context.ts';

type Fields = Omit<ArtifactTypeRecord, 'id' | 'builtIn'>;
/** Only what is given changes. */
type Changes = { readonly [Name in keyof Fields]?: Fields[Name] | undefined };

export const listTypes = ({ db }: QueryContext): ArtifactTypeRow[] => listArtifactTypes(db);

export function createType(context: CommandContext, fields: Fields): number {
  requireConsistent(context, fields, null);
  if (listArtifactTypes(context.db).length >= artifactLimits.types)
    throw new AppError('LIMIT', `There are ${artifactLimits.types} Artifact types already. Delete one that is unused.`);
  context.describe(`Add Artifact type ${fields.name}`);
  return insertArtifactType(context.db, fields);
}

/** What a built-in type is, is the same in every workspace. */
const fixedOfBuiltIn = ['name', 'description', 'data', 'indicatorType'] as const;
/** By these the keys of existing Artifacts were made. */
const fixedOnceUsed = ['data', 'indicatorType'] as const;

export function updateType(context: CommandContext, id: number, changes: Changes): void {
  const { id: _id, builtIn, ...before } = getType(context, id);
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const after: Fields = { ...before, ...given };
  const changed = (name: keyof Fields): boolean => after[name] !== before[name];
  if (builtIn && fixedOfBuiltIn.some(changed))
    throw new AppError(
      'INVALID_INPUT',
      `${before.name} is a built-in Artifact type: it can be switched off, and its default flag can be changed. Add a type of your own for everything else.`,
    );
  if (fixedOnceUsed.some(changed)) requireUnused(context, id, before.name, 'what its values are stays');
  requireConsistent(context, after, id);
  updateArtifactType(context.db, id, after);
  context.describe(`Change Artifact type ${before.name}`);
}

export function deleteType(context: CommandContext, id: number): void {
  const type = getType(context, id);
  if (type.builtIn)
    throw new AppError(
      'INVALID_INPUT',
      `${type.name} is a built-in Artifact type and stays. Switch it off so that no new Artifacts get it.`,
    );
  requireUnused(context, id, type.name, 'it stays');
  deleteArtifactType(context.db, id);
  context.describe(`Delete Artifact type ${type.name}`);
}

function getType({ db }: QueryContext, id: number): ArtifactTypeRecord {
  const type = findArtifactType(db, id);
  if (type === undefined)
    throw new AppError('NOT_FOUND', 'This Artifact type does not exist (any more). Reload the list of types.');
  return type;
}

function requireConsistent({ db }: QueryContext, fields: Fields, id: number | null): void {
  const holder = findArtifactTypeNamed(db, fields.name);
  if (holder !== undefined && holder.id !== id)
    throw new AppError(
      'CONFLICT',
      `There is an Artifact type called "${holder.name}" already. Choose another name, or use that one.`,
    );
  if (fields.data === 'file' && fields.indicatorType !== null && fields.indicatorType !== 'File')
    throw new AppError(
      'INVALID_INPUT',
      `Found ${fields.indicatorType} for a type of files. Expected File or none: a file is compared by the hash of its content.`,
    );
}

/** An administrator need not see every Case, so the number is not told. */
export function requireUnused({ db }: QueryContext, id: number, name: string, consequence: string): void {
  if (countOfArtifactType(db, id) === 0) return;
  throw new AppError(
    'CONFLICT',
    `There are Artifacts of the type ${name}, so ${consequence}. Delete them first, or switch the type off: they stay, and no new ones get it.`,
  );
}
