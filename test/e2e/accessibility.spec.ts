import { join } from 'node:path';
import { seriousFaults } from './pages/accessibility.ts';
import { Scene } from './pages/scene.ts';
import { expect, test } from './support/app.ts';

const bundle = join(import.meta.dirname, '..', 'data', 'stix', 'bundle-21.json');

for (const colorScheme of ['dark', 'light'] as const) {
  test(`no screen has a serious accessibility violation in the ${colorScheme} theme`, async ({ app, firstRun }) => {
    test.slow();
    const { page } = app;
    await page.emulateMedia({ colorScheme });
    await expect(firstRun.heading).toBeVisible();
    const check = async (screen: string) => expect.soft(await seriousFaults(page), screen).toEqual([]);

    await check('first run');
    await page.getByRole('button', { name: 'Create a workspace' }).click();
    await check('create a workspace');
    await page.getByRole('button', { name: 'Back' }).click();
    const shell = await firstRun.createWorkspace();
    await check('home of an empty workspace');

    const imports = await shell.openImport();
    await check('import');
    await imports.choose(bundle);
    await check('import preview');
    await imports.start();
    await check('import report');

    const browse = await shell.openBrowse();
    await browse.choose('HeronLoader');
    await browse.grid.focus();
    await page.keyboard.press('Space');
    await expect(shell.drawer).toBeVisible();
    await check('browse with the drawer');
    await browse.screen.getByRole('button', { name: 'Delete' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await check('delete dialog');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    await shell.openPalette();
    await check('palette');
    await page.keyboard.press('Escape');
    await shell.openObject('HeronLoader');
    await expect(page.getByRole('heading', { level: 1, name: /HeronLoader/ })).toBeVisible();
    await check('details');
    await page.getByRole('tab', { name: /^Associations/ }).click();
    await check('associations');

    await shell.chooseInUserMenu('Lock');
    await expect(page.getByRole('heading', { name: 'Locked' })).toBeVisible();
    await check('lock screen');
  });
}

test('the keyboard follows into the tab that is shown, and returns there when a dialog goes', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  await (await Scene.inHomeOwner(page)).group('Tool', 'NestScan');
  const panel = (name: string) => page.getByRole('tabpanel', { name, exact: true });

  await shell.rail.getByRole('button', { name: 'Browse' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel('Browse')).toBeFocused();
  const grid = panel('Browse').getByRole('grid');
  await expect(grid).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(grid).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel('NestScan')).toBeFocused();
  // The keys of the object are there with its screen.
  await expect(panel('NestScan').getByRole('button', { name: 'Edit' }).first()).toBeVisible();
  for (const key of ['e', 't', '?']) {
    await page.keyboard.press(key);
    await expect(panel('NestScan')).not.toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel('NestScan')).toBeFocused();
  }
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(grid).toBeFocused();
});
