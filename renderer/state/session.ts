import { create } from 'zustand';
import type { SessionState, SessionUser } from '../../shared/contract/session.ts';
import type { WorkspaceStatus } from '../../shared/contract/workspace.ts';
import { call } from '../api/client.ts';
import { queryClient } from '../api/query.ts';

export type SessionStatus = 'starting' | 'unreachable' | 'noWorkspace' | 'signedOut' | 'signedIn';

export interface Session {
  readonly status: SessionStatus;
  readonly user: SessionUser | null;
  readonly locked: boolean;
  /** What the first screen knows of workspaces; null until it was asked. */
  readonly workspace: WorkspaceStatus | null;
  /** Why the backend did not answer, when it did not. */
  readonly failure: unknown;
}

export const useSession = create<Session>(() => ({
  status: 'starting',
  user: null,
  locked: false,
  workspace: null,
  failure: null,
}));

const statusOf = (workspace: WorkspaceStatus | null, user: SessionUser | null): SessionStatus => {
  if (workspace?.open == null) return 'noWorkspace';
  return user === null ? 'signedOut' : 'signedIn';
};

/** Asks the backend which workspace is open and who is signed in. */
export async function loadSession(): Promise<void> {
  try {
    const workspace = await call('workspace.status', {});
    const { user, locked } =
      workspace.open === null ? { user: null, locked: false } : await call('session.current', {});
    useSession.setState({ status: statusOf(workspace, user), workspace, user, locked, failure: null });
  } catch (failure) {
    useSession.setState({ status: 'unreachable', failure });
  }
}

/** Takes over what a sign-in, a lock or an event said. Rows of another user never stay on screen. */
export function applySession(state: SessionState): void {
  const before = useSession.getState();
  if (before.user?.id !== state.user?.id) queryClient.clear();
  useSession.setState({ user: state.user, locked: state.locked, status: statusOf(before.workspace, state.user) });
}
