import { seriousFaults } from './pages/accessibility.ts';
import { callFrom } from './pages/contract.ts';
import { DetailsPage } from './pages/details.ts';
import { administrator } from './pages/first-run.ts';
import { ObjectMenu, PivotPage } from './pages/pivot.ts';
import { Scene } from './pages/scene.ts';
import { ShellPage } from './pages/shell.ts';
import { SignInPage } from './pages/sign-in.ts';
import { expect, test } from './support/app.ts';

/** An Intrusion Set with two Groups and two Hosts, one of which hangs on another Group, too. */
async function heronScene(shell: ShellPage) {
  const scene = await Scene.inHomeOwner(shell.page);
  const heron = await scene.group('Intrusion Set', 'Quiet Heron');
  const loader = await scene.group('Malware', 'HeronLoader');
  const tool = await scene.group('Tool', 'NestScan');
  const host = await scene.indicator('Host', 'nest.example');
  const other = await scene.indicator('Host', 'egg.example');
  await scene.associate(heron, loader, tool, host);
  await scene.associate(loader, host, other);
  return { scene, heron, loader, tool, host, other };
}

test('by mouse: counts before going, a trail, the reason of a row, and the way back', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  await heronScene(shell);
  const browse = await shell.openBrowse();
  const menu = await new ObjectMenu(page).open(browse.row('Quiet Heron'));
  await expect(menu.item(/^Groups/)).toContainText('2');
  await expect(menu.item(/^Indicators/)).toContainText('1');
  expect.soft(await seriousFaults(page), 'row menu').toEqual([]);
  await menu.item(/^Groups/).click();

  const pivot = await new PivotPage(page).isAt('Groups');
  await pivot.row('HeronLoader').click();
  await expect(pivot.why).toContainText('Associated');
  await expect(pivot.why).toContainText(administrator.userName);
  await pivot.type(/^Malware/).click();
  await expect(pivot.row('NestScan')).toBeHidden();
  expect.soft(await seriousFaults(page), 'pivot').toEqual([]);

  await menu.open(pivot.row('HeronLoader'));
  await menu.item(/^Indicators/).click();
  await pivot.isAt('Indicators');
  await expect(pivot.row('egg[.]example')).toBeVisible();
  await menu.open(pivot.row('nest[.]example'));
  await menu.item(/^Indicators via Groups/).click();
  await pivot.isAt('Indicators via Groups');
  await pivot.row('egg[.]example').click();
  await expect(pivot.why).toContainText('both are associated with the Group HeronLoader');

  await pivot.crumb('Malware').click();
  await pivot.isAt('Malware');
  await page.keyboard.press('Alt+ArrowLeft');
  await pivot.isAt('Indicators via Groups');
  await menu.open(pivot.row('egg[.]example'));
  await menu.item('Open in the background').click();
  await expect(shell.tab(/egg/)).toHaveAttribute('aria-selected', 'false');
});

