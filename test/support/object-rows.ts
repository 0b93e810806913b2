/** Rows of objects written as they are stored: for what no command makes, or makes only where the rules allow it. */
import { prepared } from '../../electron/store/statement.ts';
import type { Writer } from '../../electron/store/connection.ts';
import { alignViewers } from '../../electron/store/viewer-store.ts';
import { typeCode } from '../../shared/model/object-type.ts';

const typeNames = {
  case: 'Case',
  artifact: 'Artifact',
  track: 'Track',
  intelRequirement: 'Intelligence Requirement',
} as const;

export interface NewRow {
  readonly kind: keyof typeof typeNames;
  readonly ownerId: number;
  readonly userId: number;
  /** The type with a number when nothing is stated. */
  readonly summary?: string;
}

/** An object without the row of its kind. */
export function insertObjectRow(db: Writer, { kind, ownerId, userId, summary }: NewRow): number {
  const type = typeCode(kind, typeNames[kind]);
  const id = Number(
    prepared(db, "UPDATE counter SET next = next + 1 WHERE name = 'object' RETURNING next - 1").pluck().get(),
  );
  prepared(
    db,
    'INSERT INTO object(id, type, owner_id, xid, summary, created, modified, created_by, set_id) VALUES (?, ?, ?, ?, ?, 1, 1, ?, 1)',
  ).run(id, type, ownerId, `row-${id}`, summary ?? `${typeNames[kind]} ${id}`, userId);
  return id;
}

/** A Case, also of an owner that can have none. */
export function insertCaseRow(db: Writer, row: Omit<NewRow, 'kind'>): number {
  const id = insertObjectRow(db, { ...row, kind: 'case' });
  prepared(db, 'INSERT INTO kase(id, owner_id, number, severity, opened, set_id) VALUES (?, ?, ?, 1, 1, 1)').run(
    id,
    row.ownerId,
    1_000_000 + id,
  );
  return id;
}

/** An Artifact of the type Other in a Case, seen by whom the Case is seen. */
export function insertArtifactRow(db: Writer, row: Omit<NewRow, 'kind'> & { readonly caseId: number }): number {
  const id = insertObjectRow(db, { ...row, kind: 'artifact' });
  prepared(
    db,
    "INSERT INTO artifact(id, case_id, type_id, suggests, sha256) VALUES (?, ?, (SELECT id FROM artifact_type WHERE name = 'Other'), 0, '')",
  ).run(id, row.caseId);
  alignViewers(db, row.caseId);
  return id;
}
