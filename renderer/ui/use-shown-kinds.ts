import { useMemo } from 'react';
import { objectKinds, type ObjectKind } from '../../shared/model/object-type.ts';
import { decideIn } from '../api/owner-rights.ts';
import { isWorkflowKind } from './association-cards/card-kinds.ts';
import { useOwners } from './owner-edge-owners.ts';

/** Whether the user may see Cases anywhere: not while Workflow is switched off. */
export function useSeesCases(): boolean {
  const owners = useOwners();
  return useMemo(() => [...owners.values()].some((owner) => decideIn(owner, 'case.view').allowed), [owners]);
}

/** The kinds of objects that the user is shown: those of Workflow only where a role opens it. */
export function useShownKinds(): readonly ObjectKind[] {
  const seesCases = useSeesCases();
  return useMemo(() => objectKinds.filter((kind) => seesCases || !isWorkflowKind(kind)), [seesCases]);
}
