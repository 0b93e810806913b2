/** The life of a Case by hand in the window: from its Workflow to its report. */
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { ArtifactsPage } from './pages/artifact.ts';
import { CaseTasksPage, openCaseWithTasks } from './pages/case-tasks.ts';
import { CasePage } from './pages/case.ts';
import { callFrom } from './pages/contract.ts';
import { PotentialPage } from './pages/potential.ts';
import { Scene } from './pages/scene.ts';
import type { ShellPage } from './pages/shell.ts';
import { WorkflowPage } from './pages/workflow.ts';
import { expect, test } from './support/app.ts';

const caseName = '3 Token theft from build agents';
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
  await decideSuggestions(shell);
  await isOnBothCards(shell);
  await isNotClosed(shell.page);
  await completeTasks(shell.page);
  await closeCase(shell);
  await exportReport(shell, browser);
});

/** What knows the value that the new Case will hold: an Indicator with its Malware, and two Cases. */
async function prepare(page: Page): Promise<void> {
  const scene = await Scene.inHomeOwner(page);
  const laptop = await openCaseWithTasks(scene, 'Beaconing laptop');
  const wave = (await callFrom(page, 'case.create', { ownerId: scene.ownerId, name: 'Phishing wave' })).id;
  for (const caseId of [laptop, wave]) await callFrom(page, 'artifact.create', { caseId, type: 'Host', value });
  await scene.associate(await scene.group('Malware', 'GoldMax'), await scene.indicator('Host', value));
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

/** One suggestion of each kind is decided on, and a third Case is changed from here. */
async function decideSuggestions({ page, notifications }: ShellPage): Promise<void> {
  const potential = new PotentialPage(page, caseName);
  await potential.associate(`Associate ${shown}`);
  await expect(notifications.getByText(`Associated ${shown}`)).toBeVisible();
  await expect(potential.row('GoldMax')).toContainText(`associated with ${shown}`);
  await expect(potential.table.getByRole('row')).toHaveCount(4);
  await potential.action('Dismiss GoldMax').click();
  await expect(potential.dialog).toContainText('Dismiss GoldMax');
  await potential.dialog.getByLabel('Reason').fill('Not in our estate');
  await potential.dialog.getByRole('button', { name: 'Dismiss', exact: true }).click();
  await expect(potential.row('GoldMax')).toBeHidden();
  await potential.associate(/^Associate .*Beaconing laptop$/);
  await expect(potential.row('Beaconing laptop')).toBeHidden();

  await potential.card.getByRole('checkbox', { name: /Phishing wave/ }).check({ force: true });
  await potential.action('Bulk action').click();
  await page.getByRole('menuitem', { name: /severity/i }).click();
  await potential.dialog.getByLabel('Severity').selectOption('High');
  await potential.dialog.getByRole('button', { name: /severity/i }).click();
  await expect(potential.dialog).toBeHidden();
  await expect(potential.row('Phishing wave')).toBeVisible();
}

/** Two associated Cases list each other. */
async function isOnBothCards(shell: ShellPage): Promise<void> {
  const { page } = shell;
  const linked = (name: string, other: string) =>
    new CasePage(page, name)
      .card('Associations')
      .getByRole('grid', { name: 'Cases' })
      .getByRole('row')
      .filter({ hasText: other });
  await expect(linked(caseName, 'Beaconing laptop')).toBeVisible();
  await shell.openObject('Beaconing laptop');
  await expect(linked('1 Beaconing laptop', 'Token theft')).toBeVisible();
  await shell.tab(/Token theft/).click();
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
  expect(download.suggestedFilename()).toBe(`Case ${caseName}.html`);
  await expect(notifications.getByText('Report saved as HTML')).toBeVisible();

  const path = `${await download.path()}.html`;
  await download.saveAs(path);
  const report = await browser.newPage();
  const asked: string[] = [];
  report.on('request', (request) => asked.push(request.url()));
  const { href } = pathToFileURL(path);
  await report.goto(href);
  await expect(report.getByRole('heading', { level: 1 })).toContainText(`Case ${caseName}`);
  await expect(report.locator('body')).toContainText('Containment Achieved');
  await expect(report.locator('body')).toContainText(shown);
  await expect(report.locator('body')).toContainText('Closed the task Confirm the alert');
  await expect(report.getByRole('img', { name: /^Associations of Case 3/ })).toContainText('Beaconing laptop');
  await expect(report.locator('body')).toContainText('Not in our estate');
  // Its own policy lets its stylesheet through, and it asks for nothing else.
  await expect(report.locator('h1')).toHaveCSS('margin-top', '0px');
  await expect(report.getByRole('columnheader', { name: 'Status' }).first()).toHaveCSS('white-space', 'nowrap');
  expect(asked).toEqual([href]);
  await report.close();
}
