import type { ReactElement } from 'react';
import { FirstRunScreen } from '../features/first-run/first-run-screen.tsx';
import { RecoveryCodeScreen } from '../features/first-run/recovery-code-screen.tsx';
import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx';
import { useRecoveryCode } from '../state/recovery-code.ts';
import { useSession } from '../state/session.ts';
import { LoadingPanel } from '../ui/state-panels.tsx';
import { ToastList } from '../ui/toast-list.tsx';
import { LockScreen } from './lock-screen.tsx';
import { UnreachableScreen } from './unreachable-screen.tsx';
import { Workbench } from './workbench.tsx';

/** The whole window: what is needed before work can begin, or the workbench. */
export function App(): ReactElement {
  return (
    <>
      <CurrentScreen />
      <ToastList />
    </>
  );
}

function CurrentScreen(): ReactElement {
  const { status, locked, user } = useSession();
  const recovery = useRecoveryCode();
  if (recovery.code !== null) return <RecoveryCodeScreen code={recovery.code} />;
  if (status === 'unreachable') return <UnreachableScreen />;
  if (status === 'starting') return <LoadingPanel label="Starting" />;
  if (status === 'noWorkspace' || recovery.waiting) return <FirstRunScreen />;
  if (status === 'signedOut' || user === null) return <SignInScreen />;
  return locked ? <LockScreen userName={user.userName} /> : <Workbench key={user.id} />;
}
