/** One object of any kind and type; where the rules allow none (Cases of a Community), rows are written. */
import { prepared } from '../../electron/store/statement.ts';
import type { ObjectKind } from '../../shared/model/object-type.ts';
import type { GroupType, IndicatorType, VictimAssetType } from '../../shared/model/object-type.ts';
import { insertArtifactRow, insertCaseRow, insertObjectRow } from './object-rows.ts';
import type { TestStore } from './store.ts';

let unique = 0;
const signature = { fileName: 'rule.yar', fileType: 'YARA', fileText: 'rule x {}' } as const;

/** A valid value of an Indicator type that no other call has had and no built-in exclusion list holds. */
function indicatorValue(type: IndicatorType): string {
  unique += 1;
  const n = unique;
  const values: Readonly<Record<IndicatorType, string>> = {
    Address: `45.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
    EmailAddress: `user-${n}@heron-cloud.net`,
    File: n.toString(16).padStart(32, '0'),
    Host: `host-${n}.heron-cloud.net`,
    URL: `https://heron-cloud.net/${n}`,
    ASN: `AS${n}`,
    CIDR: `45.${(n >> 8) & 255}.${n & 255}.0/24`,
    'Email Subject': `Subject ${n}`,
    Hashtag: `#tag${n}`,
    Mutex: `Mutex ${n}`,
    'Registry Key': `HKEY_LOCAL_MACHINE\\Software\\Key ${n} :  : REG_SZ`,
    'User Agent': `Agent/${n}`,
  };
  return values[type];
}

/** A row of an object that no command makes here; the System Administrator counts as its author. */
function insertRow(
  store: TestStore,
  kind: 'case' | 'artifact' | 'track' | 'intelRequirement',
  ownerId: number,
): number {
  const { db, adaId: userId } = store;
  if (kind === 'case') return insertCaseRow(db, { ownerId, userId });
  if (kind === 'artifact')
    return insertArtifactRow(db, { ownerId, userId, caseId: insertCaseRow(db, { ownerId, userId }) });
  const id = insertObjectRow(db, { kind, ownerId, userId });
  if (kind === 'intelRequirement')
    prepared(db, "INSERT INTO requirement(id, unique_id, fields) VALUES (?, ?, '{}')").run(id, `IR-${id}`);
  return id;
}

/** Makes an object as the System Administrator, also where the rules would not let anybody make one. */
export function makeRecord(store: TestStore, kind: ObjectKind, type: string, ownerId: number): number {
  unique += 1;
  const ada = store.adaId;
  switch (kind) {
    case 'indicator': {
      const name = type as IndicatorType; // callers take kind and type from the list of types
      return store.run(ada, 'indicator.create', { ownerId, type: name, value: indicatorValue(name) }).id;
    }
    case 'group':
      return store.run(ada, 'group.create', {
        ownerId,
        type: type as GroupType, // as above
        name: `${type} ${unique}`,
        ...(type === 'Signature' ? { fields: signature } : {}),
      }).id;
    case 'victim':
      return store.run(ada, 'victim.create', { ownerId, name: `Victim ${unique}` }).id;
    case 'victimAsset': {
      const victimId = makeRecord(store, 'victim', 'Victim', ownerId);
      const value = type === 'EmailAddress' ? `asset-${unique}@heron-cloud.net` : `asset-${unique}.heron-cloud.net`;
      return store.run(ada, 'victimAsset.create', { victimId, type: type as VictimAssetType, value }).id; // as above
    }
    case 'tag':
      return store.run(ada, 'tag.create', { ownerId, name: `Tag ${unique}` }).id;
    case 'case':
      if (ownerId !== store.northgateId) return insertRow(store, kind, ownerId);
      return store.run(ada, 'case.create', { ownerId, name: `Case ${unique}` }).id;
    default:
      return insertRow(store, kind, ownerId);
  }
}
