/** Graphs exported as JSON, opened again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialView } from '../../../../../shared/graph/view.ts';
import type {
  ExportedEdge,
  ExportedGraph,
  ExportedNode,
} from '../../../../../renderer/graph/exchange/exported-graph.ts';
import { readGraphFile } from '../../../../../renderer/graph/exchange/graph-file-reader.ts';
import { writeJson } from '../../../../../renderer/graph/exchange/json-writer.ts';
import { graphToExport } from '../../../../support/graph-to-export.ts';
import { runs } from '../../../../support/property-runs.ts';

const written = (graph: ExportedGraph): string => [...writeJson(graph, initialView)].join('');

/** What a reader must give of a graph that was written. */
function expected({ nodes, edges }: ExportedGraph) {
  const place = new Map(nodes.map(({ id }, at) => [id, at]));
  return {
    nodes: nodes.map(({ id, label, type, kind, x, y }) => ({ label, type, kind, object: id > 0 ? id : null, x, y })),
    edges: edges.map(({ source, target, type, directed }) => ({
      source: place.get(source),
      target: place.get(target),
      label: type,
      isDirected: directed,
    })),
  };
}

const node: fc.Arbitrary<Omit<ExportedNode, 'id'>> = fc.record({
  label: fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).map((text) => `x${text}`),
  kind: fc.constantFrom('indicator', 'group', 'foreign'),
  type: fc.constantFrom('Host', 'Malware', 'In no workspace'),
  owners: fc.array(fc.string(), { maxLength: 2 }),
  rating: fc.option(fc.integer({ min: 0, max: 5 })),
  confidence: fc.option(fc.integer({ min: 0, max: 100 })),
  created: fc.constant(null),
  modified: fc.constant(null),
  x: fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0),
  y: fc.double({ noNaN: true, noDefaultInfinity: true }).map((y) => y + 0),
  size: fc.constant(4),
  color: fc.constant('#8f99a8'),
  pinned: fc.boolean(),
  copies: fc.array(fc.integer({ min: 1 }), { maxLength: 3 }),
});

const anyGraph: fc.Arbitrary<ExportedGraph> = fc
  .uniqueArray(fc.integer({ min: -50, max: 1e15 }), { minLength: 1, maxLength: 12 })
  .chain((ids) => {
    const edge: fc.Arbitrary<ExportedEdge> = fc.record({
      source: fc.constantFrom(...ids),
      target: fc.constantFrom(...ids),
      type: fc.string({ unit: 'binary', maxLength: 20 }),
      directed: fc.boolean(),
      owners: fc.constant([]),
      sources: fc.constant(['manual']),
      created: fc.constant(null),
    });
    return fc.record({
      name: fc.string({ unit: 'binary' }),
      nodes: fc
        .array(node, { minLength: ids.length, maxLength: ids.length })
        .map((nodes) => nodes.map((some, at) => ({ id: ids[at] ?? 0, ...some }))),
      edges: fc.array(edge, { maxLength: 20 }),
    });
  });

