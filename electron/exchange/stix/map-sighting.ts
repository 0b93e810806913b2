import type { ImportLink } from '../import-record.ts';
import type { LinkEnds } from './link-end.ts';
import type { LinkList } from './link-list.ts';
import { pairEnds, type LinkOutcome } from './map-relationship.ts';
import { joinReasons } from './mapped-entry.ts';
import { identityProperties } from './property-table.ts';
import { RecordDraft } from './record-draft.ts';
import { longestAttribute, shorten, toPrintable } from './record-text.ts';
import type { StixEntry, StixIndex } from './stix-index.ts';
import { readText, readTexts } from './stix-value.ts';

/** Properties that the association itself carries; counts and observed data stay among the kept ones. */
const own: ReadonlySet<string> = new Set([
  'description',
  'created',
  'modified',
  'created_by_ref',
  'revoked',
  'external_references',
  'object_marking_refs',
  'first_seen',
  'last_seen',
]);

/** A sighting becomes associations between what was seen and where, if both are objects of the workspace. */
export function mapSighting(entry: StixEntry, index: StixIndex, ends: LinkEnds, list: LinkList): LinkOutcome {
  const places = readTexts(entry.object, 'where_sighted_refs');
  if (places.length === 0) return { kind: 'kept', reason: 'The sighting does not say where; it is kept verbatim.' };
  const seen = ends.resolve(readText(entry.object, 'sighting_of_ref') ?? '');
  const draft = new RecordDraft(entry, index);
  for (const key of Object.keys(entry.object)) if (!identityProperties.has(key) && !own.has(key)) draft.keep(key);
  draft.addTime('firstSeen', 'first_seen');
  draft.addTime('lastSeen', 'last_seen');
  draft.keepMarkings();
  const text = readText(entry.object, 'description');
  const description = text === null ? null : shorten(toPrintable(text), longestAttribute);
  if (description !== text) draft.keep('description');
  const found = places.map((place) => pairEnds(seen, ends.resolve(place), 'sighting-of', list));
  const pairs = found.flatMap((item) => item.pairs);
  const reasons = found.flatMap((item) => item.reasons);
  if (pairs.length === 0) return { kind: 'kept', reason: joinReasons(reasons) ?? 'Its ends have no counterpart.' };
  const assertion = draft.assertion();
  const { firstSeen, lastSeen } = draft.fields;
  const links = pairs.map((pair, position): ImportLink => ({
    externalId: pairs.length === 1 ? entry.id : `${entry.id}#${position + 1}`,
    unit: entry.unit,
    from: pair.from,
    to: pair.to,
    associationType: pair.code,
    verb: 'sighting-of',
    description,
    firstSeen: typeof firstSeen === 'number' ? firstSeen : null,
    lastSeen: typeof lastSeen === 'number' ? lastSeen : null,
    assertion,
  }));
  return { kind: 'links', links, reason: joinReasons(reasons), keepVerbatim: reasons.length > 0 };
}
