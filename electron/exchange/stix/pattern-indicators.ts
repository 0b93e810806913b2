/** Turns the comparisons of a pattern into Indicator values, and says which of them no Indicator can express. */
import type { HashAlgorithm } from '../../../shared/indicator/indicator-value.ts';
import type { IndicatorType } from '../../../shared/model/object-type.ts';
import { findHashAlgorithm, isHashOf } from './file-hash.ts';
import { candidate, type IndicatorCandidate } from './indicator-candidate.ts';
import type { Comparison, Pattern, PatternNode } from './pattern-parse.ts';

export interface PatternIndicators {
  readonly candidates: readonly IndicatorCandidate[];
  /** Comparisons as written that gave nothing. */
  readonly lost: readonly string[];
  /** True when a condition tied several values together and they are now separate Indicators. */
  readonly isSplit: boolean;
}

const network: readonly IndicatorType[] = ['Address', 'CIDR', 'Host'];

/** Object paths whose value is an Indicator; list positions are already gone. */
const valuePaths: ReadonlyMap<string, readonly IndicatorType[]> = new Map([
  ['ipv4-addr:value', ['Address', 'CIDR']],
  ['ipv6-addr:value', ['Address', 'CIDR']],
  ['domain-name:value', ['Host']],
  ['domain-name:resolves_to_refs.value', network],
  ['url:value', ['URL']],
  ['email-addr:value', ['EmailAddress']],
  ['email-message:from_ref.value', ['EmailAddress']],
  ['email-message:sender_ref.value', ['EmailAddress']],
  ['email-message:subject', ['Email Subject']],
  ['mutex:name', ['Mutex']],
  ['autonomous-system:number', ['ASN']],
  ['network-traffic:dst_ref.value', network],
  ['network-traffic:src_ref.value', network],
  ['network-traffic:extensions.http-request-ext.request_header.user-agent', ['User Agent']],
  ['user-agent:string', ['User Agent']],
  ['user-agent:value', ['User Agent']],
]);

/** Paths in front of a hash name; each means hashes of one file. */
const hashPaths = new Set(['file:hashes', 'artifact:hashes', 'process:image_ref.hashes', 'process:binary_ref.hashes']);

/** Details of a file or key in the same condition. */
const fileDetails: ReadonlyMap<string, string> = new Map([
  ['file:name', 'File Name'],
  ['file:parent_directory_ref.path', 'File Path'],
]);
const registryPaths: ReadonlyMap<string, string> = new Map([
  ['windows-registry-key:key', 'Key Name'],
  ['windows-registry-key:values.name', 'Value Name'],
  ['windows-registry-key:values.data_type', 'Value Type'],
]);
const registryData = 'windows-registry-key:values.data';

export function indicatorsOf(pattern: Pattern): PatternIndicators {
  const walk = new PatternWalk();
  for (const observation of pattern.observations) walk.visit(observation);
  const tied = pattern.ties.some((tie) => tie !== 'OR') && walk.candidates.length > 1;
  return { candidates: walk.candidates, lost: walk.lost, isSplit: walk.isSplit || tied };
}

class PatternWalk {
  readonly candidates: IndicatorCandidate[] = [];
  readonly lost: string[] = [];
  isSplit = false;

  visit(node: PatternNode): void {
    if (node.kind === 'comparison') this.#together([node]);
    else if (node.kind === 'or') for (const item of node.items) this.visit(item);
    else this.#conjunction(node.items);
  }

  #conjunction(items: readonly PatternNode[]): void {
    const before = this.candidates.length;
    const comparisons = flattenAnd(items);
    this.#together(comparisons.filter((item) => item.kind === 'comparison'));
    for (const item of comparisons) if (item.kind === 'or') this.visit(item);
    if (this.candidates.length - before > 1) this.isSplit = true;
  }

  /** Comparisons that hold for the same observation. */
  #together(comparisons: readonly Comparison[]): void {
    const file = new FileParts();
    const registry = new RegistryParts();
    for (const comparison of comparisons) {
      if (isImplied(comparison)) continue;
      if (!isEquality(comparison)) this.lost.push(comparison.source);
      else if (!file.take(comparison) && !registry.take(comparison)) this.#plain(comparison);
    }
    this.candidates.push(...file.candidates(), ...registry.candidates());
    this.lost.push(...file.lost(), ...registry.lost());
  }

  #plain(comparison: Comparison): void {
    const types = valuePaths.get(pathOf(comparison));
    if (types === undefined) this.lost.push(comparison.source);
    else for (const value of comparison.values) this.candidates.push(candidate(types, value));
  }
}

