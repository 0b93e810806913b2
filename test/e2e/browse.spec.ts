import { join } from 'node:path';
import type { BrowsePage } from './pages/browse.ts';
import { administrator, type FirstRunPage } from './pages/first-run.ts';
import type { ShellPage } from './pages/shell.ts';
import { SignInPage } from './pages/sign-in.ts';
import { expect, test } from './support/app.ts';

const bundle = join(import.meta.dirname, '..', 'data', 'stix', 'bundle-21.json');

async function importedWorkspace(firstRun: FirstRunPage): Promise<{ shell: ShellPage; browse: BrowsePage }> {
  const shell = await firstRun.createWorkspace();
  const imports = await shell.openImport();
  await imports.choose(bundle);
  await imports.start();
  const browse = await shell.openBrowse();
  await expect(browse.row('HeronLoader')).toBeVisible();
  return { shell, browse };
}

test('an empty workspace says what to do next', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const browse = await shell.openBrowse();
  await expect(browse.screen.getByText('There is nothing here yet')).toBeVisible();
  await browse.screen.getByRole('button', { name: 'Import a file' }).click();
  await expect(shell.tab('Import')).toHaveAttribute('aria-selected', 'true');
});

test('filters narrow the table, show as chips and can be taken out', async ({ firstRun }) => {
  const { browse } = await importedWorkspace(firstRun);
  await browse.filterByText('heronl');
  await expect(browse.total).toHaveText('1 object');
  await expect(browse.chips).toContainText('heronl');
  await browse.filterByKind('Tags');
  await expect(browse.screen.getByText('Nothing matches the filter')).toBeVisible();
  await browse.screen.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(browse.row('Quiet Heron')).toBeVisible();
  await expect(browse.chips).toBeHidden();
});

test('the keyboard moves, previews, opens in the background and opens', async ({ firstRun }) => {
  const { shell, browse } = await importedWorkspace(firstRun);
  await browse.filterByText('heronl');
  await expect(browse.total).toHaveText('1 object');
  const { keyboard } = shell.page;
  await browse.grid.focus();
  await keyboard.press('Space');
  await expect(shell.drawer).toContainText('HeronLoader');
  await keyboard.press('Escape');
  await expect(shell.drawer).toBeHidden();
  await keyboard.press('Control+Enter');
  await expect(shell.tab('HeronLoader')).toHaveAttribute('aria-selected', 'false');
  await keyboard.press('Enter');
  await expect(shell.tab('HeronLoader')).toHaveAttribute('aria-selected', 'true');
  await keyboard.press('Alt+ArrowLeft');
  await expect(shell.tab(/^Browse/)).toHaveAttribute('aria-selected', 'true');
});

test('a bulk deletion says what goes with it and can be undone', async ({ firstRun }) => {
  const { shell, browse } = await importedWorkspace(firstRun);
  await browse.choose('HeronLoader');
  await browse.choose('Quiet Heron');
  await browse.deleteChosen();
  await expect(browse.row('HeronLoader')).toBeHidden();
  await expect(shell.notifications.getByText(/^Deleted 2 objects/)).toBeVisible();
  await shell.undo();
  await expect(browse.row('HeronLoader')).toBeVisible();
  await expect(browse.row('Quiet Heron')).toBeVisible();
});

test('chosen rows are tagged in one change', async ({ firstRun }) => {
  const { shell, browse } = await importedWorkspace(firstRun);
  await browse.choose('HeronLoader');
  await browse.choose('Quiet Heron');
  await browse.screen.getByRole('button', { name: 'Tag', exact: true }).click();
  const dialog = shell.page.getByRole('dialog');
  await dialog.getByLabel('Tags').fill('watch list');
  await shell.page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Tag', exact: true }).click();
  await expect(shell.notifications.getByText('Tags applied 2 times')).toBeVisible();
  await browse.filterByKind('Tags');
  await expect(browse.row('watch list')).toBeVisible();
});

test('hidden columns are still hidden at the next sign-in', async ({ app, firstRun }) => {
  const { shell, browse } = await importedWorkspace(firstRun);
  await expect(browse.grid.getByRole('columnheader', { name: 'Rating' })).toBeVisible();
  await browse.screen.getByRole('button', { name: 'Columns' }).click();
  await app.page
    .locator('label')
    .filter({ hasText: /^Rating$/ })
    .click();
  await expect(browse.grid.getByRole('columnheader', { name: 'Rating' })).toBeHidden();
  await shell.chooseInUserMenu('Sign out');
  await new SignInPage(app.page).signIn(administrator.userName, administrator.password);
  await expect(browse.grid).toBeVisible();
  await expect(browse.grid.getByRole('columnheader', { name: 'Rating' })).toBeHidden();
});

test('nothing is lost of what is typed right after Ctrl+K', async ({ firstRun }) => {
  const { shell, browse } = await importedWorkspace(firstRun);
  await browse.grid.focus();
  await shell.page.keyboard.press('Control+k');
  await shell.page.keyboard.type('quiet');
  const palette = shell.page.getByRole('dialog', { name: 'Command palette' });
  await expect(palette.getByRole('combobox')).toHaveValue('quiet');
  await expect(palette.getByRole('option').first()).toContainText('Quiet Heron');
  await shell.page.keyboard.press('Enter');
  await expect(shell.tab('Quiet Heron')).toHaveAttribute('aria-selected', 'true');
});
