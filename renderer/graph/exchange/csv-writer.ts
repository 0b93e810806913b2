/** Nodes or edges as a table: UTF-8, comma, RFC 4180; cells that a spreadsheet would take for a formula get an apostrophe in front. */
import Papa from 'papaparse';
import type { ExportedEdge, ExportedGraph, ExportedNode } from './exported-graph.ts';
import { drawnFields, edgeFields, type Field, nodeFields } from './fields.ts';

const nodeColumns: readonly Field<ExportedNode>[] = [
  { name: 'id', type: 'double', value: ({ id }) => id },
  ...drawnFields.filter(({ name }) => name === 'label'),
  ...nodeFields,
  ...drawnFields.filter(({ name }) => name !== 'label'),
];
const edgeColumns: readonly Field<ExportedEdge>[] = [
  { name: 'source', type: 'double', value: ({ source }) => source },
  { name: 'target', type: 'double', value: ({ target }) => target },
  { name: 'directed', type: 'boolean', value: ({ directed }) => directed },
  ...edgeFields,
];

export const writeNodesCsv = ({ nodes }: ExportedGraph): Generator<string> => table(nodes, nodeColumns);
export const writeEdgesCsv = ({ edges }: ExportedGraph): Generator<string> => table(edges, edgeColumns);

const rowsAtOnce = 2000;

function* table<Row>(rows: readonly Row[], columns: readonly Field<Row>[]): Generator<string> {
  yield lines([columns.map(({ name }) => name)]);
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    yield lines(rows.slice(from, from + rowsAtOnce).map((row) => columns.map(({ value }) => value(row))));
}

/** Only texts can be formulas; a number below zero must stay one. */
function lines(cells: readonly (readonly (string | number | boolean | null)[])[]): string {
  return `${Papa.unparse(
    cells.map((row) => [...row]),
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`;
}
