import { useMemo } from 'react';
import type { Owner } from '../../shared/model/owner.ts';
import { useContractQuery } from '../api/query.ts';

/** The owners that the user is a member of, by id. Empty until the first answer. */
export function useOwners(): ReadonlyMap<number, Owner> {
  const { data } = useContractQuery('owner.list', {});
  return useMemo(() => new Map((data ?? []).map((owner) => [owner.id, owner])), [data]);
}
