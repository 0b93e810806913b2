import { seriousFaults } from './pages/accessibility.ts';
import { callFrom } from './pages/contract.ts';
import { DetailsPage } from './pages/details.ts';
import { ObjectFormPage } from './pages/object-form.ts';
import { expect, test } from './support/app.ts';

test('a Victim is made with its first Assets, which are then added, changed, deleted and brought back', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const browse = await shell.openBrowse();
  await browse.screen.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('menuitem', { name: 'New Victim' }).click();
  const form = new ObjectFormPage(page, 'Victim');
  await form.field('Name').fill('Harbour Bank');
  await form.field('Organization').fill('Harbour Group');
  await form.screen.getByRole('button', { name: 'Add asset' }).click();
  await expect(form.submit).toBeDisabled();
  await form.field('Address').fill('desk@harbour.example');
  expect(await seriousFaults(page), 'New Victim').toEqual([]);
  const details = await (await form.create()).isOf('Harbour Bank');
  const assets = details.card('Assets');
  const rows = assets.getByRole('grid', { name: 'Assets' }).getByRole('row');
  await expect(rows).toHaveCount(2);

  await assets.getByRole('button', { name: 'Add asset' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add asset' });
  await dialog.getByLabel('Asset type').selectOption('Phone');
  await dialog.getByLabel('Phone number').fill('+64 4 555 0100');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(3);

  // By keyboard: the second row is chosen and edited.
  await assets.getByRole('grid', { name: 'Assets' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await assets.getByRole('button', { name: 'Edit asset' }).press('Enter');
  await page.getByRole('dialog', { name: 'Edit asset' }).getByLabel('Phone number').fill('+64 4 555 0199');
  await page.keyboard.press('Enter');
  await expect(assets).toContainText('0199');
  await assets.getByRole('button', { name: 'Delete assets' }).click();
  await page.getByRole('button', { name: 'Delete 1 asset' }).click();
  await expect(rows).toHaveCount(2);
  await shell.undo();
  await expect(rows).toHaveCount(3);
  expect(await seriousFaults(page), 'Victim').toEqual([]);

  await details.screen.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText('2 Assets');
  await page.keyboard.press('Escape');
  await assets.getByRole('button', { name: 'desk@harbour.example' }).click();
  await details.isOf('desk@harbour.example');
  await expect(details.card('Victim')).toContainText('Harbour Bank');
  await details.card('Victim').getByRole('button', { name: 'Open the Victim' }).press('Enter');
  await details.isOf('Harbour Bank');
});

test('a Track is made from the palette, changed and deleted', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const palette = await shell.openPalette();
  await palette.getByRole('combobox').fill('New Track');
  await page.keyboard.press('Enter');
  const form = new ObjectFormPage(page, 'Track');
  await expect(form.field('Name')).toBeFocused();
  await page.keyboard.type('Follow the herons');
  await form.field('Status').fill('Open');
  await form.screen.getByLabel('Description').fill('All *of* them');
  await form.field('Status').press('Enter');
  const details = await new DetailsPage(page).isOf('Follow the herons');
  await expect(details.card('Description')).toContainText('All of them');
  await expect(details.card('Details')).toContainText('Open');
  await details.screen.getByRole('button', { name: 'Edit', exact: true }).first().click();
  await page.getByRole('dialog').getByLabel('Status').fill('Closed');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(details.card('Details')).toContainText('Closed');
  expect(await seriousFaults(page)).toEqual([]);
  await details.screen.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Delete Track' }).click();
  await expect(shell.tab('Follow the herons')).toBeHidden();
  await shell.undo();
  const { total } = await callFrom(page, 'object.list', {
    filter: { kind: 'track' },
    sort: 'modified',
    descending: true,
    offset: 0,
    limit: 1,
  });
  expect(total).toBe(1);
});
