/** What the other side of suggestions reads: from Indicators and Groups to the Cases and Artifacts that they lead to. */
import type { Reader } from './connection.ts';
import { rows } from './statement.ts';

export interface HoldingArtifact {
  readonly id: number;
  readonly caseId: number;
  readonly ownerId: number;
  readonly typeName: string;
  readonly data: 'text' | 'file';
  readonly indicatorType: number | null;
  readonly summary: string;
  readonly key: string;
}
/** Artifacts that suggest and whose type maps to an Indicator type, with any of the keys, in Cases of these pairs. */
export const listArtifactsWithKeys = (
  db: Reader,
  indicatorType: number,
  keys: readonly string[],
  caseDims: readonly number[],
  limit: number,
): HoldingArtifact[] =>
  rows<HoldingArtifact>(
    db,
    `SELECT k.artifact_id AS id, k.case_id AS caseId, c.owner_id AS ownerId, t.name AS typeName, t.data,
       t.indicator_type AS indicatorType, coalesce(o.summary, o.key) AS summary, k.key
     FROM artifact_type t CROSS JOIN json_each(:keys) v CROSS JOIN artifact_key k ON k.type_id = t.id AND k.key = v.value
     CROSS JOIN object c ON c.id = k.case_id CROSS JOIN object o ON o.id = k.artifact_id
     WHERE t.indicator_type = :indicatorType AND c.type * 65536 + c.owner_id IN (SELECT value FROM json_each(:dims)) LIMIT :limit`,
    { indicatorType, keys: JSON.stringify(keys), dims: JSON.stringify(caseDims), limit },
  );

/** Artifacts of some ids that suggest, with their Cases. */
export const listSuggestingOf = (db: Reader, ids: readonly number[]): HoldingArtifact[] =>
  rows<HoldingArtifact>(
    db,
    `SELECT a.id, a.case_id AS caseId, o.owner_id AS ownerId, t.name AS typeName, t.data,
       t.indicator_type AS indicatorType, coalesce(o.summary, o.key) AS summary, '' AS key
     FROM json_each(?) j CROSS JOIN artifact a ON a.id = j.value CROSS JOIN object o ON o.id = a.id
     JOIN artifact_type t ON t.id = a.type_id WHERE a.suggests = 1`,
    [JSON.stringify(ids)],
  );

/** What some Artifacts are compared by while they suggest, in the order of the keys. */
export const listKeysOf = (db: Reader, ids: readonly number[]): { id: number; typeId: number; key: string }[] =>
  rows<{ id: number; typeId: number; key: string }>(
    db,
    `SELECT k.artifact_id AS id, k.type_id AS typeId, k.key
     FROM json_each(?) j CROSS JOIN artifact_key k INDEXED BY artifact_key_artifact ON k.artifact_id = j.value ORDER BY k.key`,
    [JSON.stringify(ids)],
  );
