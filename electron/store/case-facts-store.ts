/** What a Case or an Artifact is shown with wherever it is one object among others. */
import type { ArtifactFields, CaseFacts } from '../../shared/model/detail.ts';
import { type CaseStatus, severityOf } from '../../shared/model/case.ts';
import type { Reader } from './connection.ts';
import { row, rows } from './statement.ts';

/** Facts by the id of the Case. */
export function findCaseFacts(db: Reader, ids: readonly number[]): ReadonlyMap<number, CaseFacts> {
  if (ids.length === 0) return new Map();
  const found = rows<{ id: number; number: number; status: CaseStatus; severity: number }>(
    db,
    'SELECT k.id, k.number, k.status, k.severity FROM json_each(?) w CROSS JOIN kase k ON k.id = w.value',
    [JSON.stringify(ids)],
  );
  return new Map(
    found.map(({ id, number, status, severity }) => [id, { number, status, severity: severityOf(severity) }]),
  );
}

export function findArtifactFields(db: Reader, id: number): ArtifactFields | undefined {
  const found = row<{ case_id: number; number: number; type: string; suggests: number }>(
    db,
    `SELECT a.case_id, k.number, t.name AS type, a.suggests FROM artifact a
     JOIN kase k ON k.id = a.case_id JOIN artifact_type t ON t.id = a.type_id WHERE a.id = ?`,
    [id],
  );
  return found === undefined
    ? undefined
    : {
        caseId: found.case_id,
        caseNumber: found.number,
        artifactType: found.type,
        suggests: found.suggests === 1,
      };
}

/** Cases with a number: one for each Organization at most. */
export const listCasesNumbered = (db: Reader, number: number, owners: readonly number[]): number[] =>
  rows<{ id: number }>(
    db,
    `SELECT k.id FROM json_each(?) w CROSS JOIN kase k ON k.owner_id = w.value AND k.number = ?`,
    [JSON.stringify(owners), number],
  ).map(({ id }) => id);
