import { useMemo } from 'react';
import type { Owner } from '../../../shared/model/owner.ts';
import type { ObjectKind } from '../../../shared/model/object-type.ts';
import { decideIn } from '../../api/owner-rights.ts';
import { useContractQuery } from '../../api/query.ts';
import { useOwners } from '../owner-edge-owners.ts';
import { isWorkflowKind, linkableKinds } from './card-kinds.ts';

/**
 * Whether Cases and Artifacts could stand on the cards of an owner's objects: they live in Organizations, so those of
 * a Community or Source have them only while associations may cross owners.
 */
export function showsWorkflow(owner: Owner | undefined, owners: Iterable<Owner>, crossOwner: boolean): boolean {
  const reach = owner?.kind === 'organization' ? [owner] : crossOwner ? [...owners] : [];
  return reach.some((place) => place.kind === 'organization' && decideIn(place, 'case.view').allowed);
}

export function useShowsWorkflow(ownerId: number): boolean {
  const owners = useOwners();
  const { data } = useContractQuery('workspace.info', {});
  return showsWorkflow(owners.get(ownerId), owners.values(), data?.crossOwner ?? false);
}

/** The kinds that the object can be associated with, as far as the user may see them. */
export function useLinkableKinds(kind: ObjectKind, ownerId: number): readonly ObjectKind[] {
  const workflow = useShowsWorkflow(ownerId);
  return useMemo(() => linkableKinds(kind).filter((other) => workflow || !isWorkflowKind(other)), [kind, workflow]);
}
