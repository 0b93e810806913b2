import { join } from 'node:path';
import { expect, test } from './support/app.ts';

const bundle = join(import.meta.dirname, '..', 'data', 'stix', 'bundle-21.json');

test('a bundle is looked at before anything is changed', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const imports = await shell.openImport();
  await imports.choose(bundle);
  await expect(imports.screen.getByText(/STIX/).first()).toBeVisible();
  await expect(imports.previewRow('threat-actor')).toContainText('1');
  await expect(shell.status).toContainText('0 objects');
});

test('the report accounts for every unit of the file', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const imports = await shell.openImport();
  await imports.choose(bundle);
  await imports.start();
  for (const row of ['Objects', 'Associations'] as const) {
    const [read = 0, ...others] = await imports.tally(row);
    expect(others).toHaveLength(6);
    expect(read).toBe(others.reduce((sum, count) => sum + count, 0));
  }
  const [read = 0, created = 0] = await imports.tally('Objects');
  expect(read).toBeGreaterThan(0);
  expect(created).toBeGreaterThan(0);
});

test('importing the same file again creates nothing', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const imports = await shell.openImport();
  await imports.choose(bundle);
  await imports.start();
  await imports.startAnother();
  await imports.choose(bundle);
  await imports.start();
  const [, created] = await imports.tally('Objects');
  expect(created).toBe(0);
  await imports.startAnother();
  await expect(imports.history.getByRole('row')).toHaveCount(3);
});

test('imported objects are found by the palette and an undo takes them back', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const imports = await shell.openImport();
  await imports.choose(bundle);
  await imports.start();
  const palette = await shell.openPalette();
  await palette.getByRole('combobox').fill('HeronLoader');
  await expect(palette.getByRole('option').filter({ hasText: 'HeronLoader' }).first()).toBeVisible();
  await shell.page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await imports.screen.getByRole('button', { name: 'Undo the import' }).click();
  await expect(shell.notifications.getByText(/^Undone/)).toBeVisible();
  await expect(shell.status).toContainText('0 objects');
});

test('a file of an unknown format is refused with a sentence', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const imports = await shell.openImport();
  const chooser = shell.page.waitForEvent('filechooser');
  await imports.screen.getByRole('button', { name: 'Choose a file…' }).click();
  await (await chooser).setFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
  await expect(imports.screen.getByRole('alert')).toBeVisible();
  await expect(imports.screen.getByRole('button', { name: 'Another file' })).toBeVisible();
});
