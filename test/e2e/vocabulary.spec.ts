import { seriousFaults } from './pages/accessibility.ts';
import { AdminPage } from './pages/admin.ts';
import { callFrom } from './pages/contract.ts';
import { DetailsPage } from './pages/details.ts';
import { ObjectFormPage } from './pages/object-form.ts';
import { Scene } from './pages/scene.ts';
import { SignInPage } from './pages/sign-in.ts';
import { VocabularyPage } from './pages/vocabulary.ts';
import { expect, test } from './support/app.ts';

test('a Tag that carries many objects lists, filters and sorts them, and is taken off some', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  const ids = [
    await scene.group('Malware', 'HeronLoader'),
    await scene.group('Malware', 'Needle'),
    await scene.indicator('Host', 'heron.example'),
  ];
  await callFrom(page, 'tag.apply', { ids, names: ['T1059.001'] });
  await shell.openObject('T1059.001 - PowerShell');
  const details = await new DetailsPage(page).isOf('T1059.001 - PowerShell');
  const tag = new VocabularyPage(page, details.screen);
  await expect(tag.facts).toContainText('Command and Scripting Interpreter: PowerShell');
  await tag.coverage.selectOption('Moderate');
  await expect(shell.notifications.getByText('Coverage of T1059.001: Moderate')).toBeVisible();

  await tag.openCarriers();
  await expect(tag.carriers.getByRole('row')).toHaveCount(4);
  await tag.chooseKind(/^Groups 2$/);
  await expect(tag.carriers.getByRole('row')).toHaveCount(3);
  await tag.chooseKind(/^All 3$/);
  await tag.filter.fill('heron');
  await expect(tag.carriers.getByRole('row')).toHaveCount(3);
  await tag.filter.fill('');
  await expect(tag.carriers.getByRole('row')).toHaveCount(4);
  await tag.sortBy('Summary');
  await expect(tag.carriers.getByRole('row').nth(1)).toContainText('Needle');
  expect.soft(await seriousFaults(page)).toEqual([]);

  // By keyboard: the second row is chosen with x, the Tag taken off it.
  await tag.carriers.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('x');
  await tag.screen.getByRole('button', { name: 'Remove tag from 1' }).press('Enter');
  await expect(tag.carriers.getByRole('row')).toHaveCount(3);
  await shell.undo();
  await expect(tag.carriers.getByRole('row')).toHaveCount(4);

  const browse = await shell.openBrowse();
  await browse.choose('Needle');
  await browse.screen.getByRole('button', { name: 'Tag', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('input').and(dialog.getByLabel('Tags')).fill('t1059.001');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Remove tags' }).click();
  await expect(shell.notifications.getByText('Tags removed 1 time')).toBeVisible();
  expect((await callFrom(page, 'object.get', { id: ids[1] ?? 0 })).tags).toEqual([]);
});

test('a Tag is made from its form, and a synonym becomes its main Tag', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  const id = await scene.group('Intrusion Set', 'Quiet Heron');
  await callFrom(page, 'tag.apply', { ids: [id], names: ['Cozy Bear'] });
  const palette = await shell.openPalette();
  await palette.getByRole('combobox').fill('New Tag');
  await page.keyboard.press('Enter');
  const form = new ObjectFormPage(page, 'Tag');
  await form.field('Name').fill('APT29');
  await form.field('Description (Markdown)').fill('Another name of *Quiet Heron*.');
  await page.keyboard.press('Tab');
  await expect(form.submit).toBeEnabled();
  const made = await form.create();
  await made.isOf('APT29');
  await expect(made.card('Description')).toContainText('Another name of Quiet Heron.');

  const admin = await AdminPage.open(shell);
  const section = await admin.section('Tags');
  await section.getByRole('button', { name: 'Add synonyms' }).click();
  await admin.dialog.getByLabel('Main tag').fill('APT29');
  const names = admin.dialog.getByRole('combobox', { name: 'Tags' }).or(admin.dialog.getByLabel('Tags')).first();
  await names.fill('Cozy Bear');
  await names.press('Enter');
  expect.soft(await seriousFaults(page)).toEqual([]);
  await admin.dialog.getByRole('button', { name: 'Add', exact: true }).click();
  const pending = page.getByRole('grid', { name: 'Tags to convert' });
  await expect(pending.getByRole('row').nth(1)).toContainText('Cozy Bear');
  expect.soft(await seriousFaults(page)).toEqual([]);
  await pending.focus();
  await page.keyboard.press('x');
  await section.getByRole('button', { name: 'Convert 1 tag on 1 object' }).click();
  await expect(section.getByText('Nothing to convert')).toBeVisible();
  expect((await callFrom(page, 'object.get', { id })).tags.map(({ name }) => name)).toEqual(['APT29']);

  await shell.openObject('Quiet Heron');
  const details = await new DetailsPage(page).isOf('Quiet Heron');
  await details.addTag('cozy bear');
  await expect(details.tag('APT29')).toBeVisible();
  await expect(details.tag('cozy bear')).toBeHidden();
});

