import { callFrom } from './pages/contract.ts';
import { Scene } from './pages/scene.ts';
import type { ShellPage } from './pages/shell.ts';
import { expect, test } from './support/app.ts';

/** What the palette offers for a word. */
async function offered(shell: ShellPage, text: string): Promise<string[]> {
  const palette = await shell.openPalette();
  await palette.getByRole('combobox').fill(text);
  await expect(palette.getByRole('option').first()).toBeVisible();
  const options = await palette.getByRole('option').allInnerTexts();
  await shell.page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  return options;
}

test('with Workflow switched off the window shows nothing of it, and everything again when it is on', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  const group = await scene.group('Campaign', 'Winter');
  const { id } = await callFrom(page, 'case.create', { ownerId: scene.ownerId, name: 'Token theft' });
  await scene.associate(group, id);
  await shell.openObject('Winter');
  const cases = page.getByRole('region', { name: 'Cases', exact: true });
  await page.getByRole('tab', { name: /^Associations/ }).click();
  await expect(cases).toContainText('Token theft');
  expect((await offered(shell, 'New')).join()).toContain('New Case');

  await callFrom(page, 'setting.set', { name: 'workflow', on: false });
  await expect(shell.rail.getByRole('button', { name: 'Browse' })).toBeVisible();
  await expect(shell.rail.getByRole('button', { name: 'Cases' })).toBeHidden();
  await shell.rail.getByRole('button', { name: 'Home' }).click();
  const home = page.getByRole('tabpanel').filter({ visible: true });
  await expect(home).toContainText('Winter');
  await expect(home).not.toContainText(/Cases|My tasks|Token theft/);
  await shell.openObject('Winter');
  await page.getByRole('tab', { name: /^Associations/ }).click();
  await expect(page.getByRole('region', { name: 'Indicators', exact: true })).toBeVisible();
  await expect(cases).toBeHidden();
  expect((await offered(shell, 'New')).join()).not.toContain('New Case');

  await callFrom(page, 'setting.set', { name: 'workflow', on: true });
  await shell.rail.getByRole('button', { name: 'Cases' }).click();
  await expect(page.getByRole('tabpanel').filter({ visible: true }).first()).toContainText('Token theft');
});
