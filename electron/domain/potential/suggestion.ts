/** Suggestions: what the sources found, copies of one thing in several owners on one row, in the order of the card. */
import { getObjectType, kindOf, typeCode } from '../../../shared/model/object-type.ts';
import { rarityWeight, type SuggestedKind } from '../../../shared/model/potential.ts';
import type { Reader } from '../../store/connection.ts';
import { type CandidateRow, listCandidates, listHashesOfMany } from '../../store/potential-store.ts';
import { evidenceOf, type Finding, type Shared } from './finding.ts';

export interface Reason extends Finding {
  readonly evidence: string;
}

export interface Suggestion {
  readonly kind: SuggestedKind;
  /** Ids of the copies, the newest first. */
  readonly ids: readonly number[];
  /** Each once, the rarest first. */
  readonly reasons: readonly Reason[];
  /** Of the rarest reason. */
  readonly rarity: Shared;
}

/** All suggestions, the strongest first: by number of distinct reasons, rarity, rating x confidence, time. */
export function toSuggestions(db: Reader, findings: readonly Finding[]): Suggestion[] {
  const byObject = Map.groupBy(findings, ({ id }) => id);
  const candidates = listCandidates(db, [...byObject.keys()]);
  const rows = [...mergeCopies(db, candidates).values()];
  return rows
    .map((copies) =>
      rankedRow(
        copies,
        copies.flatMap(({ id }) => byObject.get(id) ?? []),
      ),
    )
    .sort(compareRank)
    .map(({ suggestion }) => suggestion);
}

interface Ranked {
  readonly suggestion: Suggestion;
  readonly weight: number;
  readonly judgement: number;
  readonly modified: number;
  readonly newest: number;
}

function rankedRow(copies: readonly CandidateRow[], findings: readonly Finding[]): Ranked {
  const byEvidence = new Map(findings.map((finding) => [evidenceOf(finding), finding]));
  const reasons = [...byEvidence]
    .map(([evidence, finding]): Reason => ({ ...finding, evidence }))
    .sort((a, b) => a.shared.cases - b.shared.cases || compareText(a.evidence, b.evidence));
  const ids = copies.map(({ id }) => id).sort((a, b) => b - a);
  const rarity = reasons[0]?.shared ?? { cases: 1, exact: true };
  const [newest = 0] = ids;
  return {
    suggestion: { kind: suggestedKind(copies[0]?.type ?? 0), ids, reasons, rarity },
    weight: rarityWeight(rarity.cases),
    judgement: Math.max(...copies.map(({ rating, confidence }) => (rating ?? 0) * (confidence ?? 0))),
    modified: Math.max(...copies.map(({ modified }) => modified)),
    newest,
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const compareRank = (a: Ranked, b: Ranked): number =>
  b.suggestion.reasons.length - a.suggestion.reasons.length ||
  b.weight - a.weight ||
  b.judgement - a.judgement ||
  b.modified - a.modified ||
  b.newest - a.newest;

function suggestedKind(type: number): SuggestedKind {
  const kind = kindOf(type);
  if (kind === 'indicator' || kind === 'group' || kind === 'case') return kind;
  throw new Error(`a ${kind} cannot be suggested`);
}

/** The same Indicator by value (Files by any hash) and the same Group by type and name; a Case is one of its own. */
export function mergeCopies(db: Reader, candidates: readonly CandidateRow[]): Map<string, CandidateRow[]> {
  const fileRows = fileRowNames(
    db,
    candidates.filter(isFile).map(({ id }) => id),
  );
  return Map.groupBy(candidates, (candidate) => {
    const { kind } = getObjectType(candidate.type);
    if (kind === 'case') return `case/${candidate.id}`;
    if (isFile(candidate)) return `file/${fileRows.get(candidate.id)}`;
    return `${candidate.type}/${kind === 'indicator' ? candidate.key : candidate.text}`;
  });
}

const fileType = typeCode('indicator', 'File');
const isFile = ({ type }: CandidateRow): boolean => type === fileType;

/** One name for all Files that share hashes, directly or through another: joined as sets. */
function fileRowNames(db: Reader, ids: readonly number[]): Map<number, number> {
  const names = new Map(ids.map((id) => [id, id]));
  if (ids.length < 2) return names;
  const rootOf = (id: number): number => {
    const parent = names.get(id) ?? id;
    return parent === id ? id : rootOf(parent);
  };
  const holders = new Map<string, number>();
  for (const { id, hash } of listHashesOfMany(db, ids)) {
    const holder = holders.get(hash);
    if (holder === undefined) holders.set(hash, id);
    else names.set(rootOf(id), rootOf(holder));
  }
  return new Map(ids.map((id) => [id, rootOf(id)]));
}
