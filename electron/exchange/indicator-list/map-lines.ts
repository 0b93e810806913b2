/** From the lines of a list to records: one for each Indicator, with what all its lines say about it. */
import { hash } from 'node:crypto';
import type { IndicatorValue } from '../../../shared/indicator/indicator-value.ts';
import type { ListFacts, ListItem, ListLine } from '../../../shared/indicator/list/list-line.ts';
import type { FieldValue, ImportAttribute, ImportIndicator, ImportUnit } from '../import-record.ts';
import { longestAttribute, shorten, toPrintable } from '../stix/record-text.ts';

interface Draft {
  readonly unit: number;
  readonly value: IndicatorValue;
  readonly fields: Record<string, FieldValue>;
  readonly attributes: Map<string, ImportAttribute>;
  readonly tags: Set<string>;
}

/** Statements of one Indicator beyond this number stay in the file. */
const longestStatements = 50;

export class LineMapper {
  readonly #producer: string;
  readonly #drafts: Draft[] = [];
  readonly #byName = new Map<string, Draft>();

  constructor(producer: string) {
    this.#producer = producer;
  }

  add(line: ListLine, unit: number): void {
    for (const item of line.items) {
      const draft = this.#draftOf(item, unit);
      addFacts(draft, line.facts);
    }
  }

  records(): ImportIndicator[] {
    return this.#drafts.map((draft) => this.#record(draft));
  }

  #draftOf({ value, repeats }: ListItem, unit: number): Draft {
    const names =
      value.aliases.length === 0 ? [`${value.type}/${value.key}`] : value.aliases.map((alias) => alias.value);
    const known = repeats === null ? undefined : this.#byName.get(names[0] ?? '');
    if (known !== undefined) return known;
    const fields = value.sizeBytes === undefined ? {} : { size: value.sizeBytes };
    const draft: Draft = { unit, value, fields, attributes: new Map(), tags: new Set() };
    this.#drafts.push(draft);
    for (const name of names) if (!this.#byName.has(name)) this.#byName.set(name, draft);
    return draft;
  }

  #record({ unit, value, fields, attributes, tags }: Draft): ImportIndicator {
    const said = { fields, attributes: [...attributes.values()], tags: [...tags] };
    return {
      // The same Indicator in the same list is the same statement, wherever it stands in it.
      externalId: `indicator-list:${hash('sha1', JSON.stringify([this.#producer, value.type, value.key]), 'base64url')}`,
      unit,
      kind: 'indicator',
      type: value.type,
      key: value.key,
      summary: value.summary,
      hashes: Object.fromEntries(value.aliases.map((alias) => [alias.algorithm, alias.value.toLowerCase()])),
      ...said,
      labels: [],
      assertion: {
        digest: hash('sha1', JSON.stringify(said), 'base64url').slice(0, 16),
        created: null,
        modified: null,
        revoked: false,
        deprecated: false,
        extra: null,
      },
    };
  }
}

function addFacts({ fields, attributes, tags }: Draft, facts: ListFacts): void {
  addAttribute(attributes, 'Description', facts.description);
  addAttribute(attributes, 'Source', facts.source);
  for (const tag of facts.tags ?? []) if (tags.size < longestStatements) tags.add(toPrintable(tag).trim());
  for (const name of ['rating', 'confidence', 'firstSeen', 'lastSeen', 'active'] as const) {
    const value = facts[name];
    if (value !== undefined) fields[name] ??= value;
  }
}

function addAttribute(attributes: Draft['attributes'], type: string, text: string | undefined): void {
  const value = shorten(toPrintable(text ?? ''), longestAttribute).trim();
  if (value !== '' && attributes.size < longestStatements) attributes.set(`${type}/${value}`, { type, value });
}

/** What the ledger says about a line. Every line is a unit: the numbers of the report add up to the lines read. */
export function unitOf(line: ListLine): ImportUnit {
  const unit = { family: 'object', externalId: `line ${line.line}`, verbatim: null } as const;
  switch (line.outcome) {
    case 'blank':
      return { ...unit, sourceType: 'blank line', outcome: 'kept', reason: 'A blank line.' };
    case 'comment':
    case 'heading':
      return {
        ...unit,
        sourceType: line.outcome,
        outcome: 'kept',
        reason: line.reason ?? (line.outcome === 'comment' ? `A comment: ${line.text}` : `A heading: ${line.text}`),
        verbatim: line.text === '' ? null : line.text,
      };
    case 'refused':
      return {
        ...unit,
        sourceType: 'not recognised',
        outcome: 'refused',
        reason: line.reason ?? 'It holds no Indicator.',
      };
    case 'merged':
      return { ...unit, sourceType: typeOf(line), outcome: 'merged', reason: line.reason };
    case 'recognised':
      return { ...unit, sourceType: typeOf(line), outcome: null, reason: lossOf(line) };
  }
}

const typeOf = (line: ListLine): string => line.items[0]?.value.type ?? 'line';

function lossOf({ items, reason }: ListLine): string | null {
  const ignored = [...new Set(items.map((item) => item.ignored).filter((text) => text !== ''))];
  if (ignored.length === 0) return reason;
  const left = `Left out: ${ignored.join(', ')}`.slice(0, 1000);
  return reason === null ? left : `${left}. ${reason}`;
}
