import { readFileSync } from 'node:fs';
import { seriousFaults } from './pages/accessibility.ts';
import { OverviewAssociations, RowDialog } from './pages/associations.ts';
import { DetailsPage } from './pages/details.ts';
import { Scene } from './pages/scene.ts';
import type { ShellPage } from './pages/shell.ts';
import { expect, test } from './support/app.ts';

/** An Intrusion Set with four Groups and an Indicator, its Associations tab on screen. */
async function openHeron(shell: ShellPage) {
  const scene = await Scene.inHomeOwner(shell.page);
  const heron = await scene.group('Intrusion Set', 'Quiet Heron');
  const loader = await scene.group('Malware', 'HeronLoader');
  const rest = await Promise.all(
    ['HeronDoor', 'HeronWipe', 'NestScan'].map((name) => scene.group(name === 'NestScan' ? 'Tool' : 'Malware', name)),
  );
  const host = await scene.indicator('Host', 'heron.example');
  await scene.associate(heron, loader, ...rest, host);
  await shell.openObject('Quiet Heron');
  const details = await new DetailsPage(shell.page).isOf('Quiet Heron');
  return { scene, heron, loader, host, details, tab: await details.openAssociations() };
}

test('each kind has a card with an exact count, and the tab says their sum', async ({ firstRun }) => {
  const { details, tab } = await openHeron(await firstRun.createWorkspace());
  await expect.poll(() => details.associationCount()).toBe(5);
  await tab.card('Groups').hasCount(4);
  await tab.card('Indicators').hasCount(1);
  await tab.card('Tags').hasCount(0);
  await expect(tab.card('Indicators').row('heron[.]example')).toBeVisible();
});

test('a card is filtered by type and by text', async ({ firstRun }) => {
  const { tab } = await openHeron(await firstRun.createWorkspace());
  const groups = tab.card('Groups');
  await groups.openFilter();
  await expect(groups.chip('Malware')).toContainText('3');
  await groups.chip('Tool').click();
  await expect(groups.row('NestScan')).toBeVisible();
  await expect(groups.row('HeronDoor')).toBeHidden();
  await groups.chip('Tool').click();
  await groups.filterText.fill('wipe');
  await expect(groups.row('HeronWipe')).toBeVisible();
  await expect(groups.row('NestScan')).toBeHidden();
});

test('Ctrl+F filters the card in which the keyboard is, and a press on a head sorts', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { tab } = await openHeron(shell);
  const groups = tab.card('Groups');
  const names = (): Promise<string[]> =>
    groups.grid
      .getByRole('row')
      .getByText(/^(Heron|Nest)/)
      .allInnerTexts();
  await groups.grid.getByRole('button', { name: 'Name' }).click();
  await expect.poll(names).toEqual(['NestScan', 'HeronWipe', 'HeronLoader', 'HeronDoor']);
  await groups.grid.getByRole('button', { name: 'Name' }).click();
  await expect.poll(names).toEqual(['HeronDoor', 'HeronLoader', 'HeronWipe', 'NestScan']);
  await groups.walkTo('HeronDoor');
  await shell.page.keyboard.press('Control+f');
  await expect(groups.filterText).toBeFocused();
  await shell.page.keyboard.type('loader');
  await expect.poll(names).toEqual(['HeronLoader']);
});

test('several objects are associated at once, and the notification takes it back', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { scene, details, tab } = await openHeron(shell);
  await scene.group('Campaign', 'Winter Nest');
  await scene.group('Campaign', 'Summer Nest');
  const dialog = await tab.card('Groups').associate();
  await expect(dialog.row('HeronLoader')).toBeHidden();
  await scene.group('Tool', 'Nest Builder');
  await dialog.narrowTo('Campaign', 'Malware');
  await dialog.find('nest');
  await expect(dialog.row('Nest Builder')).toBeHidden();
  await dialog.choose('Winter Nest');
  await dialog.choose('Summer Nest');
  await dialog.save();
  await tab.card('Groups').hasCount(6);
  await shell.undo();
  await tab.card('Groups').hasCount(4);
  expect(await details.associationCount()).toBe(5);
});

