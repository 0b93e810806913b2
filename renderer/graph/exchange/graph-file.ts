/** What every reader of a graph file gives, and its bounds. */
import { AppError } from '../../../shared/error/app-error.ts';
import type { ForeignGraph } from '../../state/graph-start.ts';

/** Characters of a file. */
export const graphFileMax = 256 * 1024 * 1024;
export const foreignEdgeMax = 1_000_000;

export interface ReadGraphFile {
  readonly format: 'GEXF' | 'GraphML' | 'JSON';
  readonly graph: ForeignGraph;
  /** What of the file was not taken as it is, in sentences for the user. */
  readonly notes: readonly string[];
}

/** Our files name nodes by the ids of their objects; nodes that were in no workspace have negative ones. */
export function objectOf(id: unknown): number | null {
  // What only reads as a number, such as "0x10" or "1e3", was not written by us.
  const value = typeof id === 'string' && /^[1-9]\d*$/.test(id) ? Number(id) : id;
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}

export const tooMany = (found: number, limit: number, what: string): AppError =>
  new AppError(
    'LIMIT',
    `The file has ${found.toLocaleString('en')} ${what} or more; at most ${limit.toLocaleString('en')} are read. Make it smaller in the program that wrote it.`,
  );

export const nodeTwice = (id: string): AppError =>
  new AppError('INVALID_INPUT', `Found the node "${id.slice(0, 60)}" twice. Expected every id once.`);

export const noSuchEnd = (id: string): AppError =>
  new AppError(
    'INVALID_INPUT',
    `Found an edge with the end "${id.slice(0, 60)}", which is no node of the file. Export the file anew.`,
  );

/** A sentence that begins with a count; none for nothing. */
export const noteOf = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : many}`];

/** What a graph cannot show of a file, in sentences. */
export function notesOf({ edges }: ForeignGraph, shortened: number, labelMax: number): string[] {
  const cut = labelMax.toLocaleString('en');
  const loops = edges.filter(({ source, target }) => source === target).length;
  return [
    ...noteOf(loops, 'edge from a node to itself is not shown.', 'edges from a node to itself are not shown.'),
    ...noteOf(shortened, `label was cut after ${cut} characters.`, `labels were cut after ${cut} characters.`),
  ];
}
