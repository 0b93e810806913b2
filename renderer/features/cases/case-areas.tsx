import type { ReactElement } from 'react';
import type { Action } from '../../../shared/permission/catalogue.ts';
import type { CaseArea } from '../../state/tab-address.ts';
import { CasesArea } from './cases/cases-area.tsx';
import { TasksArea } from './tasks/tasks-area.tsx';
import { TemplatesArea } from './templates/templates-area.tsx';
import { WorkflowsArea } from './workflows/workflows-area.tsx';

interface CaseAreaEntry {
  readonly area: CaseArea;
  readonly label: string;
  /** Whoever holds it nowhere does not see the area. */
  readonly verb: Action;
  readonly render: () => ReactElement;
}

/** The areas of the Cases screen, in the order of its tabs. */
export const caseAreaEntries: readonly CaseAreaEntry[] = [
  { area: 'cases', label: 'Cases', verb: 'case.view', render: () => <CasesArea /> },
  { area: 'tasks', label: 'Tasks', verb: 'task.view', render: () => <TasksArea /> },
  { area: 'workflows', label: 'Workflows', verb: 'workflow.view', render: () => <WorkflowsArea /> },
  { area: 'templates', label: 'Templates', verb: 'systemTemplate.view', render: () => <TemplatesArea /> },
];
