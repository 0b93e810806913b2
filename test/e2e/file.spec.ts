import { seriousFaults } from './pages/accessibility.ts';
import { callFrom } from './pages/contract.ts';
import { DetailsPage } from './pages/details.ts';
import { FilePage } from './pages/file.ts';
import { Scene } from './pages/scene.ts';
import { expect, test } from './support/app.ts';

const md5 = 'A'.repeat(32);
const sha1 = 'B'.repeat(40);

test('the behaviour of a File is built up, seen as a table and a graph, walked by keyboard, and undone', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  await scene.indicator('File', md5);
  const file = new FilePage(await DetailsPage.openIndicator(shell, md5, md5));
  await file.openBehavior();
  await expect(file.actions).toContainText('No file actions yet');

  await file.addAction('File DNS Query', 'Host', 'c2[.]heron[.]example');
  await file.addAction('File Mutex', 'Mutex', 'heron-once');
  await expect(file.actions.getByRole('row')).toHaveCount(3);
  await expect(file.actions).toContainText('c2[.]heron[.]example');
  await expect(file.node(/^Host c2\[\.\]heron\[\.\]example: File DNS Query from/)).toBeVisible();
  expect(await seriousFaults(page)).toEqual([]);

  await file.node(/^File A/).focus();
  await page.keyboard.press('ArrowUp');
  const first = page.locator('[data-node]:focus');
  await expect(first).toBeVisible();
  await page.keyboard.press('Space');
  await expect(shell.drawer).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(shell.tab(/heron/)).toHaveAttribute('aria-selected', 'true');
  await shell.tab(/^A/).click();

  await file.actions.getByLabel('Action', { exact: true }).selectOption('File Mutex');
  await expect(file.actions.getByRole('row')).toHaveCount(2);
  await file.actions.getByRole('checkbox', { name: 'Select the rows on screen' }).press('Space');
  await file.actions.getByRole('button', { name: 'Remove 1' }).click();
  await expect(file.actions).toContainText('No such action');
  await shell.undo();
  await expect(file.actions.getByRole('row')).toHaveCount(2);
});

test('occurrences of a File are added, changed and deleted', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  await (await Scene.inHomeOwner(page)).indicator('File', md5);
  const file = new FilePage(await DetailsPage.openIndicator(shell, md5, md5));
  await file.occurrences.getByRole('button', { name: 'Add occurrence' }).click();
  await expect(file.dialog.getByRole('button', { name: 'Add' })).toBeDisabled();
  await page.keyboard.type('heron.exe');
  await page.keyboard.press('Enter');
  await expect(file.occurrences).toContainText('heron.exe');

  await file.occurrences.getByRole('row').last().dblclick();
  await file.dialog.getByLabel('Path').fill(String.raw`C:\Users\Public\“heron” 🪶.exe`);
  expect(await seriousFaults(page)).toEqual([]);
  await file.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(file.occurrences).toContainText('🪶.exe');

  await file.occurrences.getByRole('checkbox', { name: 'Select the rows on screen' }).press('Space');
  await file.occurrences.getByRole('button', { name: 'Delete occurrences' }).click();
  await expect(file.occurrences).toContainText('No occurrences yet');
  await shell.undo();
  await expect(file.occurrences).toContainText('heron.exe');
});

test('a hash that another File has leads to the merge of the two, which is undone as a whole', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  const [first, second] = [await scene.indicator('File', md5), await scene.indicator('File', sha1)];
  await scene.associate(second, await scene.group('Malware', 'HeronLoader'));
  const details = await DetailsPage.openIndicator(shell, md5, md5);
  const file = new FilePage(details);

  await details.action('Edit').click();
  await file.dialog.getByLabel('SHA-1').fill(sha1);
  await file.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('dialog', { name: 'Merge Files' })).toBeVisible();
  await file.dialog.getByText(`File #${first} stays`).click();
  await expect(file.dialog).toContainText('1 association of the other moves to it');
  expect(await seriousFaults(page)).toEqual([]);
  await file.dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(file.dialog).toBeHidden();
  await expect(details.card('File hashes')).toContainText(sha1);
  expect((await callFrom(page, 'association.counts', { id: first })).total).toBe(1);

  await shell.undo();
  await expect(details.card('File hashes')).not.toContainText(sha1);
  expect((await callFrom(page, 'association.counts', { id: second })).total).toBe(1);

  // The other way in: looking for the other File.
  await details.card('File hashes').getByRole('button', { name: 'Merge…' }).click();
  await page.keyboard.type('bbbb');
  await file.dialog.getByRole('button', { name: /^B+/ }).first().click();
  await file.dialog.getByText(`File #${second} stays`).click();
  await file.dialog.getByRole('button', { name: 'Merge' }).click();
  // The File of this screen is gone, and with it the dialog: the one that stays is opened all the same.
  await expect(file.dialog).toBeHidden();
  await expect(details.card('File hashes')).toContainText(md5);
  await expect(details.card('File hashes')).toContainText(sha1);
});
