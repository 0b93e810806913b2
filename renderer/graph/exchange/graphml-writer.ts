/** GraphML (graphml.graphdrawing.org), as yEd, Cytoscape and graphology read it. */
import type { ExportedGraph } from './exported-graph.ts';
import { drawnFields, edgeFields, type Field, nodeFields } from './fields.ts';
import { defaultDirection } from './gexf-writer.ts';
import { xmlText } from './xml-text.ts';

const allNodeFields = [...drawnFields, ...nodeFields];
/** Edges carry their type as the label, too: most programs show that. */
const allEdgeFields: typeof edgeFields = [
  { name: 'label', type: 'string', value: ({ type }) => (type === '' ? null : type) },
  ...edgeFields,
];

export function* writeGraphml({ name, nodes, edges }: ExportedGraph): Generator<string> {
  const standard = defaultDirection(edges);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield '<key id="g_name" for="graph" attr.name="name" attr.type="string"/>\n';
  yield keys('node', allNodeFields);
  yield keys('edge', allEdgeFields);
  yield `<graph id="graph" edgedefault="${standard}">\n<data key="g_name">${xmlText(name)}</data>\n`;
  for (const node of nodes) yield `<node id="${node.id}">${data('node', node, allNodeFields)}</node>\n`;
  for (const [place, edge] of edges.entries()) {
    const directed = edge.directed === (standard === 'directed') ? '' : ` directed="${edge.directed}"`;
    yield `<edge id="e${place}" source="${edge.source}" target="${edge.target}"${directed}>${data('edge', edge, allEdgeFields)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

type Of = 'node' | 'edge';
const keyOf = (of: Of, name: string): string => `${of[0]}_${name}`;

const keys = (of: Of, fields: readonly Field<never>[]): string =>
  fields
    .map(({ name, type }) => `<key id="${keyOf(of, name)}" for="${of}" attr.name="${name}" attr.type="${type}"/>\n`)
    .join('');

function data<Row>(of: Of, row: Row, fields: readonly Field<Row>[]): string {
  return fields
    .map(({ name, value }) => [name, value(row)] as const)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${keyOf(of, name)}">${xmlText(String(value))}</data>`)
    .join('');
}
