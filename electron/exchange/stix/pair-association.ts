/** Which association two records of an import may have. */
import { genericAssociationCode } from '../../../shared/association/association-types.ts';
import { directAssociation } from '../../../shared/association/matrix.ts';
import { resolveAssociationType, typesFor, type PrimaryEnd } from '../../../shared/association/type-choice.ts';
import type { IndicatorType } from '../../../shared/model/object-type.ts';
import type { ImportObject } from '../import-record.ts';

export type PairAssociation =
  | { readonly ok: true; readonly code: number; readonly primary: PrimaryEnd }
  | { readonly ok: false; readonly reason: string };

interface VerbMeaning {
  readonly code: number;
  readonly primary: PrimaryEnd;
}

/** Verbs that choose where several association types join two Indicator types. */
const verbMeanings: ReadonlyMap<string, VerbMeaning> = new Map([
  ['drops', { code: 42, primary: 'from' }],
  ['dropped-by', { code: 42, primary: 'to' }],
  ['contains', { code: 40, primary: 'from' }],
  ['contained-by', { code: 40, primary: 'to' }],
  ['communicates-with', { code: 43, primary: 'from' }],
  ['beacons-to', { code: 43, primary: 'from' }],
  ['exfiltrates-to', { code: 43, primary: 'from' }],
]);

export function associatePair(from: ImportObject, to: ImportObject, verb: string): PairAssociation {
  if (from.kind === 'indicator' && to.kind === 'indicator') return associateIndicators(from.type, to.type, verb);
  const relation = directAssociation(from.kind, to.kind);
  if (relation === 'generic') return { ok: true, code: genericAssociationCode, primary: 'from' };
  return {
    ok: false,
    reason: `A ${nameOf(from)} and a ${nameOf(to)} are related only through a Group that both share.`,
  };
}

function associateIndicators(fromType: IndicatorType, toType: IndicatorType, verb: string): PairAssociation {
  const request = { fromType, toType };
  const only = resolveAssociationType(request);
  if (only.ok) return only;
  const meaning = verbMeanings.get(verb);
  const fitting = typesFor(fromType, toType).find(({ type }) => type.code === meaning?.code);
  if (meaning !== undefined && fitting !== undefined) {
    const primary = fitting.primary === 'choose' ? meaning.primary : fitting.primary;
    return { ok: true, code: meaning.code, primary };
  }
  return { ok: false, reason: `Indicators are associated only through a custom association type: ${only.reason}` };
}

function nameOf(object: ImportObject): string {
  return object.kind === 'indicator' ? 'Indicator' : object.type;
}
