/** The rules of a direct association that need no store: kinds, types, direction and owners. Permissions come after. */
import type { IndicatorType, ObjectKind } from '../model/object-type.ts';
import { indicatorTypes, kindLabel } from '../model/object-type.ts';
import type { OwnerKind } from '../model/owner.ts';
import type { AssociationTypeInfo } from './association-types.ts';
import { genericAssociationCode, taggingCode } from './association-types.ts';
import { directAssociation } from './matrix.ts';
import type { PrimaryEnd } from './type-choice.ts';
import { resolveAssociationType } from './type-choice.ts';

export interface LinkEnd {
  readonly id: number;
  readonly kind: ObjectKind;
  /** Name of the type within its kind, such as `Address` or `Campaign`. */
  readonly type: string;
  readonly ownerId: number;
  readonly ownerKind: OwnerKind;
}

export interface LinkRequest {
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  /** Number of the association type; between Indicators needed when more than one fits. */
  readonly associationType?: number | undefined;
  /** The primary end; needed when the type lets either end be it. */
  readonly direction?: PrimaryEnd | undefined;
  /** The switch of the System Administrator. */
  readonly crossOwnerEnabled: boolean;
  /** Organizations of the acting user. */
  readonly userOrganizationIds: readonly number[];
  /** Enabled association types of the workspace; default: the built-in ones. */
  readonly types?: readonly AssociationTypeInfo[] | undefined;
}

export type LinkRefusalCode = 'INVALID_INPUT' | 'CONFLICT' | 'FORBIDDEN';

export type LinkCheck =
  | {
      readonly ok: true;
      readonly code: number;
      /** Null for generic associations and tagging, which have no direction. */
      readonly primary: PrimaryEnd | null;
      readonly crossOwner: boolean;
    }
  | { readonly ok: false; readonly code: LinkRefusalCode; readonly reason: string };

const refuse = (code: LinkRefusalCode, reason: string): { ok: false; code: LinkRefusalCode; reason: string } => ({
  ok: false,
  code,
  reason,
});

const inOrganizationsOnly: ReadonlySet<ObjectKind> = new Set(['intelRequirement', 'case', 'artifact']);
const neverCrossOwner: ReadonlySet<ObjectKind> = new Set(['victim', 'victimAsset', 'tag', 'track']);
const isIntelligence = (end: LinkEnd): boolean => end.kind === 'indicator' || end.kind === 'group';

const isIndicatorType = (name: string): name is IndicatorType => (indicatorTypes as readonly string[]).includes(name); // widened only to search it

/** Undefined when the owners allow the link. */
function refuseOwners(request: LinkRequest): ReturnType<typeof refuse> | undefined {
  const ends = [request.from, request.to];
  const misplaced = ends.find((end) => inOrganizationsOnly.has(end.kind) && end.ownerKind !== 'organization');
  if (misplaced !== undefined) {
    return refuse('INVALID_INPUT', `${kindLabel[misplaced.kind].many} exist only in Organizations.`);
  }
  if (request.from.ownerId === request.to.ownerId) return undefined;

  const bound = ends.find((end) => neverCrossOwner.has(end.kind));
  if (bound !== undefined) {
    return refuse('INVALID_INPUT', `${kindLabel[bound.kind].many} are associated within one owner only.`);
  }
  if (!ends.some(isIntelligence)) {
    return refuse('INVALID_INPUT', 'Across owners, at least one of the two must be an Indicator or a Group.');
  }
  const inCase = ends.find(({ kind }) => kind === 'case' || kind === 'artifact');
  if (inCase !== undefined && ends.every(({ ownerKind }) => ownerKind === 'organization')) {
    return refuse(
      'INVALID_INPUT',
      `${kindLabel[inCase.kind].many} are associated with what is in their own Organization, in a Community or in a Source.`,
    );
  }
  if (!request.crossOwnerEnabled) {
    return refuse('CONFLICT', 'Cross-owner associations are switched off; a System Administrator can enable them.');
  }
  if (!ends.some((end) => end.ownerKind === 'organization' && request.userOrganizationIds.includes(end.ownerId))) {
    return refuse('FORBIDDEN', 'Across owners, one of the two objects must be in an Organization of yours.');
  }
  return undefined;
}

const unordered = (code: number): { code: number; primary: null } => ({ code, primary: null });

/** Type and direction of the link by the kinds of its ends. */
function resolveType(request: LinkRequest): { code: number; primary: PrimaryEnd | null } | ReturnType<typeof refuse> {
  const { from, to, associationType: code, direction: primary } = request;
  const pair = `${kindLabel[from.kind].many} and ${kindLabel[to.kind].many}`;
  const relation = directAssociation(from.kind, to.kind);
  switch (relation) {
    case 'none':
      return refuse('INVALID_INPUT', `${pair} cannot be associated.`);
    case 'derived':
      return refuse('INVALID_INPUT', `${pair} are related through a shared Group; associate both with that Group.`);
    case 'containment':
      return refuse('INVALID_INPUT', `Between ${pair} there is ownership, which is set when the object is created.`);
    case 'generic':
    case 'tagging': {
      const implied = relation === 'generic' ? genericAssociationCode : taggingCode;
      if ((code ?? implied) !== implied) return refuse('INVALID_INPUT', `${pair} are associated without a type.`);
      if (primary !== undefined) return refuse('INVALID_INPUT', `An association of ${pair} has no direction.`);
      return unordered(implied);
    }
    case 'typed': {
      if (!isIndicatorType(from.type) || !isIndicatorType(to.type)) {
        return refuse('INVALID_INPUT', 'The type of an Indicator is unknown.');
      }
      const ends = { fromType: from.type, toType: to.type };
      const resolved = resolveAssociationType({ ...ends, code, primary, types: request.types });
      return resolved.ok ? resolved : refuse('INVALID_INPUT', resolved.reason);
    }
  }
}

/**
 * Whether a direct association may be written, its type number, direction and whether it crosses owners.
 * Existence, duplicates and permissions are for the caller. `INVALID_INPUT`: never possible; `CONFLICT`: the
 * workspace's switch is off; `FORBIDDEN`: not by this user.
 */
export function checkLink(request: LinkRequest): LinkCheck {
  const { from, to } = request;
  if (from.id === to.id) return refuse('INVALID_INPUT', 'An object cannot be associated with itself.');
  const resolved = resolveType(request);
  if ('reason' in resolved) return resolved;
  const { code, primary } = resolved;
  return refuseOwners(request) ?? { ok: true, code, primary, crossOwner: from.ownerId !== to.ownerId };
}
