/** What a command answers: one value for --json, and a text for people. */
export interface CommandResult {
  readonly value: unknown;
  readonly text: string;
  /** The operation was carried out and found something wrong: exit code 1. */
  readonly failed?: boolean;
}

const escapes = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g; // eslint-disable-line no-control-regex -- what a terminal would obey

/** Text of imported data for a terminal: control characters shown as marks, so that nothing in them acts. */
export const toTerminal = (text: string): string => text.replaceAll(escapes, '\u{fffd}');

/** Columns padded to their widest cell. */
export function toTable(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (known, row) => row.map((cell, column) => Math.max(cell.length, known[column] ?? 0)),
    [],
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
