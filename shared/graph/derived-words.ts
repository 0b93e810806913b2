import { objectNameMax } from './limits.ts';

/** What a relation through a shared Group is called in a graph; there is room behind it for how many more there are. */
export const derivedWords = (group: string): string => `Share ${group.slice(0, objectNameMax - 100)}`;
