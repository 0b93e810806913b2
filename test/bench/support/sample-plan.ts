/** Parsed imports of a size, as a parser would hand them to the store. */
import type {
  ImportAssertion,
  ImportLink,
  ImportObject,
  ImportPlan,
  ImportUnit,
} from '../../../electron/exchange/import-record.ts';
import { ownerPeriod } from './sample-links.ts';
import { createRandom, scatter } from './random.ts';
import { period, sampleObject, sampleText } from './sample-object.ts';

export interface PlanSize {
  readonly objects: number;
  readonly links: number;
  /** Objects of the store that links may lead to; 0 for links inside the file only. */
  readonly older: number;
  /** Plans of different rounds have no object in common. */
  readonly round: number;
}

/** Numbers of new objects begin beyond those of any built store. */
const firstNumber = 20_000_000;

const statement = (digest: number, at: number): ImportAssertion => ({
  digest: digest.toString(36),
  created: at,
  modified: at,
  revoked: false,
  deprecated: false,
  extra: null,
});

/**
 * New objects only. Links: with `older`, one in ten joins two older objects and three in ten a new one and an older
 * one; the rest stay inside. Ends are in random order, as in a real file.
 */
export function samplePlan({ objects, links, older, round }: PlanSize): ImportPlan {
  const at = Date.UTC(2026, 0, 1);
  const units: ImportUnit[] = [];
  const records: ImportObject[] = [];
  const newGroups: string[] = [];
  for (let number = firstNumber + round * 1_000_000; records.length < objects; number += 1) {
    const sample = sampleObject(number);
    if (sample.kind === 'tag' || sample.kind === 'victim') continue;
    const base = {
      externalId: sample.xid,
      unit: units.length,
      summary: sample.summary,
      fields: { firstSeen: at, lastSeen: at + 1000 },
      attributes: [{ type: 'Description', value: sampleText(number) }],
      tags: [],
      labels: [],
      assertion: statement(scatter(number), at),
    };
    // sampleObject pairs kinds with their own types.
    if (sample.kind === 'indicator')
      records.push({ ...base, kind: 'indicator', type: sample.type as 'Host', key: sample.key ?? '', hashes: {} });
    else {
      records.push({ ...base, kind: 'group', type: sample.type as 'Malware' });
      newGroups.push(sample.xid);
    }
    units.push({
      family: 'object',
      externalId: sample.xid,
      sourceType: sample.kind,
      outcome: null,
      reason: null,
      verbatim: null,
    });
  }
  const random = createRandom(round + 1);
  const blocks = Math.floor(older / period / ownerPeriod);
  // Block 1 of ten belongs to the first owner, and none of its Groups is a hub.
  const olderGroup = (): string => sampleObject((random(blocks) * ownerPeriod + 1) * period + 16 + random(3)).xid;
  const olderAny = (): string => sampleObject((random(blocks) * ownerPeriod + 1) * period + random(19)).xid;
  const newGroup = (): string => newGroups[random(newGroups.length)] ?? '';
  const newAny = (): string => records[random(records.length)]?.externalId ?? '';
  const made: ImportLink[] = [];
  for (let n = 0; n < links; n += 1) {
    const externalId = `relationship--${round}-${scatter(n + round * 1_000_000)
      .toString(16)
      .padStart(32, '0')}`;
    const share = older === 0 ? 9 : n % 10;
    const [from, to] =
      share === 0 ? [olderAny(), olderGroup()] : share <= 3 ? [newAny(), olderGroup()] : [newAny(), newGroup()];
    made.push({
      externalId,
      unit: units.length,
      from,
      to,
      associationType: 0,
      verb: 'uses',
      description: null,
      firstSeen: null,
      lastSeen: null,
      assertion: statement(n, at),
    });
    units.push({
      family: 'association',
      externalId,
      sourceType: 'relationship',
      outcome: null,
      reason: null,
      verbatim: null,
    });
  }
  return { format: 'STIX 2.1', producer: 'Sample', units, objects: records, links: made };
}
