/** Graphs that were exported as JSON (`json-writer.ts`), as nodes that no workspace has. */
import { AppError } from '../../../shared/error/app-error.ts';
import { graphNodeMax, objectNameMax } from '../../../shared/graph/limits.ts';
import type { ForeignGraph } from '../../state/graph-start.ts';
import { foreignEdgeMax, nodeTwice, noSuchEnd, notesOf, objectOf, type ReadGraphFile, tooMany } from './graph-file.ts';
import { readJson } from './json-reader.ts';
import { jsonFormat, jsonVersion } from './json-writer.ts';

type Row = Readonly<Record<string, unknown>>;

const wanted = new Set(['format', 'version']);
const lists = new Set(['nodes', 'edges']);

/** Throws INVALID_INPUT or LIMIT with what was found; half a file is never taken. */
export function readJsonGraph(file: string): ReadGraphFile {
  const head: Record<string, unknown> = {};
  const nodes: ForeignGraph['nodes'][number][] = [];
  const places = new Map<string, number>();
  /** Edges may come before the nodes at their ends. */
  const edges: {
    readonly source: string;
    readonly target: string;
    readonly label: string;
    readonly isDirected: boolean;
  }[] = [];
  let shortened = 0;
  const short = (text: string): string => {
    if (text.length > objectNameMax) shortened += 1;
    return text.slice(0, objectNameMax);
  };
  for (const { key, value } of readJson(file, wanted, lists)) {
    if (!lists.has(key)) {
      head[key] = value;
      continue;
    }
    // A file that says what it is before its lists is refused before they are read.
    if (head['format'] !== undefined) requireOurs(head);
    const count = key === 'nodes' ? nodes.length : edges.length;
    const name = `${key === 'nodes' ? 'node' : 'edge'} ${(count + 1).toLocaleString('en')}`;
    const row = rowOf(value, name);
    if (key === 'edges') {
      edges.push({
        source: idOf(row['source'], `the source of ${name}`),
        target: idOf(row['target'], `the target of ${name}`),
        label: short(textOf(row['type'])),
        isDirected: row['directed'] === true,
      });
      if (edges.length > foreignEdgeMax) throw tooMany(edges.length, foreignEdgeMax, 'edges');
      continue;
    }
    const id = idOf(row['id'], `the id of ${name}`);
    if (places.has(id)) throw nodeTwice(id);
    places.set(id, count);
    const label = textOf(row['label']);
    nodes.push({
      label: short(label.trim() === '' ? id : label),
      type: textOf(row['type']).slice(0, 60) || null,
      kind: textOf(row['kind']).slice(0, 60) || null,
      object: objectOf(row['id']),
      x: numberOf(row['x']),
      y: numberOf(row['y']),
    });
    if (nodes.length > graphNodeMax) throw tooMany(nodes.length, graphNodeMax, 'nodes');
  }
  requireOurs(head);
  const placeOf = (id: string): number => {
    const place = places.get(id);
    if (place === undefined) throw noSuchEnd(id);
    return place;
  };
  const graph: ForeignGraph = {
    nodes,
    edges: edges.map((edge) => ({ ...edge, source: placeOf(edge.source), target: placeOf(edge.target) })),
  };
  return { format: 'JSON', graph, notes: notesOf(graph, shortened, objectNameMax) };
}

function requireOurs({ format, version }: Row): void {
  if (format !== jsonFormat)
    throw new AppError(
      'INVALID_INPUT',
      `Found JSON ${format === undefined ? 'that does not say what it is' : `of the format ${shown(format)}`}. Expected a graph that was exported as JSON: "format": "${jsonFormat}". Bundles and tables are read by Import.`,
    );
  if (version !== jsonVersion)
    throw new AppError(
      'UNSUPPORTED',
      `Found version ${shown(version)} of the JSON of graphs. Expected version ${jsonVersion}. Export the graph as GEXF where it was made.`,
    );
}

function rowOf(value: unknown, what: string): Row {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Row; // any object is a record of unknown values
  throw new AppError('INVALID_INPUT', `Found ${shown(value)} as ${what}. Expected an object. Export the file anew.`);
}

function idOf(value: unknown, what: string): string {
  if (typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))) return String(value);
  throw new AppError(
    'INVALID_INPUT',
    `Found ${shown(value)} as ${what}. Expected a number or a text. Export the file anew.`,
  );
}

/** A value in a message. Lists and objects only by what they are: they may be nested deeper than can be written. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : JSON.stringify(value).slice(0, 60);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
