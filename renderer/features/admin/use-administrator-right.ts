import type { Right } from '../../../shared/model/object.ts';
import { useSession } from '../../state/session.ts';

const allowed: Right = { allowed: true, reason: null };

/** Whether the user may change what holds for the whole system. */
export function useAdministratorRight(): Right {
  const role = useSession((state) => state.user?.systemRole);
  if (role === 'Administrator') return allowed;
  return { allowed: false, reason: `Needs the System role Administrator; yours is ${role ?? 'unknown'}.` };
}
