import type { Locator, Page } from '@playwright/test';
import type { WorkflowTask } from '../../../shared/model/workflow.ts';
import { callFrom } from './contract.ts';
import type { Scene } from './scene.ts';

/** Phases and Tasks of a Case, and the area Tasks of the Cases screen. */
export class CaseTasksPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get column(): Locator {
    return this.page.getByRole('region', { name: 'Phases and Tasks' });
  }

  /** What opens a task, with its name and facts. */
  task(name: string): Locator {
    return this.column.locator('[data-choice]').filter({ hasText: new RegExp(`^${name}`) });
  }

  sign(name: string): Locator {
    return this.column.getByRole('button', { name: new RegExp(`^(Complete|Reopen) ${name}$`) });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async chooseInMenu(task: string, entry: string): Promise<void> {
    await this.column.getByRole('button', { name: `Actions of ${task}`, exact: true }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  async openArea(): Promise<Locator> {
    await this.page.getByRole('navigation', { name: 'Areas' }).getByRole('button', { name: 'Cases' }).click();
    await this.page.getByRole('tablist', { name: 'Areas of Cases' }).getByRole('tab', { name: 'Tasks' }).click();
    return this.page.getByRole('tabpanel', { name: 'Tasks', exact: true });
  }
}

const task = (name: string, more: Partial<WorkflowTask> = {}): WorkflowTask => ({
  name,
  description: '',
  required: false,
  automated: false,
  dependsOn: null,
  duration: null,
  assignee: null,
  fields: [],
  ...more,
});

/** Opens a Case from a Workflow with tasks that depend on each other and one that asks for a value. */
export async function openCaseWithTasks({ page, ownerId }: Scene, name: string): Promise<number> {
  const workflow = await callFrom(page, 'workflow.create', {
    ownerId,
    name: `Workflow of ${name}`,
    description: '',
    assignee: null,
    active: true,
    body: {
      phases: [
        {
          name: 'Detect',
          description: '',
          tasks: [task('Confirm the alert', { required: true, duration: 60 }), task('Collect agent logs')],
        },
        {
          name: 'Contain',
          description: '',
          tasks: [
            task('Note the sender', {
              description: 'Where did it **come from**?',
              required: true,
              fields: [{ name: 'sender', label: 'Sender', artifactType: 'Email Address', required: true }],
            }),
            task('Rotate signing key', { dependsOn: 'Collect agent logs', duration: 40 }),
          ],
        },
      ],
      attributes: [],
    },
  });
  return (await callFrom(page, 'workflow.openCase', { workflowId: workflow.id, name })).id;
}
