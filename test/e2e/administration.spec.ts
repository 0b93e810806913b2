import { seriousFaults } from './pages/accessibility.ts';
import { AdminPage } from './pages/admin.ts';
import { callFrom, refusalOf } from './pages/contract.ts';
import { DetailsPage } from './pages/details.ts';
import { Scene } from './pages/scene.ts';
import { SignInPage } from './pages/sign-in.ts';
import { expect, test } from './support/app.ts';

test('an administrator switches cross-owner associations on and off, by mouse and by keyboard', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  const { id: circle } = await callFrom(page, 'owner.create', { kind: 'community', name: 'Sharing Circle' });
  const [host, far] = [
    await scene.indicator('Host', 'heron-cloud.net'),
    await new Scene(page, circle).group('Campaign', 'Far Campaign'),
  ];
  const link = { id: host, others: [far] };
  const admin = await AdminPage.open(shell);
  const crossOwner = admin.setting('Cross-owner associations');
  await expect(crossOwner).not.toBeChecked();
  expect(await refusalOf(page, 'association.create', link)).toBe('CONFLICT');
  await page.getByText('Cross-owner associations', { exact: true }).click();
  await expect(crossOwner).toBeChecked();
  await callFrom(page, 'association.create', link);
  await expect(page.getByText('Now: 1 cross-owner association')).toBeVisible();

  await crossOwner.focus();
  await page.keyboard.press('Space');
  await expect(crossOwner).not.toBeChecked();
  await shell.openObject('heron');
  const groups = (await new DetailsPage(page).openAssociations()).card('Groups');
  await expect(groups.row('Far Campaign')).toBeVisible();
  const further = await new Scene(page, circle).group('Campaign', 'Further Campaign');
  expect(await refusalOf(page, 'association.create', { id: host, others: [further] })).toBe('CONFLICT');
  await callFrom(page, 'association.remove', { id: host, others: [{ id: far }] });
});

test('an administrator adds an association type by mouse; it is offered between the Indicators that it joins', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const admin = await AdminPage.open(shell);
  await admin.section('Association types');
  await admin.action('Add type').click();
  await admin.dialog.getByLabel('Name').fill('Hashtag of Host');
  await admin.dialog.getByLabel('Primary Indicator').selectOption('Hashtag');
  await expect(admin.dialog.getByRole('button', { name: 'Add', exact: true })).toBeDisabled();
  await admin.dialog
    .getByRole('group', { name: /^Other Indicator/ })
    .getByText('Host', { exact: true })
    .click();
  expect.soft(await seriousFaults(page)).toEqual([]);
  await admin.dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(admin.type('Hashtag of Host')).toContainText('Added');

  const scene = await Scene.inHomeOwner(page);
  const [tag, host] = [await scene.indicator('Hashtag', '#heron'), await scene.indicator('Host', 'heron-cloud.net')];
  await scene.associate(tag, host);
  await admin.type('Hashtag of Host').click();
  await expect(admin.type('Hashtag of Host')).toContainText('1');
  await new DetailsPage(page).reasonOf(admin.action('Delete'));
  await admin.action('Switch off').click();
  await expect(admin.type('Hashtag of Host')).toContainText('Off');
  await callFrom(page, 'association.remove', { id: tag, others: [{ id: host }] });
  expect(await refusalOf(page, 'association.create', { id: tag, others: [host] })).toBe('INVALID_INPUT');
});

test('association types are walked, edited, switched and deleted by keyboard, and each change is undone', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  await callFrom(page, 'associationType.create', {
    name: 'Seen with',
    family: 'custom',
    primary: 'Host',
    nonPrimary: ['Mutex'],
  });
  const palette = await shell.openPalette();
  await palette.getByRole('combobox').fill('Administration');
  await page.keyboard.press('Enter');
  const admin = new AdminPage(page);
  await admin.sections.getByRole('button', { name: 'Association types' }).focus();
  await page.keyboard.press('Enter');
  await expect(admin.type('Seen with')).toBeVisible();
  await admin.types.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(admin.dialog.getByLabel('Name')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Met with');
  await page.keyboard.press('Enter');
  await expect(admin.type('Met with')).toBeVisible();
  await shell.undo();
  await expect(admin.type('Seen with')).toBeVisible();

  await admin.types.focus();
  await page.keyboard.press('End');
  await admin.action('Delete').focus();
  await page.keyboard.press('Enter');
  await expect(admin.type('Seen with')).toHaveCount(0);
  await shell.notifications.getByRole('button', { name: 'Undo' }).last().click();
  await expect(admin.type('Seen with')).toBeVisible();
});

test('who is no administrator sees every section with its controls disabled and the reason', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const password = 'a long enough password';
  await (await Scene.inHomeOwner(page)).user('reader', 'Read Only User', password);
  await shell.chooseInUserMenu('Sign out');
  const readersShell = await new SignInPage(page).signIn('reader', password);
  const admin = await AdminPage.open(readersShell);
  const crossOwner = admin.setting('Cross-owner associations');
  await expect(crossOwner).toHaveAttribute('aria-disabled', 'true');
  await crossOwner.focus();
  await page.keyboard.press('Space');
  await expect(crossOwner).not.toBeChecked();
  await expect(page.getByText(/^Needs the System role Administrator/).first()).toBeVisible();
  expect(await refusalOf(page, 'setting.set', { name: 'crossOwner', on: true })).toBe('FORBIDDEN');
  await admin.section('Association types');
  await admin.type('DNS PTR Record').click();
  for (const name of ['Edit', 'Switch off', 'Delete', 'Add type'])
    expect(await new DetailsPage(page).reasonOf(admin.action(name)), name).toContain('System role Administrator');
});

for (const colorScheme of ['dark', 'light'] as const) {
  test(`Administration has no serious accessibility violation in the ${colorScheme} theme`, async ({ firstRun }) => {
    const shell = await firstRun.createWorkspace();
    await shell.page.emulateMedia({ colorScheme });
    const admin = await AdminPage.open(shell);
    for (const name of ['System settings', 'Association types']) {
      await admin.section(name);
      expect.soft(await seriousFaults(shell.page), name).toEqual([]);
    }
  });
}
