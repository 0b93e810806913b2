import { Share } from '@blueprintjs/icons';
import type { ReactElement } from 'react';
import type { Right } from '../../../../shared/model/object.ts';
import { useContractQuery } from '../../../api/query.ts';
import { CardAction } from '../../../ui/card-action.tsx';

interface ShareActionProps {
  readonly id: number;
  readonly onShare: () => void;
}

/** The button that offers to copy or contribute a Group; without a right anywhere it says the first reason. */
export function ShareAction({ id, onShare }: ShareActionProps): ReactElement {
  const right = useShareRight(id);
  return <CardAction label="Copy to…" icon={<Share />} right={right} onClick={onShare} />;
}

/** Whether there is an owner to which the user may share the Group. */
export function useShareRight(id: number): Right {
  const { data = [], isSuccess } = useContractQuery('sharing.targets', { id });
  if (data.some(({ right }) => right.allowed)) return { allowed: true, reason: null };
  const reason = data.find(({ right }) => right.reason !== null)?.right.reason;
  return {
    allowed: false,
    reason:
      reason ?? (isSuccess ? 'There is no other owner to which this Group could go.' : 'Looking where it can go.'),
  };
}
