import { seriousFaults } from './pages/accessibility.ts';
import { CasePage } from './pages/case.ts';
import { ObjectFormPage } from './pages/object-form.ts';
import { Scene } from './pages/scene.ts';
import { expect, test } from './support/app.ts';

test('a Case is opened, changed in place, refused to close while a required task is open, closed and reopened', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const palette = await shell.openPalette();
  await palette.getByRole('combobox').fill('New Case');
  await page.keyboard.press('Enter');
  const form = new ObjectFormPage(page, 'Case');
  await expect(form.field('Name')).toBeFocused();
  await page.keyboard.type('Token theft from build agents');
  await form.field('Severity').selectOption('High');
  await form.screen.getByLabel('Assignee').selectOption('admin');
  await form.screen.getByLabel('Occurred').fill('2026-01-05T09:20');
  await form.screen.getByLabel('Description').fill('Tokens of **all** agents');
  expect(await seriousFaults(page), 'New Case').toEqual([]);
  await form.field('Name').press('Enter');

  const kase = new CasePage(page, '1 Token theft from build agents');
  await expect(kase.header).toContainText('High');
  await expect(kase.card('Case Details')).toContainText('Tokens of all agents');
  await kase.choose('Severity', 'Critical');
  await kase.choose('Resolution', 'In Progress / Investigating');
  await kase.action(/^Assignee: admin/).click();
  await kase.dialog('Assign Case 1').getByLabel('Assignee').selectOption('Nobody');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Assign' }).click();
  await expect(kase.action(/^Assignee: nobody/)).toBeVisible();

  // By keyboard: E edits, Shift+C closes.
  await kase.screen.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('e');
  const edit = kase.dialog('Edit Case 1');
  await edit.getByLabel('Detected').fill('2026-01-05T09:10');
  await edit.getByRole('button', { name: 'Save' }).click();
  await expect(edit.getByRole('alert')).toContainText('lies before the time of occurrence');
  await edit.getByLabel('Detected').fill('2026-01-05T09:54');
  await edit.getByLabel('Name').press('Enter');
  await expect(kase.card('Case Details')).toContainText('34 min');

  await kase.screen.getByRole('button', { name: 'Add task' }).first().click();
  const task = page.getByRole('dialog');
  await task.getByLabel('Name').fill('Revoke the tokens');
  await task.getByText('Required').first().click();
  await task.getByLabel('Name').press('Enter');
  await expect(task).toBeHidden();
  await kase.screen.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Shift+C');
  const close = kase.dialog('Close Case 1');
  await close.getByRole('button', { name: 'Close Case' }).click();
  await expect(close.getByRole('alert')).toContainText('Revoke the tokens');
  await close.getByRole('button', { name: 'Cancel' }).click();
  await kase.screen.getByRole('button', { name: /^Complete.*Revoke the tokens/ }).click();
  await kase.action('Close Case').click();
  await close.getByLabel('Resolution').selectOption('Containment Achieved');
  expect(await seriousFaults(page), 'Close Case').toEqual([]);
  await close.getByRole('button', { name: 'Close Case' }).click();
  await expect(kase.action('Reopen Case')).toBeVisible();
  await expect(kase.header).toContainText('was open');
  expect(await seriousFaults(page), 'Case').toEqual([]);
  await shell.undo();
  await expect(kase.action('Close Case')).toBeVisible();
});

test('a Case is restricted to chosen users and deleted with what goes with it', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  await scene.user('grace', 'Standard User', 'correct horse battery');
  const palette = await shell.openPalette();
  await palette.getByRole('combobox').fill('New Case');
  await page.keyboard.press('Enter');
  const form = new ObjectFormPage(page, 'Case');
  await form.field('Name').fill('Insider');
  await form.field('Name').press('Enter');
  const kase = new CasePage(page, '1 Insider');
  await kase.action(/^Viewable by everyone/).click();
  const viewers = kase.dialog('Who may view Case 1');
  await viewers.getByText('Only chosen users').click();
  await expect(viewers.getByLabel('admin (you)')).toBeDisabled();
  // The Enter key of a search does not send the form around it.
  await viewers.getByLabel('Find users').fill('grace');
  await page.keyboard.press('Enter');
  await viewers.getByLabel('grace').press('Space');
  await expect(viewers.getByRole('status')).toContainText('2 users may view the Case');
  expect(await seriousFaults(page), 'Viewers').toEqual([]);
  await viewers.getByRole('button', { name: 'Save' }).click();
  await expect(kase.action(/^Viewable by 2/)).toBeVisible();

  await kase.action('More').click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  const remove = kase.dialog('Delete Case 1?');
  await expect(remove).toContainText('2 events of the timeline');
  await remove.getByRole('button', { name: 'Delete Case' }).click();
  await expect(shell.tab(/Insider/)).toBeHidden();
  await shell.undo();
  await shell.openObject('Insider');
  await expect(kase.action(/^Viewable by 2/)).toBeVisible();
});
