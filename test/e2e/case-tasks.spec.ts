import { seriousFaults } from './pages/accessibility.ts';
import { AdminPage } from './pages/admin.ts';
import { CaseTasksPage, openCaseWithTasks } from './pages/case-tasks.ts';
import { Scene } from './pages/scene.ts';
import { expect, test } from './support/app.ts';

test('tasks are completed by mouse and by keyboard, one after the value that it asks for, and wait for each other', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const tasks = new CaseTasksPage(page);
  await openCaseWithTasks(await Scene.inHomeOwner(page), 'Token theft');
  await shell.openObject('Token theft');
  await expect(tasks.column).toContainText('0 of 4');
  await expect(tasks.task('Rotate signing key')).toContainText('waiting for: Collect agent logs');
  await expect(tasks.sign('Rotate signing key')).toHaveAttribute('aria-disabled', 'true');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await seriousFaults(page), colorScheme).toEqual([]);
  }

  // The second click does not reopen it.
  await tasks.sign('Confirm the alert').dblclick({ delay: 150 });
  await expect(tasks.column).toContainText('1 of 4');
  await expect(tasks.task('Confirm the alert')).toContainText('closed');
  await tasks.task('Confirm the alert').focus();
  await page.keyboard.press('ArrowDown');
  await expect(tasks.task('Collect agent logs')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(tasks.task('Rotate signing key')).toContainText('due in');
  await expect(tasks.column).toContainText('2 of 4');

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(tasks.dialog).toContainText('come from');
  await expect(tasks.dialog.getByRole('button', { name: 'Complete' })).toHaveAttribute('aria-disabled', 'true');
  await tasks.dialog.getByRole('textbox', { name: /^Sender/ }).fill('sender@bad.example');
  await page.keyboard.press('Enter');
  await expect(tasks.dialog.getByRole('list', { name: 'Values of Sender' })).toContainText('bad[.]example');
  expect(await seriousFaults(page)).toEqual([]);
  await tasks.dialog.getByRole('button', { name: 'Complete' }).click();
  await expect(tasks.column).toContainText('3 of 4');

  await tasks.chooseInMenu('Collect agent logs', 'Reopen');
  await expect(tasks.task('Rotate signing key')).toContainText('waiting for');
  await shell.undo();
  await expect(tasks.task('Rotate signing key')).toContainText('due in');
});

test('a task is added and deleted; tasks of all Cases are found, and mine are on Home', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const tasks = new CaseTasksPage(page);
  await openCaseWithTasks(await Scene.inHomeOwner(page), 'Token theft');
  await shell.openObject('Token theft');
  await tasks.column.getByRole('button', { name: 'Add task', exact: true }).click();
  await tasks.dialog.getByLabel('Name').fill('Call the bank');
  await tasks.dialog.getByLabel('Assignee').selectOption({ index: 1 });
  expect(await seriousFaults(page)).toEqual([]);
  await tasks.dialog.getByLabel('Name').press('Enter');
  await expect(tasks.column.getByRole('group', { name: 'Additional Tasks' })).toContainText('Call the bank');
  await tasks.chooseInMenu('Collect agent logs', 'Delete…');
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('1 task');
  await question.getByRole('button', { name: 'Delete task' }).click();
  await expect(tasks.task('Rotate signing key')).toContainText('due in');

  const area = await tasks.openArea();
  const table = area.getByRole('grid', { name: 'Tasks' });
  await expect(table).toHaveAttribute('aria-rowcount', '5');
  await area.getByRole('button', { name: 'My tasks' }).click();
  await expect(table).toHaveAttribute('aria-rowcount', '2');
  await expect(table).toContainText('Call the bank');
  expect(await seriousFaults(page)).toEqual([]);

  await shell.rail.getByRole('button', { name: 'Home' }).click();
  await page
    .getByRole('region', { name: 'My tasks' })
    .getByRole('button', { name: /^Call the bank/ })
    .press('Enter');
  await expect(shell.tab('Token theft')).toHaveAttribute('aria-selected', 'true');
});

test('an administrator makes a group of users and sets a service level', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const admin = await AdminPage.open(shell);
  await admin.section('User groups');
  await page.getByRole('button', { name: 'Add group' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Night shift');
  await dialog.getByRole('group', { name: 'Members' }).getByRole('checkbox').first().press('Space');
  expect(await seriousFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('grid', { name: 'User groups' })).toContainText('Night shift');

  await admin.section('Service levels');
  const levels = page.getByRole('grid', { name: 'Service levels' });
  await levels.focus();
  await page.keyboard.press('Enter');
  await dialog.getByLabel('To respond', { exact: true }).fill('2');
  await page.keyboard.press('Enter');
  await expect(levels).toContainText('Organization');
  expect(await seriousFaults(page)).toEqual([]);
});
