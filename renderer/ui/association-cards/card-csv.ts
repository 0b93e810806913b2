/** A card as a table of text: every column, whatever is shown, and values as they are stored. */
import Papa from 'papaparse';
import type { AssociationRow } from '../../../shared/contract/association.ts';

const columns: readonly { readonly label: string; readonly cell: (row: AssociationRow, names: CsvNames) => unknown }[] =
  [
    { label: 'Kind', cell: ({ object }) => object.kind },
    { label: 'Type', cell: ({ object }) => object.type },
    { label: 'Value', cell: ({ object }) => object.summary },
    { label: 'Owner', cell: ({ object }, { ownerName }) => ownerName(object.ownerId) },
    { label: 'Unique id', cell: ({ requirement }) => requirement?.uniqueId },
    { label: 'Subtype', cell: ({ requirement }) => requirement?.subtype },
    { label: 'Category', cell: ({ requirement }) => requirement?.category },
    { label: 'Victim', cell: ({ victim }) => victim?.summary },
    { label: 'Rating', cell: ({ object }) => object.rating },
    { label: 'Confidence', cell: ({ object }) => object.confidence },
    { label: 'Active', cell: ({ object }) => object.active },
    { label: 'Withdrawn', cell: ({ object }) => object.withdrawn },
    { label: 'Added', cell: ({ object }) => timeText(object.created) },
    { label: 'Changed', cell: ({ object }) => timeText(object.modified) },
    { label: 'Association', cell: ({ typeName }) => typeName },
    { label: 'Primary', cell: primaryText },
    { label: 'Verb', cell: ({ verb }) => verb },
    { label: 'Source', cell: ({ source }) => source },
    { label: 'Associated by', cell: ({ by }) => by },
    { label: 'Associated', cell: (row) => (row.via === null ? timeText(row.at) : null) },
    { label: 'Cross-owner', cell: ({ crossOwner }) => crossOwner },
    { label: 'Via', cell: ({ via }) => via?.summary },
    { label: 'Linking Groups', cell: ({ via }) => via?.count },
  ];

export interface CsvNames {
  /** Value or name of the object whose card it is. */
  readonly primary: string;
  readonly ownerName: (ownerId: number) => string;
}

/**
 * UTF-8 without a byte order mark, lines ended as RFC 4180 says. Cells that a spreadsheet would take for a formula get
 * an apostrophe in front: names come from whoever wrote the feed.
 */
export function cardCsv(rows: readonly AssociationRow[], names: CsvNames): string {
  return Papa.unparse(
    { fields: columns.map(({ label }) => label), data: rows.map((row) => columns.map(({ cell }) => cell(row, names))) },
    { escapeFormulae: true, newline: '\r\n' },
  );
}

const timeText = (at: number): string => new Date(at).toISOString();

/** The value of the primary end; empty for associations without a direction. */
function primaryText({ otherIsPrimary, object }: AssociationRow, { primary }: CsvNames): string | null {
  return otherIsPrimary === null ? null : otherIsPrimary ? object.summary : primary;
}
