import { seriousFaults } from './pages/accessibility.ts';
import { callFrom } from './pages/contract.ts';
import { administrator } from './pages/first-run.ts';
import { GraphPivotPage } from './pages/graph-pivot.ts';
import { SavedGraphsPage } from './pages/saved-graphs.ts';
import { Scene } from './pages/scene.ts';
import { SignInPage } from './pages/sign-in.ts';
import { expect, test } from './support/app.ts';

const reader = { userName: 'reader', password: 'a long enough password' } as const;

test('a graph that nobody saved is there as it was after the program was stopped, and after its tab was closed', async ({
  app,
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  for (const name of ['Heron one', 'Heron two', 'Heron three']) await scene.group('Campaign', name);
  const graphs = await new SavedGraphsPage(shell.page).open();
  await expect(graphs.screen).toContainText('No saved graphs yet');
  const graph = await graphs.begin('heron', 3);
  await graphs.layOut('Grid');
  await graph.row('Heron two').click();
  await shell.page.keyboard.press('Delete');
  await graph.has(2);
  const before = await graphs.autosaved(2);

  const page = await app.restart();
  const again = await new SignInPage(page).signInAgain(administrator.userName, administrator.password);
  await expect(again.tab(/3 objects/)).toHaveAttribute('aria-selected', 'true');
  const restored = new GraphPivotPage(page);
  await restored.has(2);
  const after = new SavedGraphsPage(page);
  await restored.row('Heron one').click();
  await after.tool('Pin or unpin the chosen nodes').click();
  const { document } = await after.autosaved(3);
  expect(document.places).toBe(before.document.places);
  expect(document.nodes).toEqual(before.document.nodes);
  expect(document.history?.steps.slice(0, 2)).toEqual(before.document.history?.steps);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await restored.has(3);

  // Its tab is closed without saving: it can be brought back.
  await again.tab(/3 objects/).press('Delete');
  await after.open();
  await expect(after.unsaved).toContainText('never saved');
  expect(await seriousFaults(page), 'Graphs').toEqual([]);
  await after.unsaved.getByRole('button', { name: 'Restore 3 objects' }).press('Enter');
  await restored.has(3);
});

test('a graph is saved under a name with rules, reopened in place, renamed, copied and deleted by mouse and keyboard', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  for (const name of ['Crane one', 'Crane two']) await scene.group('Campaign', name);
  const graphs = await new SavedGraphsPage(page).open();
  const graph = await graphs.begin('crane', 2);
  await graphs.layOut('Circular');
  await expect(shell.tab('2 objects *')).toBeVisible();
  await page.keyboard.press('Control+s');
  const dialog = graphs.dialog('Save graph');
  await dialog.getByLabel('Name').fill('50% of it');
  await expect(dialog.getByRole('alert')).toContainText('"%" cannot be in the name');
  await expect(dialog.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  expect(await seriousFaults(page), 'Save').toEqual([]);
  await dialog.getByLabel('Name').fill('Cranes');
  await page.keyboard.press('Enter');
  await expect(shell.notifications).toContainText('Saved Cranes');
  await expect(shell.tab('Cranes')).toHaveText('Cranes');
  await expect(graphs.tool('Save graph')).toHaveAttribute('aria-disabled', 'true');
  const { rows } = await callFrom(page, 'savedGraph.list', {
    text: '',
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 1,
  });
  const id = rows[0]?.id ?? 0;
  const { document } = await callFrom(page, 'savedGraph.get', { id });

  // Opened again, moved by nothing and saved once more, it has the same places.
  await shell.tab('Cranes').press('Delete');
  await graphs.open();
  await expect(graphs.latest).toContainText('Cranes');
  await expect(graphs.latest.locator('circle')).toHaveCount(2);
  await graphs.row('Cranes').click();
  await page.keyboard.press('Enter');
  await graph.has(2);
  await expect(shell.tab('Cranes')).toHaveText('Cranes');
  await graph.row('Crane one').click();
  await graphs.tool('Pin or unpin the chosen nodes').click();
  await expect(shell.tab('Cranes *')).toBeVisible();
  await graphs.tool('Save graph').click();
  await expect(shell.tab('Cranes')).toHaveText('Cranes');
  const second = await callFrom(page, 'savedGraph.get', { id });
  expect(second.document.places).toBe(document.places);
  expect(second.document.history?.steps).toHaveLength(2);

  await graphs.open();
  await graphs.row('Cranes').click({ button: 'right' });
  await graphs.menuItem('Rename…').click();
  await graphs.dialog('Rename Cranes').getByLabel('Name').fill('Herons');
  await page.keyboard.press('Enter');
  await expect(graphs.row('Herons')).toBeVisible();
  await expect(shell.tab('Herons')).toBeVisible();
  await graphs.row('Herons').click();
  await page.keyboard.press('Shift+F10');
  await expect(graphs.menuItem('Open')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await graphs.dialog('Copy Herons').getByRole('button', { name: 'Copy' }).click();
  await expect(graphs.row('Herons copy')).toBeVisible();
  await graphs.row('Herons copy').getByRole('button', { name: 'More actions of Herons copy' }).click();
  await graphs.menuItem('Delete').click();
  await expect(graphs.row('Herons copy')).toBeHidden();
  // The list is read anew before it is said: the Undo of the copy is still the last one then.
  await expect(shell.notifications.getByText('Deleted Herons copy')).toBeVisible();
  await shell.undo();
  await expect(graphs.row('Herons copy')).toBeVisible();
});

test('somebody else’s change is not saved over, a deleted graph can be saved anew, and a reader is told why not', async ({
  app,
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  await scene.user(reader.userName, 'Read Only User', reader.password);
  for (const name of ['Egret one', 'Egret two']) await scene.group('Campaign', name);
  const graphs = await new SavedGraphsPage(page).open();
  const graph = await graphs.begin('egret', 2);
  await graphs.tool('Save graph').click();
  await graphs.dialog('Save graph').getByLabel('Name').fill('Egrets');
  await page.keyboard.press('Enter');
  await expect(shell.tab('Egrets')).toHaveText('Egrets');
  const list = { text: '', sort: 'name', descending: false, offset: 0, limit: 5 } as const;
  const [saved] = (await callFrom(page, 'savedGraph.list', list)).rows;
  if (saved === undefined) throw new Error('nothing was saved');
  await callFrom(page, 'savedGraph.rename', { id: saved.id, was: saved.name, name: 'Meanwhile' });
  await graph.row('Egret one').click();
  await graphs.tool('Pin or unpin the chosen nodes').click();
  await graphs.tool('Save graph').click();
  await expect(shell.notifications).toContainText('was changed since you opened it');
  const dialog = graphs.dialog('Save graph as');
  await dialog.getByLabel('Name').fill('Mine');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(shell.tab('Mine')).toHaveText('Mine');
  const mine = (await callFrom(page, 'savedGraph.list', list)).rows.find(({ name }) => name === 'Mine');
  await callFrom(page, 'savedGraph.delete', { id: mine?.id ?? 0 });
  await graphs.tool('Pin or unpin the chosen nodes').click();
  await page.keyboard.press('Control+s');
  await expect(shell.notifications).toContainText('does not exist (any more)');
  await graphs.dialog('Save graph as').getByLabel('Name').fill('Mine');
  await page.keyboard.press('Enter');
  await expect(shell.tab('Mine')).toHaveText('Mine');

  const other = await app.restart();
  const denied = await new SignInPage(other).signInAgain(reader.userName, reader.password);
  const seen = await new SavedGraphsPage(other).open();
  await seen.row('Mine').click({ button: 'right' });
  for (const name of ['Rename…', 'Copy…', 'Delete'])
    await expect(seen.menuItem(name), name).toHaveAttribute('aria-disabled', 'true');
  await expect(seen.menuItem('Delete')).toContainText('Group');
  await seen.menuItem('Open').click();
  await new GraphPivotPage(other).has(2);
  await expect(seen.tool('Save graph')).toHaveAttribute('aria-disabled', 'true');
  await seen.tool('Save graph').focus();
  await expect(other.getByRole('tooltip').or(other.locator('.bp6-tooltip')).last()).toContainText('Group');
  await expect(denied.tab('Mine')).toBeVisible();
});
