/** Files of graphs in graphology's own readers, and back in ours. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { MultiGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import type { ExportedGraph } from '../../../../../renderer/graph/exchange/exported-graph.ts';
import { writeGexf } from '../../../../../renderer/graph/exchange/gexf-writer.ts';
import { readGraphFile } from '../../../../../renderer/graph/exchange/graph-file-reader.ts';
import { writeGraphml } from '../../../../../renderer/graph/exchange/graphml-writer.ts';
import { joined } from '../../../../../renderer/graph/exchange/pieces.ts';
import { graphToExport } from '../../../../support/graph-to-export.ts';
import { runs } from '../../../../support/property-runs.ts';

const text = (pieces: Iterable<string>): string => [...joined(pieces)].join('');
const labels = [
  'a.example',
  'Wiper "X" <2>',
  'tag & co',
  'Übung ☂',
  'line\nbreak\ttab',
  'other\u2028line\u0085ends',
  'hxxp://b',
  'from a file',
];

const expectedNode = ({ nodes }: ExportedGraph, id: string): Record<string, unknown> => {
  const node = nodes.find((candidate) => String(candidate.id) === id);
  if (node === undefined) throw new Error(`no node ${id}`);
  const { label, kind, type, owners, rating, confidence, created, modified, x, y, size } = node;
  const all = { label, kind, type, owners: owners.join(' | '), rating, confidence, created, modified, x, y, size };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null && value !== ''));
};

const formats = [
  ['GEXF', writeGexf, (file: string) => gexf.parse(MultiGraph, file)],
  ['GraphML', writeGraphml, (file: string) => graphml.parse(MultiGraph, file)],
] as const;

describe.each(formats)('a graph as %s', (name, write, parse) => {
  const { exported } = graphToExport(labels);
  const file = text(write(exported));

  it("opens in graphology's own reader with every node and edge and all that is said of them", () => {
    const graph = parse(file);
    expect(graph.order).toBe(exported.nodes.length);
    expect(graph.size).toBe(exported.edges.length);
    graph.forEachNode((id, attributes) => expect(attributes).toMatchObject(expectedNode(exported, id)));
    const pairs = graph.mapEdges((_, { association, owners, sources }, source, target, __, ___, undirected) =>
      [Number(source), Number(target), !undirected, association ?? '', owners ?? '', sources].join('/'),
    );
    expect(pairs.sort()).toEqual(
      exported.edges
        .map(({ source, target, directed, type, owners, sources }) =>
          [source, target, directed, type, owners.join(' | '), sources.join(' | ')].join('/'),
        )
        .sort(),
    );
  });

  it('comes back through our own reader with labels, types, places and directions', () => {
    const { format, graph, notes } = readGraphFile(file);
    expect(format).toBe(name);
    expect(notes).toEqual([]);
    expect(graph.nodes).toEqual(
      exported.nodes.map(({ id, label, type, kind, x, y }) => ({
        label,
        type,
        kind,
        object: id > 0 ? id : null,
        x,
        y,
      })),
    );
    const place = new Map(exported.nodes.map(({ id }, at) => [id, at]));
    expect(graph.edges).toEqual(
      exported.edges.map(({ source, target, type, directed }) => ({
        source: place.get(source),
        target: place.get(target),
        label: type,
        isDirected: directed,
      })),
    );
  });

  it('keeps any label that can be written, in both readers', () => {
    const anyLabel = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((label) => `x${label}x`);
    fc.assert(
      fc.property(fc.array(anyLabel, { minLength: 3, maxLength: 6 }), (some) => {
        const written = text(write(graphToExport(some).exported));
        const theirs: unknown[] = parse(written).mapNodes((_, { label }) => label);
        expect(theirs).toEqual(some);
        expect(readGraphFile(written).graph.nodes.map(({ label }) => label)).toEqual(some);
      }),
      runs(60),
    );
  });

  it('of a hundred thousand nodes is written in many small pieces', () => {
    let [pieces, longest, nodes, edges] = [0, 0, 0, 0];
    for (const piece of joined(write(many()))) {
      pieces += 1;
      longest = Math.max(longest, piece.length);
      nodes += piece.split('<node ').length - 1;
      edges += piece.split('<edge ').length - 1;
    }
    expect(pieces).toBeGreaterThan(100);
    expect(longest).toBeLessThan(70_000);
    expect([nodes, edges]).toEqual([many().nodes.length, many().edges.length]);
  });
});

let large: ExportedGraph | undefined;
const many = (): ExportedGraph =>
  (large ??= graphToExport(Array.from({ length: 100_000 }, (_, at) => `node-${at}`)).exported);

describe('a file of a graph', () => {
  const gexfOf = (inside: string): string => `<gexf><graph defaultedgetype="directed">${inside}</graph></gexf>`;
  it.each([
    ['a document type', '<!DOCTYPE gexf [<!ENTITY a "b">]><gexf/>', 'document type'],
    ['an entity of its own', gexfOf('<nodes><node id="&boom;"/></nodes>'), 'unknown entity "boom"'],
    ['another format', '<svg/>', 'the element "svg"'],
    ['no XML at all', 'source,target\n1,2', 'text outside'],
    ['nothing', '', 'no element'],
    ['an open end', '<gexf><graph>', 'end of the file'],
    ['crossed elements', '<gexf><graph></gexf></graph>', 'the end of "gexf"'],
    ['a node twice', gexfOf('<node id="1"/><node id="1"/>'), 'twice'],
    ['a node without an id', gexfOf('<node label="x"/>'), 'without an id'],
    ['an edge into nowhere', gexfOf('<node id="1"/><edge source="1" target="2"/>'), 'no node of the file'],
  ])('with %s is refused with what was found', (_, file, message) => {
    expect(() => readGraphFile(file)).toThrow(message);
  });

  it('with more nodes than a graph holds is refused before it is taken', () => {
    const nodes = Array.from({ length: 200_001 }, (_, at) => `<node id="${at}"/>`).join('');
    expect(() => readGraphFile(gexfOf(nodes))).toThrow('200,001 nodes or more; at most 200,000');
  });

  it('of a hundred thousand nodes is read whole', () => {
    const nodes = Array.from({ length: 100_000 }, (_, at) => `<node id="${at}" label="n${at}"/>`).join('');
    const edges = Array.from(
      { length: 100_000 },
      (_, at) => `<edge source="${at}" target="${(at * 7) % 100_000}"/>`,
    ).join('');
    const { graph } = readGraphFile(gexfOf(`<nodes>${nodes}</nodes><edges>${edges}</edges>`));
    expect([graph.nodes.length, graph.edges.length]).toEqual([100_000, 100_000]);
  });

  it('says what it does not show', () => {
    const file = gexfOf('<node id="1"><nodes><node id="2"/></nodes></node><edge source="1" target="1"/>');
    expect(readGraphFile(file).notes).toEqual([
      '1 edge from a node to itself is not shown.',
      '1 node inside of another node stands beside it.',
    ]);
  });

  it('of yEd has the labels that it draws', () => {
    const file = `<graphml><key id="d6" for="node" yfiles.type="nodegraphics"/><graph edgedefault="directed">
      <node id="n0"><data key="d6"><y:ShapeNode><y:NodeLabel>First host</y:NodeLabel></y:ShapeNode></data></node>
      <node id="n1"/><edge source="n0" target="n1"/></graph></graphml>`;
    expect(readGraphFile(file).graph).toEqual({
      nodes: [
        { label: 'First host', type: null, kind: null, object: null, x: null, y: null },
        { label: 'n1', type: null, kind: null, object: null, x: null, y: null },
      ],
      edges: [{ source: 0, target: 1, label: '', isDirected: true }],
    });
  });
});

const grid = resolve(
  process.env['LIGATURE_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../../../../shared/data'),
  'graph/power-grid.gexf.gz',
);
if (!existsSync(grid)) console.warn(`skipped: there is no ${grid} (set LIGATURE_SHARED_DATA)`);

describe.skipIf(!existsSync(grid))('a public power grid', () => {
  it("has the nodes, edges and labels that graphology's own reader finds in it", () => {
    const file = gunzipSync(readFileSync(grid)).toString('utf8');
    const { graph } = readGraphFile(file);
    const theirs = gexf.parse(MultiGraph, file);
    expect(graph.nodes.length).toBe(theirs.order);
    expect(graph.edges.length).toBe(theirs.size);
    const names = theirs.mapNodes((id, { label }) => String(label ?? id));
    expect(graph.nodes.map(({ label }) => label).sort()).toEqual(names.sort());
  });
});
