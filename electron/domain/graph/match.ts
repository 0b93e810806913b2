/** Which objects the names of a file are: what makes nodes of a GEXF or GraphML file known. */
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { IndicatorValue } from '../../../shared/indicator/indicator-value.ts';
import { parseIndicator } from '../../../shared/indicator/normalise.ts';
import { recogniseIndicator } from '../../../shared/indicator/recognise.ts';
import {
  getObjectType,
  type IndicatorType,
  indicatorTypes,
  objectTypes,
  typeCode,
} from '../../../shared/model/object-type.ts';
import { readableDims, typeOfDim } from '../../policy/actor.ts';
import { findCaseFacts } from '../../store/case-facts-store.ts';
import { algorithmNumber } from '../../store/detail-store.ts';
import { type Matched, matchHashes, matchKeys, matchNames } from '../../store/graph-store.ts';
import type { QueryContext } from '../context.ts';

/** Objects that one value may be: many Artifacts have the same text. */
const mostObjects = 100;

type Value = Parsed<'graph.match'>['values'][number];

export function matchValues(context: QueryContext, { values }: Parsed<'graph.match'>): Output<'graph.match'> {
  const typesOf = values.map(possibleTypes);
  const readable = new Set(readableDims(context.actor));
  const found = values.map(() => new Set<number>());
  const cut = new Set<number>();
  const take = (rows: readonly Matched[]): void => {
    for (const [place, id, dim] of rows) {
      const ids = found[place];
      if (ids === undefined || !readable.has(dim) || !typesOf[place]?.has(typeOfDim(dim))) continue;
      if (ids.size < mostObjects) ids.add(id);
      else if (!ids.has(id)) cut.add(place);
    }
  };
  const indicators = values.flatMap((value, place) =>
    asIndicators(value, typesOf[place] ?? new Set()).map((indicator) => ({ indicator, place })),
  );
  take(
    matchKeys(
      context.db,
      indicators.map(({ indicator, place }) => [place, typeCode('indicator', indicator.type), indicator.key]),
    ),
  );
  const hashes = indicators.flatMap(({ indicator, place }) =>
    indicator.aliases.map(({ algorithm, value }) => [place, algorithmNumber(algorithm), value] as const),
  );
  take(matchHashes(context.db, hashes));
  const isNamed = values.map((_, place) => [...(typesOf[place] ?? [])].some((code) => isNamedType(code)));
  const nameOf = (form: (label: string) => string) =>
    values.flatMap(({ label }, place): WantedName[] => {
      const name = form(label.trim().toLowerCase());
      return isNamed[place] === true && name !== '' ? [[place, name]] : [];
    });
  take(
    named(
      context,
      nameOf((label) => label),
      typesOf,
    ),
  );
  take(
    numberedCases(
      context,
      nameOf((label) => casePart.exec(label)?.[2] ?? ''),
      values,
    ),
  );
  const start = new Uint32Array(values.length + 1);
  const ids: number[] = [];
  found.forEach((objects, place) => {
    ids.push(...[...objects].sort((a, b) => a - b));
    start[place + 1] = ids.length;
  });
  return { start, ids: Float64Array.from(ids), cut: [...cut].sort((a, b) => a - b) };
}

/** Numbers of the types that kind and type of a value allow, in any capitals; a name that no type has allows none. */
function possibleTypes({ kind, type }: Value): ReadonlySet<number> {
  const name = type?.trim().toLowerCase() ?? '';
  const allowed = objectTypes.filter(
    (known) => (kind === undefined || known.kind === kind) && (name === '' || known.name.toLowerCase() === name),
  );
  return new Set(allowed.map(({ code }) => code));
}

const isIndicatorType = (name: string): name is IndicatorType => (indicatorTypes as readonly string[]).includes(name); // widened only to search it

/** Indicators that a value can be: by its type where that is said, otherwise the one that it looks like. */
function asIndicators({ label }: Value, types: ReadonlySet<number>): IndicatorValue[] {
  const possible = [...types].flatMap((code) => {
    const { kind, name } = getObjectType(code);
    return kind === 'indicator' && isIndicatorType(name) ? [name] : [];
  });
  const [only] = possible;
  if (only === undefined) return [];
  if (possible.length === 1) {
    const parsed = parseIndicator(only, label);
    return parsed.ok ? [parsed.value] : [];
  }
  const recognised = recogniseIndicator(label, { hostsExpected: true });
  // A host with a path behind it is that URL and not the host.
  return recognised === undefined || recognised.ignored !== '' ? [] : [recognised.value];
}

const caseType = typeCode('case', 'Case');
const isNamedType = (code: number): boolean => getObjectType(code).kind !== 'indicator';
/** A Case is called by its number and name. */
const casePart = /^\s*#?(\d{1,15}) (.+)$/s;

type WantedName = readonly [place: number, name: string];

/** Readable objects by name. Each name is looked up once: a file may give it to all its nodes, the workspace to many objects. */
function findNamed({ db, actor }: QueryContext, wanted: readonly WantedName[]): ReadonlyMap<string, Matched[]> {
  const names = [...new Set(wanted.map(([, name]) => name))];
  const readable = new Set(readableDims(actor));
  const rows = matchNames(
    db,
    names.map((name, at) => [at, name]),
  );
  return Map.groupBy(
    rows.filter(([, , dim]) => readable.has(dim)),
    ([at]) => names[at] ?? '',
  );
}

/** For each place the objects of its name and types, as many as are listed and one more. */
function named(
  context: QueryContext,
  wanted: readonly WantedName[],
  typesOf: readonly ReadonlySet<number>[],
): Matched[] {
  const byType = new Map(
    [...findNamed(context, wanted)].map(([name, rows]) => [name, Map.groupBy(rows, ([, , dim]) => typeOfDim(dim))]),
  );
  return wanted.flatMap(([place, name]) =>
    [...(byType.get(name) ?? [])]
      .flatMap(([type, rows]) => (typesOf[place]?.has(type) === true ? rows.slice(0, mostObjects + 1) : []))
      .slice(0, mostObjects + 1)
      .map(([, id, dim]): Matched => [place, id, dim]),
  );
}

/** The Cases whose number stands before the name. */
function numberedCases(context: QueryContext, wanted: readonly WantedName[], values: readonly Value[]): Matched[] {
  const cases = [...findNamed(context, wanted)].flatMap(([name, rows]) =>
    rows.filter(([, , dim]) => typeOfDim(dim) === caseType).map(([, id, dim]) => ({ name, id, dim })),
  );
  const facts = findCaseFacts(
    context.db,
    cases.map(({ id }) => id),
  );
  const byCall = Map.groupBy(cases, ({ name, id }) => `${facts.get(id)?.number ?? ''} ${name}`);
  return wanted.flatMap(([place, name]) => {
    const number = Number(casePart.exec(values[place]?.label ?? '')?.[1]);
    return (byCall.get(`${number} ${name}`) ?? []).map(({ id, dim }): Matched => [place, id, dim]);
  });
}
