/** GEXF 1.3 (gexf.net), as Gephi and graphology read it. */
import type { ExportedEdge, ExportedGraph, ExportedNode } from './exported-graph.ts';
import { edgeFields, type Field, nodeFields } from './fields.ts';
import { xmlText } from './xml-text.ts';

export function* writeGexf({ name, nodes, edges }: ExportedGraph): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield `<meta><creator>Ligature</creator><description>${xmlText(name)}</description></meta>\n`;
  yield `<graph mode="static" defaultedgetype="${defaultDirection(edges)}">\n`;
  yield model('node', nodeFields);
  yield model('edge', edgeFields);
  yield '<nodes>\n';
  for (const node of nodes) yield nodeElement(node);
  yield '</nodes>\n<edges>\n';
  for (const [place, edge] of edges.entries()) yield edgeElement(edge, place);
  yield '</edges>\n</graph>\n</gexf>\n';
}

/** What an edge is that says nothing of its direction; readers are quickest when most say nothing. */
export const defaultDirection = (edges: readonly ExportedEdge[]): 'directed' | 'undirected' =>
  edges.length > 0 && edges.every(({ directed }) => directed) ? 'directed' : 'undirected';

const model = (of: 'node' | 'edge', fields: readonly Field<never>[]): string =>
  `<attributes class="${of}">${fields.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>`).join('')}</attributes>\n`;

function values<Row>(row: Row, fields: readonly Field<Row>[]): string {
  const found = fields.map(({ name, value }) => [name, value(row)] as const).filter(([, value]) => value !== null);
  return `<attvalues>${found.map(([name, value]) => `<attvalue for="${name}" value="${xmlText(String(value))}"/>`).join('')}</attvalues>`;
}

function nodeElement(node: ExportedNode): string {
  const { id, label, x, y, size, color } = node;
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return (
    `<node id="${id}" label="${xmlText(label)}">${values(node, nodeFields)}` +
    `<viz:color r="${r}" g="${g}" b="${b}"/><viz:size value="${size}"/><viz:position x="${x}" y="${y}" z="0"/></node>\n`
  );
}

function edgeElement(edge: ExportedEdge, place: number): string {
  const { source, target, type, directed } = edge;
  const direction = directed ? 'directed' : 'undirected';
  const label = type === '' ? '' : ` label="${xmlText(type)}"`;
  return `<edge id="e${place}" source="${source}" target="${target}" type="${direction}"${label}>${values(edge, edgeFields)}</edge>\n`;
}
