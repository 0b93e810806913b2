/** A copy of a large store with Cases and Artifacts in it, some of them as noisy as they get. */
import { createHash } from 'node:crypto';
import { BulkInsert } from '../../../electron/store/bulk-insert.ts';
import { openWriter, type Writer } from '../../../electron/store/connection.ts';
import { run, scalar } from '../../../electron/store/statement.ts';
import { workspacePaths } from '../../../electron/store/workspace-folder.ts';
import { typeCode } from '../../../shared/model/object-type.ts';
import { type LargeStore, largeStore } from './large-store.ts';
import { createRandom, type Random } from './random.ts';
import { ownerPeriod } from './sample-links.ts';
import { groupOfBlock, period, sampleObject } from './sample-object.ts';
import { scratch } from './scratch.ts';
import { copyWorkspace } from './workspace.ts';

export interface CaseStore {
  readonly store: LargeStore;
  readonly folder: string;
  readonly indicators: number;
  readonly associations: number;
  readonly cases: number;
  readonly artifacts: number;
  /** Ordinary Cases. */
  readonly usual: readonly number[];
  /** Cases that are linked to a hub and hold the Artifact that half of all Cases hold. */
  readonly worst: readonly number[];
}

const artifactsPerCase = 10;
const groupsPerCase = 3;
const indicatorsPerCase = 22;
const hotValue = 'hot.shared.example';
const epoch = Date.UTC(2026, 0, 1);

/** For each million Indicators 20,000 Cases with 200,000 Artifacts. */
export async function caseStore(indicators: number): Promise<CaseStore> {
  const objects = (indicators / 16) * period;
  const store = await largeStore(objects);
  const folder = copyWorkspace(store.folder, scratch(`cases-${indicators}`));
  const db = openWriter(workspacePaths(folder).database, 'normal');
  db.pragma('synchronous = OFF');
  db.pragma('foreign_keys = OFF');
  const cases = indicators / 50;
  const random = createRandom(indicators);
  const first = objects + 1;
  db.transaction(() => writeCases(db, store, { first, cases, random }))();
  db.exec('ANALYZE');
  const associations = scalar<number>(db, 'SELECT count(*) FROM association') ?? 0;
  db.close();
  const worst = store.hubs.map((_hub, place) => first + place);
  const usual = Array.from({ length: 300 }, () => first + store.hubs.length + random(cases - store.hubs.length));
  return { store, folder, indicators, associations, cases, artifacts: cases * artifactsPerCase, usual, worst };
}

interface Plan {
  readonly first: number;
  readonly cases: number;
  readonly random: Random;
}

function writeCases(db: Writer, store: LargeStore, { first, cases, random }: Plan): void {
  const object = new BulkInsert(db, 'object', [
    'id',
    'type',
    'owner_id',
    'summary',
    'created',
    'modified',
    'created_by',
    'set_id',
  ]);
  const kase = new BulkInsert(db, 'kase', ['id', 'owner_id', 'number', 'severity', 'opened', 'set_id']);
  const artifact = new BulkInsert(db, 'artifact', ['id', 'case_id', 'type_id', 'suggests', 'sha256']);
  const key = new BulkInsert(db, 'artifact_key', ['type_id', 'key', 'artifact_id', 'case_id']);
  const link = new BulkInsert(
    db,
    'association',
    ['lo', 'hi', 'type', 'lo_dim', 'hi_dim', 'origins', 'created', 'created_by', 'set_id'],
    'ON CONFLICT DO NOTHING',
  );
  const { ownerId, userId, hubs } = store;
  const codes = { case: typeCode('case', 'Case'), artifact: typeCode('artifact', 'Artifact') };
  const block = (): number => random(Math.floor(store.objects / period / ownerPeriod)) * ownerPeriod + random(7);
  const associate = (caseId: number, other: number): void =>
    link.add(
      other,
      caseId,
      0,
      sampleObject(other).code * 65_536 + ownerId,
      codes.case * 65_536 + ownerId,
      1,
      epoch,
      userId,
      1,
    );
  let nextArtifact = first + cases;
  const addArtifact = (caseId: number, type: string, value: string): void => {
    const id = nextArtifact;
    nextArtifact += 1;
    object.add(id, codes.artifact, ownerId, value, epoch, epoch, userId, 1);
    artifact.add(id, caseId, typeIds[type] ?? 1, 1, createHash('sha256').update(value).digest('hex'));
    key.add(typeIds[type] ?? 1, value, id, caseId);
  };
  for (let place = 0; place < cases; place += 1) {
    const id = first + place;
    object.add(id, codes.case, ownerId, `Case ${place}`, epoch, epoch + place, userId, 1);
    kase.add(id, ownerId, place + 1, 1 + (place % 4), epoch, 1);
    const hub = hubs[place];
    if (hub !== undefined) associate(id, hub);
    for (let n = hub === undefined ? 0 : 1; n < groupsPerCase; n += 1)
      associate(id, groupOfBlock(block() + 1, 1 + random(2)));
    for (let n = 0; n < indicatorsPerCase; n += 1) associate(id, block() * period + random(16) || 1);
    // Half of all Cases hold one value; the others are of Indicators, each in about two Cases.
    const isHot = hub !== undefined || place % 2 === 0;
    if (isHot) addArtifact(id, 'Host', hotValue);
    for (let n = isHot ? 1 : 0; n < artifactsPerCase; n += 1) {
      const { type, summary } = sampleObject(random(cases * artifactsPerCase) * 4 + 1);
      if (type === 'Host' || type === 'URL' || type === 'Address') addArtifact(id, type, summary);
      else addArtifact(id, 'Other', summary);
    }
  }
  for (const inserter of [object, kase, artifact, key, link]) inserter.flush();
  run(db, "UPDATE counter SET next = ? WHERE name = 'object'", [nextArtifact]);
  run(db, 'INSERT INTO case_number VALUES (?, ?)', [ownerId, cases + 1]);
}

/** Artifact types as the migration numbers them. */
const typeIds: Readonly<Record<string, number>> = { Host: 2, URL: 3, Address: 4, Other: 31 };
