import { seriousFaults } from './pages/accessibility.ts';
import { callFrom, refusalOf } from './pages/contract.ts';
import { DetailsPage } from './pages/details.ts';
import { Scene } from './pages/scene.ts';
import { expect, test } from './support/app.ts';

test('observations and a false positive are reported on the Overview, once a day, by mouse and from the palette', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  const id = await scene.indicator('Host', 'sighted.example');
  await shell.openObject('sighted');
  const card = new DetailsPage(shell.page).card('Sightings');
  await card.getByLabel('Number of observations').fill('12');
  await card.getByRole('button', { name: 'Report observations' }).click();
  await expect(card).toContainText('12');
  const palette = await shell.openPalette();
  await palette.getByRole('combobox').fill('Report a false positive');
  await shell.page.keyboard.press('Enter');
  await expect(shell.notifications.getByText('Reported as a false positive')).toBeVisible();
  await expect(card.getByRole('button', { name: 'Report false positive' })).toHaveAttribute('aria-disabled', 'true');
  expect(await refusalOf(shell.page, 'indicator.reportFalsePositive', { id: id as never })).toBe('CONFLICT');
  await expect(card.getByRole('table', { name: 'Reports by user' })).toContainText('12');
  await shell.undo();
  await expect(card.getByRole('button', { name: 'Report false positive' })).not.toHaveAttribute('aria-disabled');
  expect(await seriousFaults(shell.page)).toEqual([]);
});

test('exclusion lists are kept in Administration and refuse what they hold; the private flag follows its switch', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  await scene.indicator('Host', 'kept.corp.example');
  await shell.rail.getByRole('button', { name: 'Admin' }).click();
  await shell.page.getByRole('button', { name: 'Exclusion lists' }).click();
  const admin = shell.page.getByRole('region', { name: 'Exclusion lists' }).first();
  await expect(admin.getByRole('button', { name: 'Delete' })).toHaveAttribute('aria-disabled', 'true');
  await admin.getByRole('button', { name: 'Add list' }).click();
  await shell.page.getByLabel('Name', { exact: true }).fill('Corporate');
  await shell.page.keyboard.press('Enter');
  await admin.getByRole('button', { name: 'Add values' }).click();
  await shell.page.getByLabel('Values, one in each line').fill('*.corp[.]example\n198.18.0.0/15');
  await shell.page.getByRole('button', { name: 'Add 2 values' }).click();
  await expect(admin.getByRole('grid', { name: 'Entries of Corporate' }).getByRole('row')).toHaveCount(3);
  await admin.getByLabel('Try a value').fill('198[.]18[.]3[.]3');
  await expect(admin.getByRole('status')).toContainText('"Corporate" (entry "198.18.0.0/15")');
  const host = { ownerId: scene.ownerId as never, type: 'Host', value: 'new.corp.example' } as const;
  expect(await refusalOf(shell.page, 'indicator.create', host)).toBe('INVALID_INPUT');
  expect(await seriousFaults(shell.page)).toEqual([]);

  await shell.openObject('kept');
  await shell.page.getByRole('button', { name: /^Status:/ }).click();
  await expect(shell.page.getByRole('menuitem', { name: 'Mark as private' })).toHaveAttribute('aria-disabled', 'true');
  // Escape closes what has the focus, and a menu takes it a moment after it opens.
  await expect(async () => {
    await shell.page.keyboard.press('Escape');
    await expect(shell.page.getByRole('menuitem', { name: 'Mark as private' })).toHaveCount(0, { timeout: 1000 });
  }).toPass();
  await callFrom(shell.page, 'setting.set', { name: 'privateIndicators', on: true });
  const mark = shell.page.getByRole('menuitem', { name: 'Mark as private' });
  // The window learns of the switch while the menu opens, which may close it once more.
  await expect(async () => {
    if ((await mark.count()) === 0) await shell.page.getByRole('button', { name: /^Status:/ }).click();
    await mark.click({ timeout: 2000 });
  }).toPass();
  await expect(shell.page.getByTitle('Marked as private')).toBeVisible();
  const browse = await shell.openBrowse();
  await expect(browse.grid.getByRole('columnheader', { name: 'Private' })).toBeVisible();
});