test('the Delete key dissociates the row, and several only after their number was confirmed', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { tab } = await openHeron(shell);
  const groups = tab.card('Groups');
  await groups.walkTo('HeronWipe');
  await shell.page.keyboard.press('Delete');
  await groups.hasCount(3);
  await expect(groups.row('HeronWipe')).toBeHidden();

  await groups.select('HeronLoader', 'NestScan');
  await groups.region.getByRole('button', { name: 'Dissociate 2' }).click();
  const alert = shell.page.getByRole('alertdialog');
  await expect(alert).toContainText('2 Groups will no longer be associated with Quiet Heron');
  await alert.getByRole('button', { name: 'Cancel' }).click();
  await groups.hasCount(3);
  await groups.region.getByRole('button', { name: 'Dissociate 2' }).click();
  await alert.getByRole('button', { name: 'Dissociate 2 Groups' }).click();
  await groups.hasCount(1);
  await shell.undo();
  await groups.hasCount(3);
});

test('between Indicators the association has a type and a direction', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  await scene.indicator('URL', 'https://heron.example/payload');
  await scene.indicator('Host', 'heron.example');
  const details = await DetailsPage.openIndicator(
    shell,
    'https://heron.example/payload',
    'hxxps://heron[.]example/payload',
  );
  const tab = await details.openAssociations();
  const dialog = await tab.card('Indicators').associate();
  await dialog.dialog.getByLabel('Type of the other Indicator').selectOption('Host');
  await expect(dialog.dialog.getByLabel('Association', { exact: true })).toHaveValue('17');
  await dialog.choose('heron[.]example');
  await dialog.save();
  await expect(tab.card('Indicators').row('heron[.]example')).toContainText('URL Host');
});

test('Indicators that share a Group are listed apart, with their path', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { scene, heron } = await openHeron(shell);
  const address = await scene.indicator('Address', '198.51.100.7');
  await scene.associate(heron, address);
  const details = await DetailsPage.openIndicator(shell, '198.51.100.7', '198[.]51[.]100[.]7');
  const tab = await details.openAssociations();
  const indicators = tab.card('Indicators');
  await indicators.region.getByRole('button', { name: 'Include via Groups' }).click();
  const derived = indicators.region.getByRole('grid', { name: 'Indicators through shared Groups' });
  await expect(derived.getByRole('row').filter({ hasText: 'heron[.]example' })).toContainText('via Quiet Heron');
  await expect(derived.getByRole('checkbox')).toHaveCount(0);

  // What there is nothing of is not filtered; a filter of what is collapsed is shown with it.
  const victims = tab.card('Victims');
  await expect(victims.region).toContainText('No Victims through shared Groups');
  await expect(victims.filterButton).toBeHidden();
  await tab.collapseAll();
  await expect(derived).toBeHidden();
  await indicators.openFilter();
  await expect(indicators.filterText).toBeFocused();
  await expect(derived).toBeVisible();
});

test('arrows, Space, Enter and Ctrl+Enter work in a card', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { tab } = await openHeron(shell);
  const drawer = await tab.card('Groups').preview('HeronLoader');
  await drawer.isOf('HeronLoader');
  await tab.card('Groups').walkTo('NestScan');
  await drawer.isOf('NestScan');
  await shell.page.keyboard.press('Escape');
  await expect(drawer.panel).toBeHidden();

  await shell.page.keyboard.press('Control+Enter');
  await expect(shell.tab('NestScan')).toHaveAttribute('aria-selected', 'false');
  await tab.card('Groups').walkTo('HeronDoor');
  await shell.page.keyboard.press('Enter');
  await expect(shell.tab('HeronDoor')).toHaveAttribute('aria-selected', 'true');
});

test('a count in the drawer opens exactly those associations', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { scene, loader } = await openHeron(shell);
  const tool = await scene.group('Tool', 'Feather');
  const campaign = await scene.group('Campaign', 'Winter Nest');
  await scene.associate(loader, tool, campaign);
  const tab = await new DetailsPage(shell.page).openAssociations();
  const drawer = await tab.card('Groups').preview('HeronLoader');
  await drawer.count('Tool').click();
  const details = await new DetailsPage(shell.page).isOf('HeronLoader');
  const groups = (await details.openAssociations()).card('Groups');
  await expect(groups.row('Feather')).toBeVisible();
  await expect(groups.row('Winter Nest')).toBeHidden();
});