test('an Attribute Type is made and its rule holds where attributes are entered', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  await scene.group('Malware', 'HeronLoader');
  const admin = await AdminPage.open(shell);
  const section = await admin.section('Attribute Types');
  await section.getByRole('button', { name: 'New type' }).click();
  await admin.dialog.getByLabel('Name').fill('CVE');
  await admin.dialog.getByLabel('Validation rule').selectOption('pattern');
  await admin.dialog.getByLabel('Regular expression').fill('(?=CVE)');
  await expect(admin.dialog.getByText('Looking ahead')).toBeVisible();
  await expect(admin.dialog.getByRole('button', { name: 'Create' })).toBeDisabled();
  await admin.dialog.getByLabel('Regular expression').fill('CVE-\\d{4}-\\d{4,}');
  await admin.dialog.getByLabel('Error message').fill('Look it up first.');
  await admin.dialog.getByRole('button', { name: 'Add object type' }).click();
  await admin.dialog.getByLabel('Kind of line 1').selectOption('group');
  await admin.dialog.getByLabel('Max allowed of line 1').fill('1');
  expect.soft(await seriousFaults(page)).toEqual([]);
  await admin.dialog.getByRole('button', { name: 'Create' }).press('Enter');
  const types = page.getByRole('grid', { name: 'Attribute Types' });
  await expect(types.getByRole('row').filter({ hasText: 'CVE' })).toContainText('Groups (at most 1)');
  expect.soft(await seriousFaults(page)).toEqual([]);

  await shell.openObject('HeronLoader');
  const details = await new DetailsPage(page).isOf('HeronLoader');
  const attributes = details.card('Attributes');
  await attributes.getByRole('button', { name: 'Add', exact: true }).click();
  await admin.dialog.getByLabel('Type', { exact: true }).selectOption('CVE');
  await admin.dialog.getByLabel('Value').fill('cve-1');
  await expect(admin.dialog.getByText(/^Look it up first\. "cve-1" does not match/)).toBeVisible();
  await expect(admin.dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await admin.dialog.getByLabel('Value').fill('CVE-2021-44228');
  expect.soft(await seriousFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(attributes).toContainText('CVE-2021-44228');
  await attributes.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(admin.dialog.getByRole('option', { name: 'CVE (1 of at most 1 are there)' })).toBeDisabled();
  await page.keyboard.press('Escape');

  await attributes.getByRole('button', { name: 'Label CVE' }).press('Enter');
  await page.getByRole('menuitem', { name: 'TLP:GREEN', exact: true }).click();
  await expect(attributes.getByText('TLP:GREEN', { exact: true })).toBeVisible();
  expect.soft(await seriousFaults(page)).toEqual([]);
  await attributes.getByRole('button', { name: 'Remove label TLP:GREEN' }).click();
  await expect(attributes.getByText('TLP:GREEN', { exact: true })).toBeHidden();
});

test('Security Labels of an owner are made, consolidated and deleted with their counts', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  const id = await scene.group('Malware', 'HeronLoader');
  const admin = await AdminPage.open(shell);
  const section = await admin.section('Security Labels');
  const labels = page.getByRole('grid', { name: 'Security Labels' });
  for (const name of ['Partner only', 'Short lived']) {
    await section.getByRole('button', { name: 'New label' }).click();
    await admin.dialog.getByLabel('Name').fill(name);
    expect.soft(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect(labels.getByRole('row').filter({ hasText: name })).toBeVisible();
  }
  const known = await callFrom(page, 'securityLabel.list', {});
  for (const { id: labelId, ownerId } of known)
    if (ownerId !== null) await callFrom(page, 'securityLabel.apply', { ids: [id], labelId });

  await labels.getByRole('row').filter({ hasText: 'Partner only' }).click();
  await section.getByRole('button', { name: 'Consolidate' }).click();
  await expect(admin.dialog.getByText('Partner only on 1 object and 0 Attributes')).toBeVisible();
  await admin.dialog.getByLabel('Replace by the System label').selectOption('TLP:AMBER');
  expect.soft(await seriousFaults(page)).toEqual([]);
  await admin.dialog.getByRole('button', { name: 'Consolidate' }).click();
  await expect(labels.getByRole('row').filter({ hasText: 'Partner only' })).toBeHidden();

  await labels.getByRole('row').filter({ hasText: 'Short lived' }).click();
  await section.getByRole('button', { name: 'Delete' }).press('Enter');
  await expect(page.getByText('taken off 1 object and 0 Attributes')).toBeVisible();
  await page.getByRole('button', { name: 'Delete label' }).click();
  await expect(labels.getByRole('row').filter({ hasText: 'Short lived' })).toBeHidden();
  await shell.undo();
  await expect(labels.getByRole('row').filter({ hasText: 'Short lived' })).toBeVisible();
  const { labels: left } = await callFrom(page, 'object.get', { id });
  expect(left.map(({ name }) => name)).toEqual(['Short lived', 'TLP:AMBER']);

  await labels.getByRole('row').filter({ hasText: 'TLP:RED' }).click();
  await expect(section.getByRole('button', { name: 'Delete' })).toHaveAttribute('aria-disabled', 'true');
});

test('who may only read sees the vocabulary, and why he may not change it', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  await callFrom(page, 'tag.apply', { ids: [await scene.group('Malware', 'HeronLoader')], names: ['T1566'] });
  await scene.user('rita', 'Read Only User', 'correct horse battery staple');
  await shell.chooseInUserMenu('Sign out');
  await new SignInPage(page).signIn('rita', 'correct horse battery staple');
  const admin = await AdminPage.open(shell);
  for (const [name, action] of [
    ['Attribute Types', 'New type'],
    ['Security Labels', 'New label'],
    ['Tags', 'Add synonyms'],
  ] as const) {
    const section = await admin.section(name);
    const button = section.getByRole('button', { name: action });
    expect(await new DetailsPage(page).reasonOf(button)).toMatch(/./);
    expect.soft(await seriousFaults(page), name).toEqual([]);
  }
  await shell.openObject('T1566 - Phishing');
  const details = await new DetailsPage(page).isOf('T1566 - Phishing');
  const tag = new VocabularyPage(page, details.screen);
  await expect(tag.facts).toContainText('Security coverage');
  await expect(tag.coverage).toBeHidden();
  await tag.openCarriers();
  await expect(tag.screen.getByRole('button', { name: 'Remove tag' })).toHaveAttribute('aria-disabled', 'true');
});
