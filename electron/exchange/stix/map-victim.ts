import type { ImportVictim } from '../import-record.ts';
import { mapCommonProperties } from './common-properties.ts';
import { RecordDraft } from './record-draft.ts';
import type { StixEntry, StixIndex } from './stix-index.ts';
import { readText, readTexts } from './stix-value.ts';

const nothing: ReadonlySet<string> = new Set();

/** True for an identity that something targets, or whose class or role says that it is a victim. */
export function isVictim(entry: StixEntry, index: StixIndex): boolean {
  if (entry.type !== 'identity') return false;
  if (index.targeted.has(entry.id)) return true;
  const words = [...readTexts(entry.object, 'roles'), readText(entry.object, 'identity_class') ?? ''];
  return words.some((word) => /\bvictim\b/i.test(word));
}

export function mapVictim(entry: StixEntry, index: StixIndex): { victim: ImportVictim; losses: readonly string[] } {
  const draft = new RecordDraft(entry, index);
  const name = readText(entry.object, 'name') ?? entry.id;
  const summary = draft.takeName(name);
  mapCommonProperties(draft, entry, index, name, nothing);
  // A Victim has no times of its own: the assertion carries created and modified, the others are kept.
  draft.keep('first_seen');
  draft.keep('last_seen');
  const victim: ImportVictim = {
    kind: 'victim',
    type: 'Victim',
    externalId: entry.id,
    unit: entry.unit,
    summary,
    fields: {},
    attributes: draft.attributes,
    tags: draft.tags,
    labels: draft.labels,
    assertion: draft.assertion(),
  };
  return { victim, losses: draft.losses };
}