test('columns and collapsed cards are kept for the user', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { tab } = await openHeron(shell);
  const groups = tab.card('Groups');
  await groups.region.getByRole('button', { name: 'Columns of Groups' }).click();
  await shell.page.getByRole('menuitem', { name: 'Owner' }).click();
  await shell.page.keyboard.press('Escape');
  await expect(groups.grid.getByRole('columnheader', { name: 'Owner' })).toBeHidden();
  await groups.toggle.click();
  await expect(groups.grid).toBeHidden();

  await shell.openObject('HeronLoader');
  const other = await (await new DetailsPage(shell.page).isOf('HeronLoader')).openAssociations();
  await expect(other.card('Groups').toggle).toHaveAttribute('aria-expanded', 'false');
  // A card with nothing in it has nothing to collapse.
  await expect(other.card('Victims').region).toContainText('none yet');
  await expect(other.card('Victims').toggle).toHaveCount(0);
  await other.expandAll();
  await expect(other.card('Groups').row('Quiet Heron')).toBeVisible();
  await expect(other.card('Groups').grid.getByRole('columnheader', { name: 'Owner' })).toBeHidden();
});

test('cards turn their pages of fifty rows', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  const heron = await scene.group('Intrusion Set', 'Quiet Heron');
  const ids: number[] = [];
  for (let number = 1; number <= 53; number += 1) ids.push(await scene.group('Attack Pattern', `Way ${number}`));
  await scene.associate(heron, ...ids);
  await shell.openObject('Quiet Heron');
  const groups = (await new DetailsPage(shell.page).openAssociations()).card('Groups');
  await expect(groups.region.getByRole('navigation', { name: 'Pages' })).toContainText('1–50 of 53');
  await groups.region.getByRole('button', { name: 'Next page' }).click();
  await expect(groups.region.getByRole('navigation', { name: 'Pages' })).toContainText('51–53 of 53');
  await expect(groups.grid.getByRole('row')).toHaveCount(4);
});

test('a card is narrowed, exported as it is narrowed, and everything that it then shows is dissociated', async ({
  firstRun,
}, testInfo) => {
  const shell = await firstRun.createWorkspace();
  const { tab } = await openHeron(shell);
  const groups = tab.card('Groups');
  await groups.openFilter();
  await groups.chip('Malware').click();
  await expect(groups.row('NestScan')).toBeHidden();
  expect(await seriousFaults(shell.page)).toEqual([]);
  // Electron asks by a dialog of the system instead.
  if (testInfo.project.metadata['host'] !== 'electron') {
    const download = shell.page.waitForEvent('download');
    await groups.chooseInMenu(/^Export as CSV/);
    const file = await download;
    expect(file.suggestedFilename()).toBe('Quiet Heron - Groups.csv');
    const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toContain('Type,Value,Owner');
    expect(lines.slice(1).every((line) => line.includes('Malware,Heron'))).toBe(true);
  }
  await groups.chooseInMenu(/^Dissociate all 3 Groups/);
  const alert = shell.page.getByRole('alertdialog');
  await expect(alert).toContainText('3 Groups will no longer be associated with Quiet Heron');
  await alert.getByRole('button', { name: 'Dissociate 3 Groups' }).click();
  await groups.hasCount(1);
  await groups.narrow('Clear').click();
  await expect(groups.row('NestScan')).toBeVisible();
  await shell.undo();
  await groups.hasCount(4);
});

test('a row says how its association came to be, by key and by mouse, and the change is undone from there', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { scene, heron, details: page, tab } = await openHeron(shell);
  const groups = tab.card('Groups');
  await groups.walkTo('HeronDoor');
  await shell.page.keyboard.press('i');
  const details = new RowDialog(shell.page, /^Association with HeronDoor/);
  await expect(details.dialog).toContainText('Made by hand');
  expect(await seriousFaults(shell.page)).toEqual([]);
  await shell.page.keyboard.press('Escape');
  await expect(details.dialog).toBeHidden();
  await expect(groups.grid).toBeFocused();

  await groups.row('HeronDoor').getByRole('button', { name: 'admin' }).click();
  await details.button('Dissociate').click();
  await groups.hasCount(3);
  await groups.walkTo('HeronWipe');
  await shell.page.keyboard.press('i');
  const wipe = new RowDialog(shell.page, /^Association with HeronWipe/);
  expect(await page.reasonOf(wipe.button('Undo this change'))).toContain('changed');
  await wipe.button('Close').last().click();
  await expect(wipe.dialog).toBeHidden();

  await scene.associate(heron, await scene.group('Tool', 'Feather'));
  await expect(groups.row('Feather')).toBeVisible();
  await groups.walkTo('Feather');
  await shell.page.keyboard.press('i');
  await new RowDialog(shell.page, /^Association with Feather/).button('Undo this change').click();
  await groups.hasCount(3);
});

