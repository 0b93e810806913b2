import { expect, it } from 'vitest';
import { useSession } from '../../../../renderer/state/session.ts';
import { showDone, useToasts } from '../../../../renderer/ui/toast.ts';
import type { SessionUser } from '../../../../shared/contract/session.ts';

const user = (id: number): SessionUser => ({
  id: id as SessionUser['id'], // the contract brands it
  userName: `user ${id}`,
  systemRole: 'User',
  lockAfterMinutes: 30,
});

it('shows no user what another one did', () => {
  useSession.setState({ user: user(1) });
  showDone('Deleted Quiet Heron', 7);
  useSession.setState({ user: user(1), locked: true });
  expect(useToasts.getState().toasts).toHaveLength(1);
  useSession.setState({ user: null });
  expect(useToasts.getState().toasts).toEqual([]);
});
