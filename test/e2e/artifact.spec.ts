import { join } from 'node:path';
import { seriousFaults } from './pages/accessibility.ts';
import { ArtifactsPage } from './pages/artifact.ts';
import { callFrom } from './pages/contract.ts';
import { Scene } from './pages/scene.ts';
import type { ShellPage } from './pages/shell.ts';
import { expect, test } from './support/app.ts';

const aFile = join(import.meta.dirname, '..', 'data', 'stix', 'bundle-20.json');

async function openCase(shell: ShellPage): Promise<ArtifactsPage> {
  const { page, ownerId } = await Scene.inHomeOwner(shell.page);
  await callFrom(page, 'case.create', { ownerId, name: 'Token theft from build agents' });
  await shell.openObject('Token theft');
  return new ArtifactsPage(page);
}

test('an Artifact is added, told to suggest nothing, and its Indicator is created beside it', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const artifacts = await openCase(shell);
  const { page, card, dialog } = artifacts;
  await artifacts.action('Add artifact').click();
  await dialog.getByLabel('Summary').fill('hxxps://Nikeoutletinc[.]org/a');
  await expect(dialog.getByLabel('Type')).toHaveValue('URL');
  await expect(dialog.getByText('Stored as hxxps://nikeoutletinc[.]org/a')).toBeVisible();
  await dialog.getByLabel('Source').fill('proxy log');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const value = 'hxxps://nikeoutletinc[.]org/a';
  await expect(artifacts.row(value)).toContainText('suggests Cases');

  await artifacts
    .row(value)
    .getByRole('button', { name: `More of ${value}` })
    .click();
  const unfolded = artifacts.unfolded(value);
  await expect(unfolded).toContainText('proxy log');
  await unfolded.getByRole('button', { name: 'Create the URL in' }).click();
  await expect(unfolded.getByText('associated', { exact: true })).toBeVisible();
  await unfolded.getByText('Use to potentially associate cases.').click();
  await expect(artifacts.row(value)).toContainText('does not suggest');
  expect(await seriousFaults(page)).toEqual([]);

  await unfolded.getByRole('button', { name: 'Details' }).click();
  const details = page.getByRole('region', { name: 'Artifact', exact: true });
  await expect(details).toContainText('proxy log');
  await details.getByRole('button', { name: /Case 1 Token theft/ }).click();
  await expect(card).toBeVisible();
  await artifacts.row(value).getByRole('checkbox').click();
  await artifacts.action('Delete chosen Artifacts').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click();
  await expect(card).toContainText('No Artifacts yet');
  await shell.undo();
  await expect(artifacts.row(value)).toBeVisible();
});

test('many Artifacts come from a text, by the keyboard, and are sorted and filtered', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const artifacts = await openCase(shell);
  const { page, dialog, grid } = artifacts;
  await artifacts.action('Paste many').focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Text with values')).toBeFocused();
  await page.keyboard.insertText('13.59.205[.]66\npanhardware[.]com\nPanhardware.com\na mutex name');
  await expect(dialog.getByRole('status')).toContainText('2 are left out');
  await dialog.getByLabel('Type of line 4').selectOption('Mutex');
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Add 3 Artifacts' }).press('Enter');
  await expect(shell.notifications.getByText('Added 3 Artifacts')).toBeVisible();
  await artifacts.grid.getByRole('button', { name: 'Type' }).click();
  await expect(grid.getByRole('row').nth(1)).toContainText('Mutex');
  await expect(grid.getByRole('row').last()).toContainText('panhardware');
  await artifacts.grid.focus();
  await page.keyboard.press('End');
  await page.keyboard.press(' ');
  await expect(artifacts.unfolded('panhardware[.]com')).toBeVisible();
  await artifacts.card.getByLabel('Filter Artifacts').fill('mutex');
  await expect(grid.getByRole('row')).toHaveCount(2);
});

test('a file is kept as an Artifact with a note, and saved again', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const artifacts = await openCase(shell);
  const { page, dialog } = artifacts;
  await artifacts.action('Add artifact').click();
  await dialog.getByLabel('Type').selectOption('Malware Sample');
  await artifacts.chooseFile(aFile);
  await expect(dialog.getByLabel('File name')).toHaveValue('bundle-20.json');
  await dialog.getByLabel('Note').fill('From the *build agent*');
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await artifacts.row('bundle-20.json').getByRole('button', { name: 'More of bundle-20.json' }).click();
  const unfolded = artifacts.unfolded('bundle-20.json');
  await expect(unfolded).toContainText('From the build agent');
  await expect(unfolded.getByRole('button', { name: 'Copy SHA-256' })).toBeVisible();
  const download = page.waitForEvent('download');
  await unfolded.getByRole('button', { name: 'Save a copy' }).click();
  expect((await download).suggestedFilename()).toBe('bundle-20.json.malware');
});
