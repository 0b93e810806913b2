/** What a row says beside its Indicators. */
import type { ColumnRole, FactName } from './column-role.ts';
import type { ListFacts } from './list-line.ts';

/** Dates that are read the same everywhere: year first, with or without a time; taken as UTC. */
const date = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?Z?)?$/;

function readTime(text: string): number | undefined {
  const parts = date.exec(text);
  if (parts === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  return new Date(time).getUTCDate() === day && time >= 0 ? time : undefined;
}

function readNumber(text: string, max: number): number | undefined {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return number >= 0 && number <= max ? number : undefined;
}

function readFlag(text: string): boolean | undefined {
  if (/^(?:true|yes|1|active)$/i.test(text)) return true;
  return /^(?:false|no|0|inactive)$/i.test(text) ? false : undefined;
}

const maxTag = 128;
const readTags = (text: string): string[] =>
  text
    .split(/[,;|]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '' && tag.length <= maxTag);

function readFact(fact: FactName, text: string): ListFacts[FactName] {
  switch (fact) {
    case 'description':
    case 'source':
      return text;
    case 'tags': {
      const tags = readTags(text);
      return tags.length === 0 ? undefined : tags;
    }
    case 'rating':
      return readNumber(text, 5);
    case 'confidence': {
      const confidence = readNumber(text, 100);
      return confidence === undefined ? undefined : Math.round(confidence);
    }
    case 'active':
      return readFlag(text);
    case 'firstSeen':
    case 'lastSeen':
      return readTime(text);
  }
}

/** The facts of a row; what cannot be read as what its column is for is left out. */
export function readFacts(roles: readonly ColumnRole[], cells: readonly string[]): ListFacts {
  const facts: Record<string, ListFacts[FactName]> = {};
  roles.forEach((role, index) => {
    const text = cells[index]?.trim() ?? '';
    if (role?.role !== 'fact' || text === '') return;
    const value = readFact(role.fact, text);
    if (value !== undefined) facts[role.fact] = value;
  });
  // Each value was read for the name under which it stands.
  return facts as ListFacts;
}
