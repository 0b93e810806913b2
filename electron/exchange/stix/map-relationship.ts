/** Relationship objects: one unit of the input, one association for each pair of records at its ends. */
import { genericAssociationCode } from '../../../shared/association/association-types.ts';
import type { ImportLink, ImportObject } from '../import-record.ts';
import type { LinkEnd, LinkEnds } from './link-end.ts';
import type { LinkList } from './link-list.ts';
import { joinReasons } from './mapped-entry.ts';
import { associatePair } from './pair-association.ts';
import { identityProperties } from './property-table.ts';
import { RecordDraft } from './record-draft.ts';
import { longestAttribute, shorten, toPrintable } from './record-text.ts';
import type { StixEntry, StixIndex } from './stix-index.ts';
import { readText } from './stix-value.ts';

/** What became of an association of the source. */
export type LinkOutcome =
  | {
      readonly kind: 'links';
      readonly links: readonly ImportLink[];
      readonly reason: string | null;
      readonly keepVerbatim: boolean;
    }
  | { readonly kind: 'kept' | 'refused'; readonly reason: string };

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly code: number;
}

const own: ReadonlySet<string> = new Set([
  'relationship_type',
  'source_ref',
  'target_ref',
  'description',
  'created',
  'modified',
  'created_by_ref',
  'revoked',
  'x_mitre_deprecated',
  'external_references',
  'object_marking_refs',
  'start_time',
  'stop_time',
]);

export function mapRelationship(entry: StixEntry, index: StixIndex, ends: LinkEnds, list: LinkList): LinkOutcome {
  const source = readText(entry.object, 'source_ref') ?? '';
  const target = readText(entry.object, 'target_ref') ?? '';
  const verb = readText(entry.object, 'relationship_type') ?? '';
  if (source === target) return { kind: 'refused', reason: 'The relationship joins an object with itself.' };
  const { pairs, reasons } = pairEnds(ends.resolve(source), ends.resolve(target), verb, list);
  if (pairs.length === 0) return { kind: 'kept', reason: joinReasons(reasons) ?? 'Its ends have no counterpart.' };
  const draft = new RecordDraft(entry, index);
  for (const key of Object.keys(entry.object)) if (!identityProperties.has(key) && !own.has(key)) draft.keep(key);
  draft.addTime('firstSeen', 'start_time');
  draft.addTime('lastSeen', 'stop_time');
  const links = makeLinks(entry, draft, pairs, verb);
  return { kind: 'links', links, reason: joinReasons(reasons), keepVerbatim: reasons.length > 0 };
}

/** Every pair of records of two ends that may be associated, and why the others may not. */
export function pairEnds(
  from: LinkEnd,
  to: LinkEnd,
  verb: string,
  list: LinkList,
): { pairs: readonly Pair[]; reasons: readonly string[] } {
  if (from.kind === 'nothing') return { pairs: [], reasons: [`Kept because ${from.reason}.`] };
  if (to.kind === 'nothing') return { pairs: [], reasons: [`Kept because ${to.reason}.`] };
  list.require(sizeOf(from) * sizeOf(to));
  const pairs: Pair[] = [];
  const reasons = new Set<string>();
  for (const left of recordsOf(from)) {
    for (const right of recordsOf(to)) {
      const pair = pairRecords(left, right, verb);
      if (typeof pair === 'string') reasons.add(pair);
      else pairs.push(pair);
    }
  }
  return { pairs, reasons: [...reasons] };
}

type Side = ImportObject | string;

function recordsOf(end: Exclude<LinkEnd, { kind: 'nothing' }>): readonly Side[] {
  return end.kind === 'records' ? end.objects : [end.id];
}

function sizeOf(end: Exclude<LinkEnd, { kind: 'nothing' }>): number {
  return end.kind === 'records' ? end.objects.length : 1;
}

/** An end that is not in the file may be in the workspace: the store knows its type and decides. */
function pairRecords(left: Side, right: Side, verb: string): Pair | string {
  if (typeof left === 'string' || typeof right === 'string') {
    return { from: idOf(left), to: idOf(right), code: genericAssociationCode };
  }
  if (left.kind === 'indicator' && right.kind === 'indicator' && left.type === right.type && left.key === right.key) {
    return 'Both ends are the same Indicator.';
  }
  const association = associatePair(left, right, verb);
  if (!association.ok) return association.reason;
  const isForward = association.primary === 'from';
  return {
    from: isForward ? left.externalId : right.externalId,
    to: isForward ? right.externalId : left.externalId,
    code: association.code,
  };
}

function idOf(side: Side): string {
  return typeof side === 'string' ? side : side.externalId;
}

function makeLinks(entry: StixEntry, draft: RecordDraft, pairs: readonly Pair[], verb: string): readonly ImportLink[] {
  const { object } = entry;
  const text = readText(object, 'description');
  const description = text === null ? null : shorten(toPrintable(text), longestAttribute);
  if (object['description'] !== undefined && description !== object['description']) draft.keep('description');
  const printableVerb = shorten(toPrintable(verb), 250);
  if (printableVerb !== verb) draft.keep('relationship_type');
  // A custom association type decides the direction; the source's own stays readable.
  if (pairs.length > 1 || pairs[0]?.from !== object['source_ref'] || pairs[0]?.to !== object['target_ref']) {
    draft.keep('source_ref');
    draft.keep('target_ref');
  }
  draft.keepMarkings();
  const assertion = draft.assertion();
  return pairs.map((pair, position) => ({
    externalId: pairs.length === 1 ? entry.id : `${entry.id}#${position + 1}`,
    unit: entry.unit,
    from: pair.from,
    to: pair.to,
    associationType: pair.code,
    verb: printableVerb,
    description,
    firstSeen: timeOf(draft, 'firstSeen'),
    lastSeen: timeOf(draft, 'lastSeen'),
    assertion,
  }));
}

function timeOf(draft: RecordDraft, field: string): number | null {
  const time = draft.fields[field];
  return typeof time === 'number' ? time : null;
}