test('by keyboard: p asks, Enter goes, Backspace returns to the same row, and the trail outlives a restart', async ({
  app,
  firstRun,
}) => {
  test.slow();
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const { loader } = await heronScene(shell);
  await shell.openObject('Quiet Heron');
  await new DetailsPage(page).isOf('Quiet Heron');
  await page.keyboard.press('p');
  const menu = new ObjectMenu(page);
  await expect(menu.line(/^Groups/)).toContainText('2');
  expect.soft(await seriousFaults(page), 'pivot choice').toEqual([]);
  await expect(menu.line(/^Indicators/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const pivot = await new PivotPage(page).isAt('Groups');
  await pivot.grid.focus();
  await page.keyboard.press('End');
  await expect(pivot.why).toContainText('HeronLoader');
  await page.keyboard.press('p');
  await expect(menu.line(/^Indicators/)).toBeFocused();
  await page.keyboard.press('Enter');
  await pivot.isAt('Indicators');
  await expect(pivot.row('egg[.]example')).toBeVisible();
  await page.keyboard.press('Backspace');
  await pivot.isAt('Groups');
  await expect(pivot.why).toContainText('HeronLoader');

  await pivot.grid.focus();
  await page.keyboard.press('Shift+F10');
  await expect(menu.item('Open').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu.menu).toBeHidden();
  await expect(pivot.grid).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await pivot.isAt('Indicators');

  await callFrom(page, 'object.delete', { ids: [loader] });
  const restarted = await app.restart();
  await new SignInPage(restarted).signInAgain(administrator.userName, administrator.password);
  const again = new PivotPage(restarted);
  await expect(again.trail).toContainText('Quiet Heron');
  await expect(again.trail).toContainText(`#${loader} not available`);
  await expect(again.screen.getByText('This object is not available any more')).toBeVisible();
  await again.screen.getByRole('button', { name: 'Back to the step before' }).click();
  await again.isAt('Groups');
  await expect(again.row('NestScan')).toBeVisible();
});

test('the same object in several owners: switcher, additional owners, unified view', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  const { id: circle } = await callFrom(page, 'owner.create', { kind: 'community', name: 'Sharing Circle' });
  const theirs = new Scene(page, circle);
  const [own, copy] = [await scene.indicator('Host', 'heron.example'), await theirs.indicator('Host', 'heron.example')];
  const [ours, other] = [await scene.group('Malware', 'HeronLoader'), await theirs.group('Malware', 'heronloader')];
  await scene.associate(own, ours, await scene.group('Tool', 'NestScan'));
  await scene.associate(copy, other);
  const details = await DetailsPage.openIndicator(shell, 'heron.example', 'heron[.]example');
  await expect(details.card('Additional owners')).toContainText('1 with same type and value');
  await page.keyboard.press('o');
  await expect(page.getByRole('menuitem', { name: 'Northgate SOC' })).toBeVisible();
  expect.soft(await seriousFaults(page), 'owner switcher').toEqual([]);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');

  const unified = page.getByRole('region', { name: 'Unified view' });
  await expect(unified.getByRole('heading', { level: 1 })).toContainText('heron[.]example');
  const groups = unified.getByRole('region', { name: 'Groups' });
  await expect(groups).toContainText('2, merged from 3 objects');
  await expect(groups.getByRole('row').nth(1)).toContainText(/heronloader.*Northgate SOC.*Sharing Circle/i);
  expect.soft(await seriousFaults(page), 'unified view').toEqual([]);

  const owners = unified.getByRole('grid', { name: 'Owners' });
  await owners.focus();
  await page.keyboard.press('p');
  await expect(new ObjectMenu(page).choice).toContainText('2 copies of it in different owners');
  await new ObjectMenu(page).line(/^Groups/).click();
  const pivot = await new PivotPage(page).isAt('Groups');
  await expect(pivot.grid.getByRole('row')).toHaveCount(4);
  await expect(pivot.grid.getByRole('columnheader', { name: 'From' })).toBeVisible();
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`the Diamond Model shows who, with what, from where and against whom in the ${colorScheme} theme`, async ({
    firstRun,
  }) => {
    const shell = await firstRun.createWorkspace();
    const { page } = shell;
    await page.emulateMedia({ colorScheme });
    const { scene, heron } = await heronScene(shell);
    const incident = await scene.group('Campaign', 'Nest raid');
    const { id: victim } = await callFrom(page, 'victim.create', { ownerId: scene.ownerId, name: 'Treasury' });
    await scene.associate(incident, heron);
    await scene.associate(heron, victim);
    await shell.openObject('Nest raid');
    const details = await new DetailsPage(page).isOf('Nest raid');
    await details.screen.getByRole('tab', { name: 'Diamond Model' }).click();
    await expect(details.card('Adversary')).toContainText('Quiet Heron');
    await expect(details.card('Victim')).toContainText('Treasury');
    await expect(details.card('Victim')).toContainText('via Quiet Heron');
    await expect(details.card('Infrastructure')).toContainText('Nothing here yet');
    expect.soft(await seriousFaults(page), 'diamond').toEqual([]);

    await details.card('Capability').getByRole('button', { name: 'Associate with Capability' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Groups' }).press('Enter');
    await expect(page.getByRole('dialog', { name: /^Associate with Nest raid/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await details.card('Adversary').getByRole('button', { name: 'Pivot to Adversary' }).click();
    const pivot = await new PivotPage(page).isAt('Intrusion Set');
    await expect(pivot.row('Quiet Heron')).toBeVisible();
  });
}