describe('a graph exported as JSON', () => {
  it('comes back with the same nodes, edges and places, whatever it holds and however it was laid out since', () => {
    fc.assert(
      fc.property(anyGraph, fc.constantFrom(0, 2), (graph, indent) => {
        const file = written(graph);
        const again = indent === 0 ? file : `\ufeff${JSON.stringify(JSON.parse(file), null, indent)}`;
        const read = readGraphFile(again);
        expect(read.format).toBe('JSON');
        expect(read.graph).toEqual(expected(graph));
      }),
      runs(300),
    );
  });

  it('of a model comes back whole', () => {
    const { exported } = graphToExport(['a.example', 'Wiper "X" \\', 'tag & co', 'Übung ☂', 'of a file']);
    const { graph, notes } = readGraphFile(written(exported));
    expect(graph).toEqual(expected(exported));
    expect(notes).toEqual([]);
  });

  it('opens with its edges before its nodes, and its name last', () => {
    const file = `{"edges":[{"source":"b","target":1}],"nodes":[{"id":1},{"id":"b","label":"B","x":2}],"version":1,"format":"ligature-graph"}`;
    expect(readGraphFile(file).graph).toEqual({
      nodes: [
        { label: '1', type: null, kind: null, object: 1, x: null, y: null },
        { label: 'B', type: null, kind: null, object: null, x: 2, y: null },
      ],
      edges: [{ source: 1, target: 0, label: '', isDirected: false }],
    });
  });

  const nested = '['.repeat(200_000) + ']'.repeat(200_000);
  const ours = (inside: string): string => `{"format":"ligature-graph","version":1,${inside}}`;
  it.each([
    ['of another format', '{"format":"stix","nodes":[]}', 'of the format "stix". Expected a graph that was exported'],
    ['that does not say what it is', '{"type":"bundle","objects":[{"a":[1]}]}', 'does not say what it is'],
    ['that is a list', '[{"id":1}]', 'Found "[{"id":1}]" in line 1. Expected an object'],
    [
      'of a later version',
      '{"format":"ligature-graph","version":2}',
      'version 2 of the JSON of graphs. Expected version 1',
    ],
    ['that ends early', ours('"nodes":[{"id":1}').slice(0, -1), 'Found the end of the file'],
    ['with more behind its end', `${ours('"nodes":[]')}\n{}`, 'Found "{}" in line 2. Expected the end of the file'],
    ['with nodes that are no list', ours('"nodes":{"id":1}'), 'a list of nodes'],
    ['with a node that is no object', ours('"nodes":[{"id":1},7]'), 'Found 7 as node 2'],
    ['with a node without an id', ours('"nodes":[{"label":"x"}]'), 'Found nothing as the id of node 1'],
    ['with a node twice', ours('"nodes":[{"id":1},{"id":1}]'), 'the node "1" twice'],
    ['with an edge into nowhere', ours('"nodes":[{"id":1}],"edges":[{"source":1,"target":2}]'), 'the end "2"'],
    ['with a word that is none', ours('"nodes":[{"id":tru}]'), 'Expected a value of well-formed JSON'],
    ['with a node nested without end', ours(`"nodes":[${nested}]`), 'Found a list as node 1. Expected an object'],
    ['with an id nested without end', ours(`"nodes":[{"id":{"a":${nested}}}]`), 'Found an object as the id of node 1'],
    ['with an open text', ours('"nodes":[{"id":"x\\"}]'), 'Expected the end of a text'],
    ['with a node of two million characters', ours(`"nodes":[{"id":1,"a":"${'a'.repeat(2e6)}"}]`), 'at most 1,048,576'],
  ])('%s is refused with what was found and expected', (_, file, message) => {
    expect(() => readGraphFile(file)).toThrow(message);
  });

  it('with more nodes than a graph holds is refused at the first one too many', () => {
    const nodes = Array.from({ length: 200_001 }, (_, id) => `{"id":${id}}`).join(',');
    expect(() => readGraphFile(ours(`"nodes":[${nodes},broken`))).toThrow('200,001 nodes or more; at most 200,000');
  });

  it('of a hundred thousand nodes is read whole', () => {
    const labels = Array.from({ length: 100_000 }, (_, at) => `node-${at}`);
    const { exported } = graphToExport(labels);
    const { graph } = readGraphFile(written(exported));
    expect([graph.nodes.length, graph.edges.length]).toEqual([exported.nodes.length, exported.edges.length]);
    expect(graph.nodes.at(-1)?.label).toBe('node-99999');
  });

  it('says which labels were cut', () => {
    const { graph, notes } = readGraphFile(ours(`"nodes":[{"id":1,"label":"${'a'.repeat(3000)}"}]`));
    expect(graph.nodes[0]?.label).toHaveLength(2000);
    expect(notes).toEqual(['1 label was cut after 2,000 characters.']);
    const long = `"label":"${'a'.repeat(3000)}"`;
    expect(readGraphFile(ours(`"nodes":[{"id":1,${long}},{"id":2,${long}}]`)).notes).toEqual([
      '2 labels were cut after 2,000 characters.',
    ]);
  });

  it('names objects only by ids as they are written there', () => {
    const ids = ['"7"', '7', '"0x10"', '" 7 "', '"1e3"', '"007"', '"-3"', '0', '1.5', '"9007199254740993"'];
    for (const id of ids) {
      const { graph } = readGraphFile(ours(`"nodes":[{"id":${id}}]`));
      expect([id, graph.nodes[0]?.object]).toEqual([id, id === '7' || id === '"7"' ? 7 : null]);
    }
  });
});
