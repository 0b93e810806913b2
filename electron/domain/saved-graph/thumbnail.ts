/**
 * A small picture of a graph, of those of its nodes that the user may see. Which nodes are shown is said by a hash of
 * their ids, so the picture is the same whatever else the graph has.
 */
import { AppError } from '../../../shared/error/app-error.ts';
import type { Dot } from '../../../shared/contract/saved-graph.ts';
import { thumbnailDots } from '../../../shared/contract/saved-graph.ts';
import type { GraphContent } from '../../../shared/graph/document-content.ts';
import { typeOfDim } from '../../policy/actor.ts';
import { sampleOf, type SavedGraphRow } from '../../store/saved-graph-store.ts';
import type { QueryContext } from '../context.ts';
import { readableObjects } from '../graph/node-copies.ts';
import { readBody, type SavedBody } from './body.ts';
import { isPresent } from './cut.ts';

type Sampled = readonly [object: number, x: number, y: number];
/** Nodes kept with the row: most users see enough of them for the whole picture. */
const sampleSize = 4 * thumbnailDots;

/** The nodes with the smallest hashes, and how many nodes there are. */
export function sampled(body: Omit<SavedBody, 'savedBy'>): { sample: string; nodes: number } {
  const all = nodesOf(body);
  return { sample: JSON.stringify(smallest(all, sampleSize)), nodes: all.length };
}

const nodesOf = ({ content, withheld }: Omit<SavedBody, 'savedBy'>): Sampled[] =>
  [content, ...(withheld === null ? [] : [withheld])].flatMap(placed);

function placed(content: GraphContent): Sampled[] {
  const found: Sampled[] = [];
  content.objects.forEach((object, row) => {
    const [x, y] = [content.places[row * 2] ?? Number.NaN, content.places[row * 2 + 1] ?? Number.NaN];
    if (isPresent(content, row) && !Number.isNaN(x) && !Number.isNaN(y)) found.push([object, x, y]);
  });
  return found;
}

function smallest(nodes: readonly Sampled[], count: number): Sampled[] {
  const hashed = nodes.map((node) => [hashOf(node[0]), node] as const);
  return hashed
    .sort(([a], [b]) => a - b)
    .slice(0, count)
    .map(([, node]) => node);
}

/** Finaliser of MurmurHash3 (Appleby 2011). */
function hashOf(object: number): number {
  let hash = object | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function dotsOf(context: QueryContext, graph: SavedGraphRow): Dot[] {
  // Written by `sampled`.
  const sample = JSON.parse(sampleOf(context.db, graph.id)) as Sampled[];
  const dots = visibleDots(context, sample);
  if (dots.length >= thumbnailDots || sample.length === graph.nodes) return dots.slice(0, thumbnailDots);
  const all = nodesIn(context, graph.sha256);
  return all === undefined ? dots : visibleDots(context, smallest(all, all.length)).slice(0, thumbnailDots);
}

/** All nodes of a body; undefined when it is damaged: whoever opens that graph is told, the pictures of the others are shown. */
function nodesIn(context: QueryContext, sha256: string): Sampled[] | undefined {
  try {
    return nodesOf(readBody(context, sha256));
  } catch (error) {
    if (error instanceof AppError && error.code === 'STORAGE') return undefined;
    throw error;
  }
}

function visibleDots(context: QueryContext, nodes: readonly Sampled[]): Dot[] {
  const objects = nodes.map(([object]) => object).filter((object) => object > 0);
  const types = new Map(readableObjects(context, objects).map(([id, dim]) => [id, typeOfDim(dim)]));
  return nodes.flatMap(([object, x, y]) => {
    const type = object < 0 ? 0 : types.get(object);
    return type === undefined ? [] : [{ type, x, y }];
  });
}
