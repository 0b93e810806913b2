/** The life of a Case by hand in the window: from its Workflow to its report. */
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { ArtifactsPage } from './pages/artifact.ts';
import { CaseTasksPage, openCaseWithTasks } from './pages/case-tasks.ts';
import { callFrom } from './pages/contract.ts';
import { Scene } from './pages/scene.ts';
import type { ShellPage } from './pages/shell.ts';
import { WorkflowPage } from './pages/workflow.ts';
import { expect, test } from './support/app.ts';

const value = 'panhardware.com';
const shown = 'panhardware[.]com';

test('a Case is opened from a Workflow, worked on, associated with another one, closed and reported on', async ({
  firstRun,
  browser,
}) => {
  test.slow();
  const shell = await firstRun.createWorkspace();
  await prepare(shell.page);
  await openFromWorkflow(shell);
  await addArtifact(shell.page);
  await isNotClosed(shell.page);
  await completeTasks(shell.page);
  await closeCase(shell);
  await exportReport(shell, browser);
});

/** Another Case and an Indicator with the value that the new Case will hold. */
async function prepare(page: Page): Promise<void> {
  const scene = await Scene.inHomeOwner(page);
  const caseId = await openCaseWithTasks(scene, 'Beaconing laptop');
  await callFrom(page, 'artifact.create', { caseId, type: 'Host', value });
  await scene.indicator('Host', value);
}

async function openFromWorkflow({ page }: ShellPage): Promise<void> {
  const workflows = new WorkflowPage(page);
  await workflows.openArea('Workflows');
  await workflows.card('Workflow of Beaconing laptop').getByRole('button', { name: 'Open a Case' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Token theft from build agents');
  await page.getByRole('button', { name: 'Open Case' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Token theft from build agents' })).toBeVisible();
  await expect(new CaseTasksPage(page).column).toContainText('0 of 4');
}

async function addArtifact(page: Page): Promise<void> {
  const artifacts = new ArtifactsPage(page);
  await artifacts.action('Add artifact').click();
  await artifacts.dialog.getByLabel('Summary').fill(shown);
  await artifacts.dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(artifacts.row(shown)).toContainText('suggests Cases');
}

/** A required task that is open stands against it, by its name. */
async function isNotClosed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close Case' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Close Case' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Confirm the alert');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
}

async function completeTasks(page: Page): Promise<void> {
  const tasks = new CaseTasksPage(page);
  await tasks.sign('Confirm the alert').click();
  await tasks.sign('Collect agent logs').click();
  await expect(tasks.task('Rotate signing key')).toContainText('due in');
  await tasks.task('Note the sender').click();
  await tasks.dialog.getByRole('textbox', { name: /^Sender/ }).fill('sender@bad.example');
  await page.keyboard.press('Enter');
  await tasks.dialog.getByRole('button', { name: 'Complete' }).click();
  await expect(tasks.column).toContainText('3 of 4');
}

async function closeCase({ page, notifications }: ShellPage): Promise<void> {
  await page.getByRole('button', { name: 'Close Case' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Resolution').selectOption('Containment Achieved');
  await dialog.getByRole('button', { name: 'Close Case' }).click();
  await expect(notifications.getByText(/^Closed Case/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reopen Case' })).toBeVisible();
}

/** The report is looked at in the window, saved, and opened as the file that it is. */
async function exportReport({ page, notifications }: ShellPage, browser: Browser): Promise<void> {
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: /^Report on Case/ });
  const preview = dialog.frameLocator('iframe');
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('Token theft from build agents');
  await dialog.getByRole('checkbox', { name: 'Potential associations (counts)' }).uncheck({ force: true });
  await expect(preview.getByRole('heading', { level: 2, name: 'Potential associations' })).toBeHidden();
  const save = dialog.getByRole('button', { name: 'Save HTML' });
  await expect(save).toBeEnabled();
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  expect(download.suggestedFilename()).toBe('Case 2 Token theft from build agents.html');
  await expect(notifications.getByText('Report saved as HTML')).toBeVisible();

  const path = `${await download.path()}.html`;
  await download.saveAs(path);
  const report = await browser.newPage();
  const asked: string[] = [];
  report.on('request', (request) => asked.push(request.url()));
  const { href } = pathToFileURL(path);
  await report.goto(href);
  await expect(report.getByRole('heading', { level: 1 })).toContainText('Case 2 Token theft from build agents');
  await expect(report.locator('body')).toContainText('Containment Achieved');
  await expect(report.locator('body')).toContainText(shown);
  await expect(report.locator('body')).toContainText('Closed the task Confirm the alert');
  // Its own policy lets its stylesheet through, and it asks for nothing else.
  await expect(report.locator('h1')).toHaveCSS('margin-top', '0px');
  expect(asked).toEqual([href]);
  await report.close();
}
