import type { OpenGraph } from '../../graph/open-sessions.ts';
import { readDraft, readSaved } from './saved/saved-sources.ts';
import { readStart } from './start-graph.ts';

/** Fills a graph that was just opened; false when this is not where it comes from. */
export type GraphSource = (graph: OpenGraph, saved: number | null) => Promise<boolean>;

/** Where the content of a graph may come from, the first that has it. */
export const graphSources: readonly GraphSource[] = [readDraft, readStart, readSaved];
