/** Files of graphs, GEXF, GraphML or our JSON, as nodes that no workspace has. */
import { AppError } from '../../../shared/error/app-error.ts';
import { graphNodeMax, objectNameMax } from '../../../shared/graph/limits.ts';
import type { ForeignGraph } from '../../state/graph-start.ts';
import {
  foreignEdgeMax,
  graphFileMax,
  nodeTwice,
  noSuchEnd,
  noteOf,
  notesOf,
  objectOf,
  type ReadGraphFile,
  tooMany,
} from './graph-file.ts';
import { readJsonGraph } from './json-graph-reader.ts';
import { readXml, type XmlPart } from './xml-reader.ts';

/** Something with an id that is being read, with all that is said of it. */
interface Draft {
  readonly attributes: ReadonlyMap<string, string>;
  readonly values: Map<string, string>;
}

/** Throws INVALID_INPUT or LIMIT with what was found; half a file is never taken. */
export function readGraphFile(text: string): ReadGraphFile {
  if (text.length > graphFileMax) throw tooMany(text.length, graphFileMax, 'characters');
  if (/^\ufeff?[ \t\n\r]*[{[]/.test(text.slice(0, 1000))) return readJsonGraph(text);
  const parts = readXml(text);
  const first = parts.next();
  const root = first.done === true || first.value.kind !== 'open' ? '' : first.value.name;
  if (root !== 'gexf' && root !== 'graphml')
    throw new AppError(
      'INVALID_INPUT',
      `Found ${root === '' ? 'no element' : `the element "${root.slice(0, 60)}"`}. Expected a GEXF or GraphML file, or a graph that was exported as JSON.`,
    );
  const collected = new Collected(root === 'gexf');
  for (const part of parts) collected.take(part);
  return collected.finish();
}

class Collected {
  readonly #isGexf: boolean;
  /** Titles of attributes by the id under which values name them: `node/3`. */
  readonly #titles = new Map<string, string>();
  readonly #places = new Map<string, number>();
  readonly #nodes: Draft[] = [];
  readonly #edges: Draft[] = [];
  #standard = 'undirected';
  #class = 'node';
  /** The nodes and edges around what is being read, the innermost last. */
  readonly #around: Draft[] = [];
  /** The value that the next texts belong to. */
  #value: { readonly draft: Draft; readonly name: string } | null = null;
  #valueDepth = 0;
  #nested = 0;

  constructor(isGexf: boolean) {
    this.#isGexf = isGexf;
  }

  take(part: XmlPart): void {
    if (part.kind === 'text') {
      if (this.#value !== null) append(this.#value.draft, this.#value.name, part.text);
    } else if (part.kind === 'open') this.#open(part.name, part.attributes);
    else this.#close(part.name);
  }

  #open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (this.#value !== null) this.#valueDepth += 1;
    const draft = { attributes, values: new Map<string, string>() };
    const around = this.#around.at(-1);
    switch (name) {
      case 'graph':
        this.#standard = attributes.get('defaultedgetype') ?? attributes.get('edgedefault') ?? this.#standard;
        return;
      case 'attributes':
        this.#class = attributes.get('class') ?? 'node';
        return;
      case 'attribute':
        this.#titles.set(`${this.#class}/${attributes.get('id')}`, attributes.get('title') ?? '');
        return;
      case 'key':
        for (const of of attributes.get('for') === 'all' ? ['node', 'edge'] : [attributes.get('for') ?? 'node'])
          this.#titles.set(`${of}/${attributes.get('id')}`, attributes.get('attr.name') ?? attributes.get('id') ?? '');
        return;
      case 'node':
        this.#addNode(draft);
        return;
      case 'edge':
        if (this.#edges.push(draft) > foreignEdgeMax) throw tooMany(this.#edges.length, foreignEdgeMax, 'edges');
        this.#around.push(draft);
        return;
      case 'attvalue':
        if (around !== undefined)
          around.values.set(this.#titleOf(around, attributes.get('for') ?? ''), attributes.get('value') ?? '');
        return;
      case 'position':
        for (const axis of ['x', 'y']) around?.values.set(axis, attributes.get(axis) ?? '');
        return;
      // yEd keeps what it draws inside of one value.
      case 'nodelabel':
      case 'edgelabel':
        if (this.#value !== null) this.#value = { ...this.#value, name: 'label' };
        return;
      case 'data':
        if (around !== undefined && this.#value === null) {
          this.#value = { draft: around, name: this.#titleOf(around, attributes.get('key') ?? '') };
          this.#valueDepth = 0;
        }
    }
  }

  #addNode(draft: Draft): void {
    const id = draft.attributes.get('id');
    if (id === undefined)
      throw new AppError(
        'INVALID_INPUT',
        `Found a node without an id after ${this.#nodes.length} nodes. Expected an id at every node.`,
      );
    if (this.#places.has(id)) throw nodeTwice(id);
    this.#places.set(id, this.#nodes.length);
    if (this.#nodes.push(draft) > graphNodeMax) throw tooMany(this.#nodes.length, graphNodeMax, 'nodes');
    if (this.#around.length > 0) this.#nested += 1;
    this.#around.push(draft);
  }

  #close(name: string): void {
    if (this.#value !== null) {
      if (this.#valueDepth === 0) this.#value = null;
      else this.#valueDepth -= 1;
    }
    if (name === 'node' || name === 'edge') this.#around.pop();
  }

  #titleOf(draft: Draft, id: string): string {
    const of = draft.attributes.has('source') ? 'edge' : 'node';
    return (this.#titles.get(`${of}/${id}`) ?? id).toLowerCase();
  }

  finish(): ReadGraphFile {
    let shortened = 0;
    const short = (text: string): string => {
      if (text.length > objectNameMax) shortened += 1;
      return text.slice(0, objectNameMax);
    };
    const nodes = this.#nodes.map(({ attributes, values }) => ({
      label: short(firstText(attributes.get('label'), values.get('label'), values.get('name'), attributes.get('id'))),
      type: values.get('type')?.slice(0, 60) ?? null,
      kind: values.get('kind')?.slice(0, 60) ?? null,
      // Only our files say a kind; numbers of others are no objects.
      object: values.has('kind') ? objectOf(attributes.get('id')) : null,
      x: numberOf(values.get('x')),
      y: numberOf(values.get('y')),
    }));
    const edges = this.#edges.map(({ attributes, values }) => ({
      source: this.#placeOf(attributes.get('source')),
      target: this.#placeOf(attributes.get('target')),
      label: short(
        firstText(attributes.get('label'), values.get('label'), values.get('association'), attributes.get('kind')),
      ),
      isDirected: this.#isDirected(attributes),
    }));
    const graph: ForeignGraph = { nodes, edges };
    const notes = [
      ...notesOf(graph, shortened, objectNameMax),
      ...noteOf(
        this.#nested,
        'node inside of another node stands beside it.',
        'nodes inside of other nodes stand beside them.',
      ),
    ];
    return { format: this.#isGexf ? 'GEXF' : 'GraphML', graph, notes };
  }

  #placeOf(id: string | undefined): number {
    const place = this.#places.get(id ?? '');
    if (place !== undefined) return place;
    throw noSuchEnd(id ?? '');
  }

  #isDirected(attributes: ReadonlyMap<string, string>): boolean {
    const said = this.#isGexf ? attributes.get('type') : attributes.get('directed');
    if (said === undefined) return this.#standard === 'directed';
    return said === 'directed' || said === 'true';
  }
}

function append({ values }: Draft, name: string, text: string): void {
  values.set(name, `${values.get(name) ?? ''}${text}`);
}

/** Texts of files stand between line breaks and spaces that only lay the file out. */
const firstText = (...texts: readonly (string | undefined)[]): string =>
  texts.map((text) => text?.trim() ?? '').find((text) => text !== '') ?? '';

function numberOf(text: string | undefined): number | null {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}
