import type { ReactElement } from 'react';
import { AdminScreen } from '../features/admin/admin-screen.tsx';
import { BrowseScreen } from '../features/browse/browse-screen.tsx';
import { CasesScreen } from '../features/cases/cases-screen.tsx';
import { CreateCaseScreen } from '../features/case/create/create-case-screen.tsx';
import { WorkflowScreen } from '../features/workflow/workflow-screen.tsx';
import { GraphScreen } from '../features/graph/graph-screen.tsx';
import { GraphsScreen } from '../features/graph/saved/graphs-screen.tsx';
import { HomeScreen } from '../features/home/home-screen.tsx';
import { ImportScreen } from '../features/import/import-screen.tsx';
import { PasteScreen } from '../features/paste/paste-screen.tsx';
import { PivotScreen } from '../features/pivot/pivot-screen.tsx';
import { PostsScreen } from '../features/posts/posts-screen.tsx';
import { UnifiedScreen } from '../features/unified/unified-screen.tsx';
import { CreateScreen } from '../features/object-form/create-screen.tsx';
import { AnyObject } from './any-object.tsx';
import type { Tab } from '../state/tabs.ts';

/** The screen of a tab's address. */
export function TabScreen({ tab }: { tab: Tab }): ReactElement {
  const { address } = tab;
  switch (address.screen) {
    case 'home':
      return <HomeScreen />;
    case 'browse':
      return <BrowseScreen tabId={tab.id} filter={address.filter ?? {}} />;
    case 'object':
      return <AnyObject key={address.id} id={address.id} view={address.view ?? 'overview'} />;
    case 'create':
      return <CreateScreen kind={address.kind} />;
    case 'import':
      return <ImportScreen jobId={address.jobId ?? null} />;
    case 'paste':
      return <PasteScreen />;
    case 'posts':
      return <PostsScreen />;
    case 'cases':
      return <CasesScreen tabId={tab.id} area={address.area} />;
    case 'createCase':
      return <CreateCaseScreen workflowId={address.workflowId} />;
    case 'workflow':
      return <WorkflowScreen key={address.id} id={address.id} />;
    case 'graphs':
      return <GraphsScreen />;
    case 'graph':
      return <GraphScreen key={address.key} tabId={tab.id} graphKey={address.key} saved={address.saved ?? null} />;
    case 'admin':
      return <AdminScreen tabId={tab.id} section={address.section} />;
    case 'pivot':
      return <PivotScreen tabId={tab.id} trail={address.trail} />;
    case 'unified':
      return <UnifiedScreen key={address.id} tabId={tab.id} id={address.id} />;
  }
}
