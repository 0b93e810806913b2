import { useEffect } from 'react';
import { useSession } from '../state/session.ts';
import { useTabs } from '../state/tabs.ts';

/** Names the window after its active tab, and after nothing while nobody is at work in it. */
export function useWindowTitle(): void {
  const title = useTabs((state) => state.tabs.find((tab) => tab.id === state.activeId)?.title);
  const workspace = useSession((state) => state.workspace?.open?.name);
  useEffect(() => {
    document.title = [title, workspace, 'Ligature'].filter((part) => part !== undefined).join(' · ');
    return () => {
      document.title = 'Ligature';
    };
  }, [title, workspace]);
}
