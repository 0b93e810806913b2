import type { FieldValue, ImportIndicator, ImportObject } from '../import-record.ts';
import { readCandidates, type ReadIndicator } from './indicator-candidate.ts';
import { joinReasons, keptEntry, type MappedEntry } from './mapped-entry.ts';
import { isObservable, readObservable } from './observable.ts';
import { identityProperties, reasonToKeep } from './property-table.ts';
import { RecordDraft } from './record-draft.ts';
import { toPrintable } from './record-text.ts';
import type { StixEntry, StixIndex } from './stix-index.ts';
import { isRecord, readText } from './stix-value.ts';

/** An observable of 2.1: an object of its own. */
export function mapObservable(entry: StixEntry, index: StixIndex): MappedEntry {
  const { candidates, expressed, isPartial } = readObservable(entry.type, entry.object);
  const { indicators, problems } = readCandidates(candidates);
  if (indicators.length === 0) return keptEntry(joinReasons([whyNothing(entry.type, problems)]) ?? '');
  const draft = new RecordDraft(entry, index);
  for (const key of Object.keys(entry.object)) {
    if (!identityProperties.has(key) && !expressed.has(key) && !marked.has(key)) draft.keep(key);
  }
  draft.addMarkings();
  const objects = makeIndicators(draft, entry, indicators, {});
  const losses = [...problems, ...draft.losses];
  if (isPartial) losses.push(`Only a part of this ${entry.type} is an Indicator; all of it is kept verbatim.`);
  return { objects, reason: joinReasons(losses), keepVerbatim: isPartial || problems.length > 0 };
}

const marked: ReadonlySet<string> = new Set([
  'object_marking_refs',
  'external_references',
  'created_by_ref',
  'revoked',
]);

/** Observed data: of 2.0 with members inside, which become Indicators; of 2.1 with references, which stay kept. */
export function mapObservedData(entry: StixEntry, index: StixIndex): MappedEntry {
  const members = entry.object['objects'];
  if (!isRecord(members)) return keptEntry(reasonToKeep(entry.type));
  const draft = new RecordDraft(entry, index);
  const found: { readonly key: string; readonly indicators: readonly ReadIndicator[] }[] = [];
  const losses: string[] = [];
  for (const [key, member] of Object.entries(members)) {
    const type = isRecord(member) ? (readText(member, 'type') ?? '') : '';
    const read = isRecord(member) ? readObservable(type, member) : null;
    const { indicators, problems } = readCandidates(read?.candidates ?? []);
    if (indicators.length > 0) found.push({ key, indicators });
    losses.push(...problems);
    if (indicators.length === 0 || read?.isPartial === true) {
      losses.push(`Not expressed by any Indicator: ${toPrintable(type).slice(0, 60) || 'a member without type'}.`);
    }
  }
  const all = found.flatMap(({ indicators }) => indicators);
  if (all.length === 0)
    return keptEntry(joinReasons(['Nothing that was observed is an Indicator; it is kept verbatim.', ...losses]) ?? '');
  for (const key of Object.keys(entry.object)) {
    if (!identityProperties.has(key) && !observedOwn.has(key)) draft.keep(key);
  }
  draft.addTags();
  draft.addMarkings();
  draft.addProvenanceTimes();
  draft.addTime('firstSeen', 'first_observed');
  draft.addTime('lastSeen', 'last_observed');
  const objects = makeIndicators(draft, entry, all, draft.fields);
  const reason = joinReasons([...losses, ...draft.losses]);
  return { objects, reason, keepVerbatim: losses.length > 0, members: membersOf(found, objects) };
}

const observedOwn: ReadonlySet<string> = new Set([
  ...marked,
  'labels',
  'created',
  'modified',
  'first_observed',
  'last_observed',
]);

function membersOf(
  found: readonly { readonly key: string; readonly indicators: readonly ReadIndicator[] }[],
  objects: readonly ImportObject[],
): ReadonlyMap<string, readonly ImportObject[]> {
  let next = 0;
  return new Map(found.map(({ key, indicators }) => [key, objects.slice(next, (next += indicators.length))]));
}

function makeIndicators(
  draft: RecordDraft,
  entry: StixEntry,
  indicators: readonly ReadIndicator[],
  fields: Readonly<Record<string, FieldValue>>,
): readonly ImportIndicator[] {
  const assertion = draft.assertion();
  return indicators.map((item, position) => ({
    kind: 'indicator',
    type: item.type,
    key: item.key,
    summary: item.summary,
    hashes: item.hashes,
    externalId: indicators.length === 1 ? entry.id : `${entry.id}#${position + 1}`,
    unit: entry.unit,
    fields: { ...fields, ...item.fields },
    attributes: [...draft.attributes, ...item.attributes],
    tags: draft.tags,
    labels: draft.labels,
    assertion,
  }));
}

function whyNothing(type: string, problems: readonly string[]): string {
  if (problems.length > 0) return `${problems.join(' ')} It is kept verbatim.`;
  if (type === 'file' || type === 'artifact')
    return 'A File Indicator needs an MD5, SHA-1 or SHA-256 hash; without one it is kept verbatim.';
  return isObservable(type)
    ? `This ${type} holds no value that is an Indicator; it is kept verbatim.`
    : reasonToKeep(type);
}
