import { kindLabel, objectKinds, type ObjectKind } from '../../shared/model/object-type.ts';

/** Kinds that the screens of this version show. */
export const shownKinds: readonly ObjectKind[] = objectKinds.filter((kind) => !['case', 'artifact'].includes(kind));

export const kindName = (kind: ObjectKind): string => kindLabel[kind].many;
