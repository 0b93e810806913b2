import { readFile } from 'node:fs/promises';
import { seriousFaults } from './pages/accessibility.ts';
import { callFrom } from './pages/contract.ts';
import { WorkflowPage } from './pages/workflow.ts';
import { expect, test } from './support/app.ts';

test('a Template is read and copied; its copy is changed by keyboard, kept as a draft, saved, and opens a Case', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const workflows = new WorkflowPage(page);
  await workflows.openArea('Templates');
  await expect(workflows.card('Malware on a host')).toContainText('Built in');
  await workflows.card('Phishing').getByRole('button', { name: 'Preview Phishing' }).click();
  await expect(workflows.editor).toContainText('comes with the program');
  await expect(workflows.editor).toContainText('Secure the original message');
  expect(await seriousFaults(page), 'Preview').toEqual([]);

  await workflows.openArea('Templates');
  expect(await seriousFaults(page), 'Templates').toEqual([]);
  await workflows.card('Phishing').getByRole('button', { name: 'Copy into Organization: Phishing' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Copy', exact: true }).press('Enter');
  await expect(workflows.editor).toContainText('Active');

  await workflows.list.getByRole('button', { name: /^Read the headers/ }).click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(workflows.list.getByRole('button').nth(3)).toContainText('Read the headers');
  // Into the next phase and back: the keyboard stays on what it moves.
  for (const key of ['Alt+ArrowDown', 'Alt+ArrowUp'])
    for (let step = 0; step < 8; step += 1) await page.keyboard.press(key);
  await expect(workflows.list.getByRole('button', { name: /^Read the headers/ })).toBeFocused();
  await expect(workflows.list.getByRole('button').nth(3)).toContainText('Read the headers');
  await workflows.field('Name').fill('Read all headers');
  await workflows.editor.getByRole('button', { name: 'Add field' }).press('Enter');
  await expect(workflows.editor.getByRole('alert')).toContainText('no label');
  await workflows.field('Label of field 3').fill('Host of the sender');
  await workflows.field('Artifact type of field 3').selectOption('Host');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await seriousFaults(page), `Editor, ${colorScheme}`).toEqual([]);
  }
  await shell.tab('Phishing').last().press('Delete');
  await workflows.openArea('Workflows');
  await workflows.card('Phishing').getByRole('button', { name: 'Phishing', exact: true }).click();
  await expect(workflows.list).toContainText('Read all headers');
  await workflows.save();

  await workflows.openArea('Workflows');
  await expect(workflows.card('Phishing')).toContainText('version 2');
  expect(await seriousFaults(page), 'Workflows').toEqual([]);
  await expect(workflows.card('Phishing').getByRole('button', { name: 'Open a Case' })).toBeVisible();
  const { rows } = await callFrom(page, 'workflow.list', {});
  const opened = await callFrom(page, 'workflow.openCase', {
    workflowId: rows[0]?.id ?? 0,
    name: 'Invoice from nowhere',
  });
  const { tasks } = await callFrom(page, 'case.get', { id: opened.id });
  expect(tasks.total).toBe(14);
});

test('what somebody else saved meanwhile is not lost unseen; a Workflow is exported, removed and imported again', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const workflows = new WorkflowPage(page);
  await workflows.openArea('Workflows');
  await page.getByRole('button', { name: 'New Workflow' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Lost laptop');
  await page.keyboard.press('Enter');
  await workflows.list.getByRole('button', { name: 'Add a task to Phase 1' }).press('Enter');
  await workflows.field('Name').fill('Lock the laptop');
  const { rows } = await callFrom(page, 'workflow.list', {});
  const [row] = rows;
  if (row === undefined) throw new Error('no Workflow was made');
  await callFrom(page, 'workflow.update', { id: row.id, version: row.version, description: 'Meanwhile' });
  await workflows.editor.getByRole('button', { name: 'Save', exact: true }).click();
  const warning = workflows.editor.getByRole('alert');
  await expect(warning).toContainText('Somebody changed this Workflow');
  await warning.getByRole('button', { name: 'Save mine instead' }).click();
  await expect(warning).toBeHidden();

  await workflows.openArea('Workflows');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    workflows.chooseInMenu('Lost laptop', 'Export'),
  ]);
  expect(download.suggestedFilename()).toBe('Lost laptop.wf');
  const path = await download.path();
  await workflows.chooseInMenu('Lost laptop', 'Remove');
  await expect(workflows.card('Lost laptop')).toBeHidden();
  await page.getByRole('button', { name: 'Import file' }).click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('dialog').getByRole('button', { name: 'Choose a file…' }).click(),
  ]);
  await chooser.setFiles({ name: 'Lost laptop.wf', mimeType: 'application/json', buffer: await readFile(path) });
  await expect(workflows.list).toContainText('Lock the laptop');
  await expect(workflows.editor).toContainText('Not active');
});
