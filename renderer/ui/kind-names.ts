import { kindLabel, type ObjectKind } from '../../shared/model/object-type.ts';

export const kindName = (kind: ObjectKind): string => kindLabel[kind].many;
