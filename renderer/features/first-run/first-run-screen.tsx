import { useState, type ReactElement } from 'react';
import { useSession } from '../../state/session.ts';
import { EntryFrame } from '../../ui/entry-frame.tsx';
import { LoadingPanel } from '../../ui/state-panels.tsx';
import { CreateWorkspaceForm } from './create-workspace-form.tsx';
import { OpenWorkspace } from './open-workspace.tsx';
import { WaysIn } from './ways-in.tsx';

export type WayIn = 'create' | 'open';

/** No workspace is open: make one, open one, or look at the sample. */
export function FirstRunScreen(): ReactElement {
  const workspace = useSession((state) => state.workspace);
  const [way, setWay] = useState<WayIn | null>(null);
  if (workspace === null) return <LoadingPanel />;
  if (way === 'create') return <CreateWorkspaceForm workspace={workspace} onBack={() => setWay(null)} />;
  if (way === 'open') return <OpenWorkspace workspace={workspace} onBack={() => setWay(null)} />;
  return (
    <EntryFrame
      wide
      title="Welcome"
      text="Everything stays on this computer: Ligature never uses a network. Intelligence lives in a workspace, a folder of your own."
    >
      <WaysIn workspace={workspace} onChoose={setWay} />
    </EntryFrame>
  );
}
