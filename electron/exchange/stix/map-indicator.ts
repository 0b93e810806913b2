/** Indicators of STIX: a pattern with metadata. The pattern becomes one or more Indicators, or a Signature. */
import type { ImportGroup, ImportIndicator } from '../import-record.ts';
import { mapCommonProperties } from './common-properties.ts';
import { readCandidates, type ReadIndicator } from './indicator-candidate.ts';
import { joinReasons, keptEntry, type MappedEntry } from './mapped-entry.ts';
import { indicatorsOf } from './pattern-indicators.ts';
import { parsePattern } from './pattern-parse.ts';
import { RecordDraft } from './record-draft.ts';
import { shorten, toPrintable } from './record-text.ts';
import { findSignatureLanguage } from './signature-language.ts';
import type { StixEntry, StixIndex } from './stix-index.ts';
import { readText } from './stix-value.ts';

const own: ReadonlySet<string> = new Set(['valid_from', 'valid_until', 'confidence', 'pattern_type']);
const longestSignature = 1_000_000;

export function mapIndicator(entry: StixEntry, index: StixIndex): MappedEntry {
  const pattern = readText(entry.object, 'pattern') ?? '';
  // Without pattern_type it is STIX 2.0, which has STIX patterns only.
  const language = readText(entry.object, 'pattern_type') ?? 'stix';
  if (language !== 'stix') return mapSignature(entry, index, language, pattern);
  const parsed = parsePattern(pattern);
  if (!parsed.ok)
    return keptEntry(
      `The pattern cannot be read: ${parsed.problem} at character ${parsed.at + 1}. It is kept verbatim.`,
    );
  const { candidates, lost, isSplit } = indicatorsOf(parsed.value);
  const { indicators, problems } = readCandidates(candidates);
  const losses = [...describeLost(lost), ...problems];
  if (indicators.length === 0)
    return keptEntry(joinReasons(['No part of the pattern is an Indicator; it is kept verbatim.', ...losses]) ?? '');
  if (isSplit) losses.unshift('The pattern asks for several values together; each is an Indicator of its own.');
  const limits = parsed.value.ties.filter((tie) => tie !== 'AND' && tie !== 'FOLLOWEDBY');
  if (limits.length > 0) losses.push(`Its conditions of time or number (${limits.join(', ')}) are kept only.`);
  const made = makeIndicators(entry, index, indicators);
  return { objects: made.objects, reason: joinReasons([...losses, ...made.losses]), keepVerbatim: losses.length > 0 };
}

function describeLost(lost: readonly string[]): string[] {
  if (lost.length === 0) return [];
  const shown = lost.slice(0, 5).map((source) => shorten(toPrintable(source), 120));
  const more = lost.length > 5 ? ` and ${lost.length - 5} more` : '';
  return [`Not expressed by any Indicator: ${shown.join('; ')}${more}.`];
}

function makeIndicators(
  entry: StixEntry,
  index: StixIndex,
  indicators: readonly ReadIndicator[],
): { objects: readonly ImportIndicator[]; losses: readonly string[] } {
  const draft = new RecordDraft(entry, index);
  const name = readText(entry.object, 'name');
  if (name === null) draft.keep('name');
  else draft.addAttributes('name', 'Name');
  const first = indicators.length === 1 ? (indicators[0]?.summary ?? '') : '';
  mapCommonProperties(draft, entry, index, first, own);
  draft.addTime('firstSeen', 'valid_from');
  draft.addTime('externalDateExpires', 'valid_until');
  addConfidence(draft, entry);
  const assertion = draft.assertion();
  const objects = indicators.map((item, position): ImportIndicator => ({
    kind: 'indicator',
    type: item.type,
    key: item.key,
    summary: item.summary,
    hashes: item.hashes,
    externalId: indicators.length === 1 ? entry.id : `${entry.id}#${position + 1}`,
    unit: entry.unit,
    fields: { ...draft.fields, ...item.fields },
    attributes: item.attributes.length === 0 ? draft.attributes : [...draft.attributes, ...item.attributes],
    tags: draft.tags,
    labels: draft.labels,
    assertion,
  }));
  return { objects, losses: draft.losses };
}

function addConfidence(draft: RecordDraft, entry: StixEntry): void {
  const confidence = entry.object['confidence'];
  if (typeof confidence === 'number' && Number.isInteger(confidence) && confidence >= 0 && confidence <= 100) {
    draft.fields['confidence'] = confidence;
  } else draft.keep('confidence');
}

function mapSignature(entry: StixEntry, index: StixIndex, language: string, pattern: string): MappedEntry {
  const known = findSignatureLanguage(language);
  if (known === undefined)
    return keptEntry(
      `The pattern is written in ${shorten(toPrintable(language), 60)}, which is neither STIX nor a Signature language; it is kept verbatim.`,
    );
  if (pattern.length > longestSignature || toPrintable(pattern) !== pattern) {
    return keptEntry(
      `The ${known.fileType} pattern is longer than ${longestSignature} characters or holds control characters; it is kept verbatim.`,
    );
  }
  const draft = new RecordDraft(entry, index);
  const name = readText(entry.object, 'name') ?? `${known.fileType} ${entry.id}`;
  const summary = draft.takeName(name);
  mapCommonProperties(draft, entry, index, name, new Set(['pattern', 'pattern_type', 'valid_from', 'valid_until']));
  draft.addTime('firstSeen', 'valid_from');
  draft.addTime('externalDateExpires', 'valid_until');
  const stem = summary.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 100) || 'signature';
  const group: ImportGroup = {
    kind: 'group',
    type: 'Signature',
    externalId: entry.id,
    unit: entry.unit,
    summary,
    fields: { ...draft.fields, fileName: `${stem}.${known.extension}`, fileType: known.fileType, fileText: pattern },
    attributes: draft.attributes,
    tags: draft.tags,
    labels: draft.labels,
    assertion: draft.assertion(),
  };
  return { objects: [group], reason: joinReasons(draft.losses), keepVerbatim: false };
}
