import { seriousFaults } from './pages/accessibility.ts';
import { callFrom } from './pages/contract.ts';
import { PotentialPage, suggestingScene } from './pages/potential.ts';
import { Scene } from './pages/scene.ts';
import type { ShellPage } from './pages/shell.ts';
import { expect, test } from './support/app.ts';

async function openCase({ page, rail }: ShellPage): Promise<PotentialPage> {
  await rail.getByRole('button', { name: 'Cases' }).click();
  await page
    .getByRole('button', { name: /Token theft/ })
    .first()
    .click();
  return new PotentialPage(page, '1 Token theft');
}

test('suggestions are accepted and dismissed by mouse and by keyboard, and what was dismissed is restored', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  await suggestingScene(await Scene.inHomeOwner(page));
  const potential = await openCase(shell);
  await expect(potential.row('matches Artifact Host panhardware[.]com').first()).toBeVisible();
  await expect(potential.row('MalwareGoldMax')).toContainText('associated with panhardware[.]com');
  await expect(potential.card).toContainText('1 Artifact is left out: an exclusion list holds its value.');
  expect(await seriousFaults(page), 'Potential Associations').toEqual([]);

  // A second click means the row of the first one: it stays under the mouse and does not open.
  const malware = potential.row('MalwareGoldMax');
  const rows = await potential.table.getByRole('row').count();
  await potential.action('Associate GoldMax').hover();
  const before = await malware.boundingBox();
  await potential.action('Associate GoldMax').dblclick({ delay: 150 });
  await expect(malware).toContainText('Associated');
  await expect(page.getByRole('region', { name: 'Groups', exact: true })).toContainText('GoldMax');
  await expect(potential.table.getByRole('row')).toHaveCount(rows);
  expect((await malware.boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  await page.mouse.move(0, 0);
  await expect(malware).toBeHidden();

  // By keyboard: the grid takes x to choose, d to dismiss and a to associate.
  await potential.row('via APT29').click();
  await potential.table.press('d');
  await expect(potential.dialog.getByLabel('Reason')).toBeFocused();
  await page.keyboard.type('Our own desk');
  await page.keyboard.press('Enter');
  await expect(potential.row('via APT29')).toBeHidden();
  await expect(potential.card.getByRole('heading')).toContainText('1 dismissed');

  await potential.row('Beaconing laptop').click();
  await potential.table.press('x');
  await potential.table.press('a');
  await expect(potential.row('Beaconing laptop')).toBeHidden();

  await potential.action('Show dismissed').click();
  await expect(potential.dialog).toContainText('Our own desk');
  await potential.dialog.getByRole('button', { name: /^Restore desk/ }).click();
  await expect(potential.dialog).toContainText('Nothing is dismissed');
  await potential.dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(potential.row('via APT29')).toBeVisible();
});

test('a bulk action changes all chosen Cases, or says why it changed none', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const { others } = await suggestingScene(await Scene.inHomeOwner(page));
  const task = await callFrom(page, 'caseTask.create', {
    caseId: others[0] ?? 0,
    name: 'Rotate signing key',
    required: true,
  });
  const potential = await openCase(shell);
  for (const name of ['Beaconing laptop', 'Phishing wave'])
    await potential.card.getByRole('checkbox', { name: new RegExp(name) }).check({ force: true });
  await potential.action('Bulk action').click();
  await page.getByRole('menuitem', { name: 'Close with resolution…' }).click();
  await potential.dialog.getByLabel('Resolution').selectOption('Containment Achieved');
  await potential.dialog.getByRole('button', { name: 'Close Cases' }).click();
  await expect(potential.dialog.getByRole('alert')).toContainText('Rotate signing key');
  await callFrom(page, 'caseTask.complete', { id: task.id });
  await potential.dialog.getByRole('button', { name: 'Close Cases' }).click();
  await expect(shell.notifications.getByText('Closed 2 Cases')).toBeVisible();
});