test('why a derived row is there is answered with its Groups, and dissociating one ends it', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { scene, heron } = await openHeron(shell);
  await scene.associate(heron, await scene.indicator('Address', '198.51.100.7'));
  const details = await DetailsPage.openIndicator(shell, '198.51.100.7', '198[.]51[.]100[.]7');
  const indicators = (await details.openAssociations()).card('Indicators');
  await indicators.region.getByRole('button', { name: 'Include via Groups' }).click();
  await indicators.derived.focus();
  await shell.page.keyboard.press('Home');
  await shell.page.keyboard.press('i');
  const why = new RowDialog(shell.page, /^Why is heron/);
  await expect(why.dialog).toContainText('both are associated with 1 Group');
  expect(await seriousFaults(shell.page)).toEqual([]);
  await shell.page.keyboard.press('Escape');
  await indicators.derived.getByRole('button', { name: 'via Quiet Heron' }).click();
  await why.button('Dissociate Quiet Heron from 198[.]51[.]100[.]7').click();
  await expect(why.dialog).toContainText('share no Group any more');
  await why.button('Close').last().click();
  await expect(indicators.derived).toBeHidden();
  await shell.undo();
  await expect(indicators.derived.getByRole('row').filter({ hasText: 'heron[.]example' })).toBeVisible();
});

test('the Overview shows the newest associations as a table or a graph that is pivoted, and keeps which', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { scene, loader, details } = await openHeron(shell);
  await scene.associate(loader, await scene.indicator('Host', 'nest.example'));
  await details.openOverview();
  const card = new OverviewAssociations(shell.page, details.screen);
  await card
    .row('heron[.]example')
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await shell.page.getByRole('menuitem', { name: 'Remove association' }).click();
  await expect(card.row('heron[.]example')).toBeHidden();
  await shell.undo();
  await expect(card.row('heron[.]example')).toBeVisible();

  await card.show('Graph');
  await expect(card.node('Malware HeronLoader')).toBeVisible();
  expect(await seriousFaults(shell.page)).toEqual([]);
  await card.node('Malware HeronLoader').focus();
  await shell.page.keyboard.press('Shift+F10');
  await shell.page.getByRole('menuitem', { name: /^Pivot to Indicators/ }).click();
  await expect(card.node('Host nest[.]example')).toBeVisible();
  await card.node('Malware HeronLoader').focus();
  await shell.page.keyboard.press('Shift+F10');
  await shell.page.getByRole('menuitem', { name: 'Hide Indicators' }).click();
  await expect(card.node('Host nest[.]example')).toBeHidden();

  await shell.openObject('HeronLoader');
  const other = new DetailsPage(shell.page);
  await other.isOf('HeronLoader');
  await expect(new OverviewAssociations(shell.page, other.screen).node('Host nest[.]example')).toBeVisible();
});

test('the keyboard is in the table again after a dialog of the screen; what a collapsed card asks is shown; no filter stays behind', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const { tab } = await openHeron(shell);
  const groups = tab.card('Groups');
  await groups.walkTo('HeronDoor');
  await expect(groups.grid).toBeFocused();
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(groups.grid).toBeFocused();

  await groups.openFilter();
  await groups.filterText.fill('Heron');
  await expect(groups.row('NestScan')).toBeHidden();
  await tab.collapseAll();
  await groups.chooseInMenu(/^Dissociate all 3 Groups/);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Dissociate 3 Groups' }).click();
  await groups.hasCount(1);
  await groups.toggle.click();
  await groups.filterText.fill('Nest');
  await groups.chooseInMenu(/^Dissociate all/);
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /^Dissociate 1/ })
    .click();
  await expect(groups.region).toContainText('none yet');
  await expect(groups.filterButton).toBeHidden();
});
