import { attributeTypeOf, identityProperties } from './property-table.ts';
import type { RecordDraft } from './record-draft.ts';
import { readKillChainPhases } from './kill-chain.ts';
import type { StixEntry, StixIndex } from './stix-index.ts';

/** Properties of domain objects that the functions of this file or the record's assertion take care of. */
const handled: ReadonlySet<string> = new Set([
  'name',
  'description',
  'created',
  'modified',
  'created_by_ref',
  'revoked',
  'x_mitre_deprecated',
  'aliases',
  'x_mitre_aliases',
  'labels',
  'external_references',
  'object_marking_refs',
  'first_seen',
  'last_seen',
]);

/**
 * Maps what all domain objects share. `summary` is what the record is called; `own` are the properties that the
 * caller maps itself. Whatever is neither known nor the caller's is kept.
 */
export function mapCommonProperties(
  draft: RecordDraft,
  entry: StixEntry,
  index: StixIndex,
  summary: string,
  own: ReadonlySet<string>,
): void {
  const { object } = entry;
  if (object['description'] !== undefined) draft.addDescription();
  draft.addExternalIds(summary);
  draft.addAliases(summary);
  for (const key of Object.keys(object)) {
    if (identityProperties.has(key) || handled.has(key) || own.has(key)) continue;
    const attribute = attributeTypeOf.get(key);
    if (attribute === undefined) draft.keep(key);
    else draft.addAttributes(key, attribute);
  }
  addUnlinkedPhases(draft, entry, index);
  draft.addTags();
  draft.addMarkings();
  draft.addProvenanceTimes();
  draft.addTime('firstSeen', 'first_seen');
  draft.addTime('lastSeen', 'last_seen');
}

/** Phases of techniques become associations with their Tactic; the others are text. */
function addUnlinkedPhases(draft: RecordDraft, entry: StixEntry, index: StixIndex): void {
  for (const phase of readKillChainPhases(entry.object)) {
    const tactic = entry.type === 'attack-pattern' ? index.killChains.findTactic(phase) : null;
    if (tactic === null) draft.addAttribute('Kill Chain Phase', `${phase.chain}: ${phase.phase}`);
  }
}
