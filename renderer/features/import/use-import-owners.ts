import type { Owner } from '../../../shared/model/owner.ts';
import { decideIn } from '../../api/owner-rights.ts';
import { useContractQuery } from '../../api/query.ts';

const creates = ['indicator.create', 'group.create', 'victim.create'] as const;

/** Owners into which the user may import something, home first. What the role does not allow is refused line by line. */
export function useImportOwners(): readonly Owner[] {
  const { data } = useContractQuery('owner.list', {});
  return (data ?? [])
    .filter((owner) => creates.some((verb) => decideIn(owner, verb).allowed))
    .sort((left, right) => Number(right.home) - Number(left.home));
}
