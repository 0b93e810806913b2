/** Suggestions that were dismissed, and the owners whose intelligence an Organization lets be suggested. */
import type { Reader, Writer } from './connection.ts';
import { rows, run } from './statement.ts';

export interface DismissalRecord {
  readonly object_id: number;
  readonly reason: string | null;
  /** JSON: keys of the reasons that were known then. */
  readonly evidence: string;
  readonly at: number;
  readonly by: string | null;
}
/** What was dismissed in a Case, the last first. */
export const listDismissals = (db: Reader, caseId: number, limit: number): DismissalRecord[] =>
  rows<DismissalRecord>(
    db,
    `SELECT d.object_id, d.reason, d.evidence, d.at, u.name AS by FROM case_dismissal d LEFT JOIN user_account u ON u.id = d.user_id
     WHERE d.case_id = ? ORDER BY d.at DESC, d.object_id DESC LIMIT ?`,
    [caseId, limit],
  );
/** In which Cases some objects were dismissed. */
export const listDismissedIn = (
  db: Reader,
  objectIds: readonly number[],
): { case_id: number; object_id: number; evidence: string }[] =>
  rows<{ case_id: number; object_id: number; evidence: string }>(
    db,
    'SELECT d.case_id, d.object_id, d.evidence FROM json_each(?) j CROSS JOIN case_dismissal d ON d.object_id = j.value',
    [JSON.stringify(objectIds)],
  );
export const putDismissal = (
  db: Writer,
  dismissal: { caseId: number; objectId: number; reason: string; evidence: string; at: number; userId: number },
): number =>
  run(
    db,
    `INSERT INTO case_dismissal(case_id, object_id, reason, evidence, at, user_id) VALUES (:caseId, :objectId, :reason, :evidence, :at, :userId)
     ON CONFLICT DO UPDATE SET reason = excluded.reason, evidence = excluded.evidence, at = excluded.at, user_id = excluded.user_id`,
    { ...dismissal },
  );
export const deleteDismissal = (db: Writer, caseId: number, objectId: number): number =>
  run(db, 'DELETE FROM case_dismissal WHERE case_id = ? AND object_id = ?', [caseId, objectId]);

export const listSuggestingOwners = (db: Reader, organizationId: number): number[] =>
  rows<{ id: number }>(db, 'SELECT owner_id AS id FROM suggesting_owner WHERE organization_id = ?', [
    organizationId,
  ]).map(({ id }) => id);
/** Organizations that let an owner's intelligence be suggested. */
export const listOrganizationsSuggesting = (db: Reader, ownerId: number): number[] =>
  rows<{ id: number }>(db, 'SELECT organization_id AS id FROM suggesting_owner WHERE owner_id = ?', [ownerId]).map(
    ({ id }) => id,
  );
export const setSuggestingOwner = (db: Writer, organizationId: number, ownerId: number, on: boolean): number =>
  on
    ? run(db, 'INSERT INTO suggesting_owner VALUES (?, ?) ON CONFLICT DO NOTHING', [organizationId, ownerId])
    : run(db, 'DELETE FROM suggesting_owner WHERE organization_id = ? AND owner_id = ?', [organizationId, ownerId]);
