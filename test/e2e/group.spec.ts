import { join } from 'node:path';
import { seriousFaults } from './pages/accessibility.ts';
import { callFrom } from './pages/contract.ts';
import { GroupPage } from './pages/group.ts';
import { Scene } from './pages/scene.ts';
import { expect, test } from './support/app.ts';

const aFile = join(import.meta.dirname, '..', 'data', 'stix', 'bundle-20.json');

test('the file of a Report is attached, looked at, removed and brought back; the Report is voted on and reviewed', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  await scene.group('Report', 'Heron paper');
  await shell.page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await shell.openObject('Heron paper');
  const report = new GroupPage(shell.page);
  const file = report.card('File');
  await expect(file).toContainText('Awaiting Upload');
  await report.chooseFile(file.getByRole('button', { name: 'Choose a file…' }), aFile);
  await expect(file).toContainText('bundle-20.json');
  await expect(file.getByRole('button', { name: 'Copy SHA-256' })).toBeVisible();
  await file.getByRole('button', { name: 'Preview as plain text' }).click();
  await expect(file.getByRole('region', { name: 'Beginning of bundle-20.json' })).toContainText('"type": "bundle"');
  expect(await seriousFaults(shell.page)).toEqual([]);
  const download = shell.page.waitForEvent('download');
  await file.getByRole('button', { name: 'Save a copy' }).click();
  expect((await download).suggestedFilename()).toBe('bundle-20.json');
  await file.getByRole('button', { name: 'Remove the file' }).click();
  await shell.page.getByRole('alertdialog').getByRole('button', { name: 'Remove the file' }).click();
  await expect(file).toContainText('Awaiting Upload');
  await shell.undo();
  await expect(file).toContainText('bundle-20.json');

  await report.card('Votes').getByRole('button', { name: 'Useful: 0', exact: true }).click();
  await expect(report.card('Votes').getByRole('button', { name: 'Useful: 1, your vote. Withdraw it' })).toBeVisible();
  await report.review('5 · excellent', 'Complete.');
  await expect(report.card('Reviews').getByRole('article')).toContainText('Complete.');
  await expect(report.card('Reviews')).toContainText('5.0');
});

test('a Signature is highlighted, and edited by keyboard', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  await callFrom(page, 'group.create', {
    ownerId: scene.ownerId,
    type: 'Signature',
    name: 'Detect Heron',
    fields: { fileName: 'heron.yar', fileType: 'YARA', fileText: 'rule heron { condition: true }' },
  });
  await shell.openObject('Detect Heron');
  const signature = new GroupPage(page);
  const code = signature.card('Signature').getByRole('region', { name: 'Text of the Signature' });
  // Words of the language are set apart as soon as the highlighter has looked at the text.
  await expect(code.locator('span', { hasText: /^rule$/ })).toBeVisible();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  expect(await seriousFaults(page)).toEqual([]);
  await signature.title.click();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Signature (required)').fill('rule heron { condition: false } // <script>');
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(code).toContainText('// <script>');
});

test('the status of an Event is set in the header; a false positive offers to report its Indicators; a Task is assigned', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  const event = await scene.group('Event', 'Beacon');
  const host = await scene.indicator('Host', 'beacon.example.org');
  await scene.associate(event, host);
  await shell.openObject('Beacon');
  const group = new GroupPage(page);
  await group.chooseStatus('In Progress');
  await expect(group.status).toHaveAccessibleName('Status: In Progress. Change');
  await group.status.press('Enter');
  await page.getByRole('menuitem', { name: 'False Positive' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Report its Indicators as false positives?' });
  await expect(dialog).toContainText('beacon[.]example[.]org');
  await dialog.getByRole('button', { name: 'Report 1 Indicator' }).click();
  await expect(shell.notifications.getByText('Reported 1 Indicator as false positives')).toBeVisible();
  const { detail } = await callFrom(page, 'object.get', { id: host });
  expect(detail).toMatchObject({ falsePositives: 1 });

  await callFrom(page, 'group.create', {
    ownerId: scene.ownerId,
    type: 'Task',
    name: 'Ask the vendor',
    fields: { dueDate: Date.UTC(2020, 0, 1) },
  });
  await shell.openObject('Ask the vendor');
  const task = new GroupPage(page);
  await expect(task.card('Assignment')).toContainText('Overdue');
  await task.card('Assignment').getByRole('button', { name: 'Change: Assigned to' }).press('Enter');
  await page.getByRole('dialog').getByRole('checkbox', { name: 'admin' }).press('Space');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).press('Enter');
  await expect(task.card('Assignment')).toContainText('admin');
});
