/** Choosing the association type between two Indicators, and which of them is primary. */
import type { IndicatorType } from '../model/object-type.ts';
import type { AssociationTypeInfo } from './association-types.ts';
import { associationTypes } from './association-types.ts';

export type PrimaryEnd = 'from' | 'to';

export interface TypeCandidate {
  readonly type: AssociationTypeInfo;
  /** The end that must be primary; `choose` when either may be, such as one File dropping another. */
  readonly primary: PrimaryEnd | 'choose';
}

/** Whether a definition lets one Indicator type be primary and another the other end. Takes any names. */
export function fitsEnds(
  type: Pick<AssociationTypeInfo, 'primary' | 'nonPrimary'>,
  primary: string,
  other: string,
): boolean {
  return type.primary === primary && (type.nonPrimary ?? []).some((name) => name === other);
}

/** The types that fit between two Indicator types, in the order of `types` (default: the built-in ones). */
export function typesFor(
  fromType: IndicatorType,
  toType: IndicatorType,
  types: readonly AssociationTypeInfo[] = associationTypes,
): readonly TypeCandidate[] {
  return types.flatMap((type): TypeCandidate[] => {
    const forward = fitsEnds(type, fromType, toType);
    const backward = fitsEnds(type, toType, fromType);
    if (forward && backward) return [{ type, primary: 'choose' }];
    if (forward) return [{ type, primary: 'from' }];
    return backward ? [{ type, primary: 'to' }] : [];
  });
}

export interface TypeRequest {
  readonly fromType: IndicatorType;
  readonly toType: IndicatorType;
  /** Number of the wanted type; needed when more than one fits. */
  readonly code?: number | undefined;
  /** Needed when the type lets either end be primary. */
  readonly primary?: PrimaryEnd | undefined;
  /** Enabled types of the workspace; default: the built-in ones. */
  readonly types?: readonly AssociationTypeInfo[] | undefined;
}

export type TypeResolution =
  | { readonly ok: true; readonly code: number; readonly primary: PrimaryEnd }
  | { readonly ok: false; readonly reason: string };

/** The one type and direction that a request means, or a sentence that says what is missing or wrong. */
export function resolveAssociationType(request: TypeRequest): TypeResolution {
  const { fromType, toType, code, primary } = request;
  const candidates = typesFor(fromType, toType, request.types);
  const pair = `${fromType} and ${toType}`;
  if (candidates.length === 0) {
    return { ok: false, reason: `No association type joins ${pair}. An administrator can add one.` };
  }
  const names = candidates.map((candidate) => candidate.type.name).join(', ');
  const wanted = code === undefined ? candidates : candidates.filter((candidate) => candidate.type.code === code);
  const [only, another] = wanted;
  if (only === undefined) {
    return { ok: false, reason: `The association type does not join ${pair}. Choose one of: ${names}.` };
  }
  if (another !== undefined) return { ok: false, reason: `Choose the association type: ${names}.` };

  if (only.primary === 'choose') {
    return primary === undefined
      ? { ok: false, reason: `Choose which ${fromType} is the primary one of ${only.type.name}.` }
      : { ok: true, code: only.type.code, primary };
  }
  if (primary !== undefined && primary !== only.primary) {
    return { ok: false, reason: `The primary Indicator of ${only.type.name} is the ${only.type.primary ?? ''}.` };
  }
  return { ok: true, code: only.type.code, primary: only.primary };
}
