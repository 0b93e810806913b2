import { objectNameMax } from './limits.ts';

/** What a relation through shared Groups is called in a graph: one of them, and how many others there are. */
export const derivedWords = (group: string, others: number): string =>
  `Share ${group.slice(0, objectNameMax - 100)}${others > 0 ? ` and ${others} more` : ''}`;
