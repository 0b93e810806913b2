/** What a pivot in a graph can go to: kinds with their types, and relations through shared Groups, with what each would add. */
import type { KindReach } from '../../../../shared/contract/graph.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { kindLabel, type ObjectKind } from '../../../../shared/model/object-type.ts';

export interface TypeReach {
  readonly kind: ObjectKind;
  readonly name: string;
  readonly total: number;
  readonly inGraph: number;
}

/** Several kinds or one, some types of them or all. */
export interface PivotChoice {
  readonly key: string;
  readonly label: string;
  /** Words for one and for several of what it leads to. */
  readonly one: string;
  readonly many: string;
  readonly derived: boolean;
  /** The line of one type below that of its kind. */
  readonly isType: boolean;
  /** What is behind it, by type; most first. */
  readonly types: readonly TypeReach[];
  readonly total: number;
  readonly inGraph: number;
  readonly isExact: boolean;
}

export const freshOf = ({ total, inGraph }: Pick<PivotChoice, 'total' | 'inGraph'>): number => total - inGraph;

/** Kinds that belong on one line. */
const lineOf = (kind: ObjectKind): ObjectKind => (kind === 'victimAsset' ? 'victim' : kind);

/** Kinds in the order of the counts, each followed by its types where it has several; then what shares a Group. */
export function pivotChoices({ kinds, derived }: Output<'graph.counts'>, withTypes: boolean): readonly PivotChoice[] {
  const direct = [...Map.groupBy(kinds, ({ kind }) => lineOf(kind)).values()].flatMap((reaches) => {
    const whole = choiceOf(reaches, false, true);
    return withTypes && whole.types.length > 1 ? [whole, ...whole.types.map((type) => typeChoice(type))] : [whole];
  });
  return [...direct, ...derived.map((reach) => choiceOf([reach], true, reach.totalIsExact))];
}

function choiceOf(reaches: readonly KindReach[], derived: boolean, isExact: boolean): PivotChoice {
  const types = reaches
    .flatMap(({ kind, types: own }) => own.map(({ type, ...counts }) => ({ kind, name: type, ...counts })))
    .sort((a, b) => b.total - a.total);
  const words = (form: 'one' | 'many'): string =>
    `${reaches.map(({ kind }) => kindLabel[kind][form]).join(form === 'one' ? ' or ' : ' and ')}${derived ? ' via Groups' : ''}`;
  return {
    key: `${derived ? 'via/' : ''}${reaches.map(({ kind }) => kind).join('+')}`,
    label: words('many'),
    one: words('one'),
    many: words('many'),
    derived,
    isType: false,
    types,
    total: sum(types, 'total'),
    inGraph: sum(types, 'inGraph'),
    isExact,
  };
}

function typeChoice(type: TypeReach): PivotChoice {
  return {
    key: `${type.kind}/${type.name}`,
    label: typeWords(type),
    one: `${typeWords(type)} node`,
    many: `${typeWords(type)} nodes`,
    derived: false,
    isType: true,
    types: [type],
    total: type.total,
    inGraph: type.inGraph,
    isExact: true,
  };
}

/** An Asset may have the name of an Indicator's type. */
export const typeWords = ({ kind, name }: Pick<TypeReach, 'kind' | 'name'>): string =>
  kind === 'victimAsset' ? `${name} (Asset)` : name;

const sum = (types: readonly TypeReach[], of: 'total' | 'inGraph'): number =>
  types.reduce((all, type) => all + type[of], 0);
