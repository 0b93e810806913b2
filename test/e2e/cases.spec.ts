import { seriousFaults } from './pages/accessibility.ts';
import { AssociationsTab } from './pages/associations.ts';
import { CasesPage } from './pages/cases.ts';
import { callFrom } from './pages/contract.ts';
import { Scene } from './pages/scene.ts';
import { expect, test } from './support/app.ts';

const names = [
  ['Token theft', 'Critical'],
  ['Suspicious consent', 'High'],
  ['Lost phone', 'Low'],
] as const;

async function openCases({ page, ownerId }: Scene): Promise<number[]> {
  const ids: number[] = [];
  for (const [name, severity] of names)
    ids.push((await callFrom(page, 'case.create', { ownerId, name, severity, description: `**${name}** as told` })).id);
  return ids;
}

test('Cases are found, kept as a view, assigned, deleted and brought back, as a grid and as a list', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const [theft = 0] = await openCases(await Scene.inHomeOwner(page));
  await callFrom(page, 'tag.apply', { ids: [theft], names: ['cloud'] });
  await expect(page.getByRole('region', { name: 'Open Cases' })).toContainText('Critical');
  const cases = await CasesPage.open(shell);
  await expect(cases.tiles).toHaveCount(3);
  await expect(cases.tile('Token theft')).toContainText('Token theft as told');
  await expect(cases.tile('Token theft')).toContainText('cloud');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await seriousFaults(page), `grid, ${colorScheme}`).toEqual([]);
  }

  await cases.find('#2');
  await expect(cases.tiles).toHaveText([/Suspicious consent/]);
  await cases.find('');
  await cases.chooseSeverity('Critical');
  await expect(cases.tiles).toHaveText([/Token theft/]);
  await cases.saveView('Worst');
  await cases.renameView('The worst');
  await cases.chooseInViews('Open Cases with The worst');
  await cases.filter.getByRole('button', { name: 'Clear' }).click();
  await expect(cases.tiles).toHaveCount(3);

  await cases.chooseInMenu('Lost phone', 'Assign…');
  await page.getByRole('dialog').getByLabel('Assignee').selectOption('admin');
  await page.getByRole('dialog').getByRole('button', { name: 'Assign' }).press('Enter');
  await expect(cases.tile('Lost phone')).toContainText('admin');
  await cases.filter.getByLabel('Assignee').selectOption('Me and my groups');
  await expect(cases.tiles).toHaveText([/Lost phone/]);
  await cases.chooseInMenu('Lost phone', 'Delete…');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete Case' }).click();
  await expect(cases.place).toContainText('No Case matches the filter');
  await shell.undo();
  await expect(cases.tiles).toHaveText([/Lost phone/]);

  await cases.filter.getByRole('button', { name: 'Clear' }).click();
  await cases.show('List');
  await expect(cases.rows.first().getByRole('button', { name: /^Actions for/ })).toBeInViewport({ ratio: 0.8 });
  await cases.table.getByRole('columnheader', { name: 'Severity' }).click();
  await expect(cases.rows.first()).toContainText(/Lost phone|Token theft/);
  expect(await seriousFaults(page), 'list').toEqual([]);
  await cases.table.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: /Lost phone|Token theft/ })).toBeVisible();
});

test('a Case is associated from its card, and each end lists the other', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  await openCases(scene);
  await scene.indicator('Host', 'panhardware.example.com');
  await scene.group('Intrusion Set', 'Heron');
  // By its number.
  const palette = await shell.openPalette();
  await palette.getByRole('combobox').fill('case 1');
  await palette.getByRole('option').filter({ hasText: '1 Token theft' }).click();
  const card = page.getByRole('region', { name: 'Associations', exact: true });
  const sections = new AssociationsTab(page, card);
  for (const [section, text] of [
    ['Indicators', 'panhardware'],
    ['Groups', 'Heron'],
    ['Cases', 'Suspicious consent'],
  ] as const) {
    const dialog = await sections.card(section).associate();
    await dialog.choose(text);
    await dialog.save();
    await expect(sections.card(section).row(text)).toBeVisible();
  }
  await expect(sections.card('Cases').row('2 Suspicious consent')).toContainText('High');
  await expect(sections.card('Intelligence Requirements').region).toHaveCount(0);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await seriousFaults(page), colorScheme).toEqual([]);
  }

  await shell.openObject('Heron');
  await page.getByRole('tab', { name: /^Associations/ }).click();
  const ofGroup = new AssociationsTab(page, page.getByRole('main'));
  await expect(ofGroup.card('Cases').row('1 Token theft')).toContainText('Critical');
  await ofGroup.card('Cases').row('1 Token theft').dblclick();
  await sections
    .card('Cases')
    .row('2 Suspicious consent')
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Remove association' }).click();
  await expect(sections.card('Cases').row('2 Suspicious consent')).toHaveCount(0);
  await shell.undo();
  await expect(sections.card('Cases').row('2 Suspicious consent')).toBeVisible();
});