/** Hashes and details that one condition states of one file. */
class FileParts {
  readonly #hashes = new Map<HashAlgorithm, string>();
  readonly #others: IndicatorCandidate[] = [];
  readonly #details: { readonly comparison: Comparison; readonly type: string }[] = [];
  readonly #lost: string[] = [];

  take(comparison: Comparison): boolean {
    const path = pathOf(comparison);
    const type = fileDetails.get(path);
    if (type !== undefined) {
      this.#details.push({ comparison, type });
      return true;
    }
    const base = hashBaseOf(comparison);
    if (base === null) return false;
    this.#takeHash(comparison);
    return true;
  }

  #takeHash(comparison: Comparison): void {
    const algorithm = findHashAlgorithm(comparison.steps.at(-1) ?? '');
    const [value] = comparison.values;
    if (algorithm === undefined || !comparison.values.every((item) => isHashOf(algorithm, item)))
      this.#lost.push(comparison.source);
    else if (comparison.values.length === 1 && value !== undefined && !this.#hashes.has(algorithm))
      this.#hashes.set(algorithm, value);
    else for (const item of comparison.values) this.#others.push(candidate(['File'], { [algorithm]: item }));
  }

  candidates(): readonly IndicatorCandidate[] {
    if (this.#hashes.size === 0) return this.#others;
    const attributes = this.#details.flatMap(({ comparison, type }) =>
      comparison.values.map((value) => ({ type, value })),
    );
    const own = { types: ['File'] as const, input: Object.fromEntries(this.#hashes), attributes, fields: {} };
    return [own, ...this.#others];
  }

  lost(): readonly string[] {
    return this.#hashes.size > 0
      ? this.#lost
      : [...this.#lost, ...this.#details.map(({ comparison }) => comparison.source)];
  }
}

/** Key, value name and value type that one condition states of one registry key. */
class RegistryParts {
  readonly #fields = new Map<string, string>();
  readonly #keys: string[] = [];
  readonly #others: Comparison[] = [];
  readonly #data: Comparison[] = [];

  take(comparison: Comparison): boolean {
    const path = pathOf(comparison);
    const field = registryPaths.get(path);
    if (field === 'Key Name') this.#keys.push(...comparison.values);
    else if (path === registryData) this.#data.push(comparison);
    else if (field === undefined) return false;
    else if (comparison.values.length > 1 || this.#fields.has(field)) this.#others.push(comparison);
    else this.#fields.set(field, comparison.values[0] ?? '');
    return true;
  }

  candidates(): readonly IndicatorCandidate[] {
    const attributes = this.#data.flatMap(({ values }) =>
      values.map((value) => ({ type: 'Registry Value Data', value })),
    );
    return this.#keys.map((key) => ({
      types: ['Registry Key'] as const,
      input: registryInput(key, this.#fields.get('Value Name'), this.#fields.get('Value Type')),
      attributes,
      fields: {},
    }));
  }

  lost(): readonly string[] {
    const others = this.#others.map(({ source }) => source);
    if (this.#keys.length > 0) return others;
    return [
      ...others,
      ...this.#data.map(({ source }) => source),
      ...[...this.#fields].map(([field, value]) => `${field} = '${value}'`),
    ];
  }
}

/** A key alone is the key's default value; the type of a value that the source does not name is REG_NONE. */
export function registryInput(
  key: string,
  valueName: string | undefined,
  valueType: string | undefined,
): Record<string, string> {
  return { 'Key Name': key, 'Value Name': valueName ?? ' ', 'Value Type': valueType ?? 'REG_NONE' };
}

function flattenAnd(items: readonly PatternNode[]): readonly PatternNode[] {
  return items.flatMap((item) => (item.kind === 'and' ? flattenAnd(item.items) : [item]));
}

function pathOf({ type, steps }: Comparison): string {
  const path = `${type}:${steps.join('.')}`;
  // Header names are the one part of a path that has no fixed case.
  return path.includes('.request_header.') ? path.toLowerCase() : path;
}

function hashBaseOf({ type, steps }: Comparison): string | null {
  const base = `${type}:${steps.slice(0, -1).join('.')}`;
  return hashPaths.has(base) ? base : null;
}

/** The type of a referenced value says nothing that the value beside it does not. */
function isImplied({ steps, operator, negated }: Comparison): boolean {
  return (
    operator === '=' && !negated && steps.length > 1 && steps.at(-1) === 'type' && /_refs?$/.test(steps.at(-2) ?? '')
  );
}

function isEquality({ operator, negated, type }: Comparison): boolean {
  if (negated) return false;
  if (operator === '=' || operator === 'IN') return true;
  // Addresses inside a block are what a CIDR Indicator means.
  return operator === 'ISSUBSET' && (type === 'ipv4-addr' || type === 'ipv6-addr');
}
