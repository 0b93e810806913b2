import { seriousFaults } from './pages/accessibility.ts';
import { callFrom } from './pages/contract.ts';
import { PastePage } from './pages/paste.ts';
import { Scene } from './pages/scene.ts';
import { expect, test } from './support/app.ts';

const report = [
  '# Reference: https://blog.example.net/report',
  'evil[.]com',
  '203.0.113[.]9:8443',
  'EVIL.com',
  '10.0.0.1',
  'a mutex name',
].join('\n');

test('each value of a text is shown before it is created, and the chosen ones are created with Tags and a Group', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  const groupId = await scene.group('Campaign', 'Quiet Heron');
  const browse = await shell.openBrowse();
  await browse.screen.getByRole('button', { name: 'Paste' }).click();
  const paste = new PastePage(shell.page);
  await paste.paste(report);
  await expect(paste.summary).toHaveText('6 lines: 3 recognised, 1 merged, 1 not recognised, 1 comments or blank');
  await expect(paste.row(2)).toContainText('New');
  await expect(paste.row(3)).toContainText('Left out: :8443');
  await expect(paste.row(4)).toContainText('The same as in line 2');
  await expect(paste.row(5)).toContainText('Private and reserved addresses');
  await expect(paste.row(6)).toContainText('No Indicator of a known type');
  await paste.screen.getByLabel('Type of line 6').selectOption('Mutex');
  await expect(paste.row(6)).toContainText('New');
  await paste.row(3).getByRole('checkbox').click();
  await paste.screen.getByLabel('Threat Rating').selectOption('4');
  await paste.screen.getByLabel('Associate all with a Group').fill('Quiet');
  await shell.page.getByRole('option', { name: /Quiet Heron/ }).click();
  await paste.create('2 Indicators').click();
  await expect(shell.notifications.getByText('Created 2 Indicators')).toBeVisible();
  await expect(paste.row(2)).toContainText('Exists already');
  const card = await callFrom(shell.page, 'association.list', { id: groupId, kind: 'indicator', offset: 0, limit: 9 });
  expect(card.rows).toHaveLength(2);
  await shell.undo();
  await expect(paste.row(2)).toContainText('New');
});

test('a paste is driven by the keyboard and has no serious fault of accessibility, dark or light', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  await shell.page.keyboard.press('Alt+v');
  const paste = new PastePage(shell.page);
  await expect(paste.text).toBeFocused();
  await shell.page.keyboard.insertText('hxxps://login[.]bad-bank[.]org/a');
  await expect(paste.row(1)).toContainText('New');
  await shell.page.keyboard.press('Control+Enter');
  await expect(shell.notifications.getByText('Created 1 Indicator')).toBeVisible();
  await expect(paste.row(1)).toContainText('Exists already');
  await paste.paste(`\n${report}`);
  await expect(paste.row(6)).toContainText('Refused');
  for (const colorScheme of ['dark', 'light'] as const) {
    await shell.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await seriousFaults(shell.page), colorScheme).toEqual([]);
  }
});

test('ten thousand values are recognised while typing goes on, created and undone as one', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  await shell.page.keyboard.press('Alt+v');
  const paste = new PastePage(shell.page);
  const lines = Array.from({ length: 10_000 }, (_, n) => `h${n}[.]large-${n % 97}[.]com`);
  await paste.paste(lines.join('\n'));
  await expect(paste.fate('New', '10,000')).toBeVisible({ timeout: 30_000 });
  await shell.page.keyboard.type('\nlast[.]com');
  await expect(paste.fate('New', '10,001')).toBeVisible({ timeout: 30_000 });
  await paste.create('10,001 Indicators').click();
  await expect(shell.status).toContainText('10,001 objects', { timeout: 60_000 });
  await shell.undo();
  await expect(shell.status).toContainText('0 objects', { timeout: 60_000 });
});
