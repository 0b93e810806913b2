import { seriousFaults } from './pages/accessibility.ts';
import { callFrom } from './pages/contract.ts';
import { DetailsPage } from './pages/details.ts';
import { ObjectFormPage } from './pages/object-form.ts';
import { Scene } from './pages/scene.ts';
import { SignInPage } from './pages/sign-in.ts';
import type { ShellPage } from './pages/shell.ts';
import { expect, test } from './support/app.ts';

async function openForm(shell: ShellPage, kind: 'Indicator' | 'Group'): Promise<ObjectFormPage> {
  const browse = await shell.openBrowse();
  await browse.screen.getByRole('button', { name: `New ${kind}` }).click();
  return new ObjectFormPage(shell.page, kind);
}

test('an Indicator is recognised while typing and stored as the form says', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const form = await openForm(shell, 'Indicator');
  await form.field('Value').fill('not a value at all');
  await expect(form.preview).toContainText('No type is recognised');
  await expect(form.submit).toBeDisabled();
  await form.field('Value').fill('hxxps://HERON[.]example/Payload');
  await expect(form.preview).toContainText('Stored as https://heron.example/Payload');
  await form.field('Threat Rating').selectOption('4');
  await form.screen.getByLabel(/^Confidence/).fill('75');
  await form.screen.getByLabel('Description').fill('Seen in a phishing mail.');
  const details = await form.create();
  await details.isOf('hxxps://heron[.]example/Payload');
  await expect(details.card('Description')).toContainText('Seen in a phishing mail.');
  await expect(details.screen.getByRole('button', { name: 'Threat Rating: 4 · High. Change' })).toBeVisible();
  await expect(shell.tab('New Indicator')).toBeHidden();
});

test('an Indicator that exists already is opened and not made again', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  await scene.indicator('Address', '198.51.100.7');
  const form = await openForm(shell, 'Indicator');
  await form.field('Value').fill('198[.]51[.]100[.]7');
  await expect(form.preview).toContainText('This Indicator exists already');
  await expect(form.submit).toBeDisabled();
  await form.preview.getByRole('button', { name: 'Open it' }).click();
  await expect(shell.tab(/198/)).toHaveAttribute('aria-selected', 'true');
  const { total } = await callFrom(shell.page, 'object.list', {
    filter: { kind: 'indicator' },
    sort: 'modified',
    descending: true,
    offset: 0,
    limit: 1,
  });
  expect(total).toBe(1);
});

test('an Indicator that an exclusion list refuses stays in its form, the reason in sight, and is made when corrected', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  await page.setViewportSize({ width: 1280, height: 800 });
  const { ownerId } = await Scene.inHomeOwner(page);
  const list = await callFrom(page, 'exclusionList.create', { ownerId, name: 'Own addresses' });
  await callFrom(page, 'exclusionList.add', { id: list.id, values: [{ type: 'Address', value: '192.0.2.7' }] });
  const form = await openForm(shell, 'Indicator');
  const value = form.field('Value');
  await value.fill('192[.]0[.]2[.]7');
  await form.field('Threat Rating').selectOption('4');
  await form.screen.getByLabel('Description').fill('Seen in a phishing mail.');
  await value.press('Enter');
  await expect(form.refusal).toContainText('Own addresses');
  await expect(form.refusal).toBeInViewport({ ratio: 0.9 });
  await expect(value).toHaveValue('192[.]0[.]2[.]7');
  await expect(form.field('Threat Rating')).toHaveValue('4');
  await expect(form.screen.getByLabel('Description')).toHaveValue('Seen in a phishing mail.');

  await value.fill('198[.]51[.]100[.]7');
  await value.press('Enter');
  const details = await new DetailsPage(page).isOf('198[.]51[.]100[.]7');
  await expect(details.card('Description')).toContainText('Seen in a phishing mail.');
});

test('a Signature asks for its required fields and carries them', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const form = await openForm(shell, 'Group');
  await form.field('Name').fill('Detect HeronLoader');
  await form.field('Type').selectOption('Signature');
  await form.submit.click();
  await expect(form.screen).toContainText('Signature is required.');
  await form.screen.getByLabel('File name').fill('heron.yar');
  await form.screen.getByLabel('Signature type').selectOption('YARA');
  await form.screen.getByLabel('Signature (required)').fill('rule heron { condition: true }');
  const details = await form.create();
  await details.isOf('Detect HeronLoader');
  await expect(details.card('Signature')).toContainText('rule heron');
  await expect(details.card('Details')).toContainText('YARA');
});

test('owners in which the user may not create are listed with the reason', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  await callFrom(shell.page, 'owner.create', { kind: 'community', name: 'Herons Watch' });
  await scene.user('analyst', 'Standard User', 'a long enough password');
  await callFrom(shell.page, 'membership.set', { userName: 'analyst', owner: 'Herons Watch', role: 'User' });
  await shell.chooseInUserMenu('Sign out');
  const analystsShell = await new SignInPage(shell.page).signIn('analyst', 'a long enough password');
  const form = await openForm(analystsShell, 'Group');
  await expect(form.field('Owner')).toHaveValue(String(scene.ownerId));
  await expect(form.field('Owner').locator('option', { hasText: 'Herons Watch' })).toBeDisabled();
  await expect(form.screen).toContainText('Herons Watch: Needs Group: Create or Full in Herons Watch');
});

test('the forms have no serious fault of accessibility, dark or light', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  for (const colorScheme of ['dark', 'light'] as const) {
    await shell.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const indicator = await openForm(shell, 'Indicator');
    await indicator.field('Value').fill('198[.]51[.]100[.]7');
    await expect(indicator.preview).toContainText('Stored as 198.51.100.7');
    expect(await seriousFaults(shell.page), `New Indicator, ${colorScheme}`).toEqual([]);
    const group = await openForm(shell, 'Group');
    await group.field('Type').selectOption('Incident');
    await expect(group.screen.getByLabel('Status')).toBeVisible();
    expect(await seriousFaults(shell.page), `New Group, ${colorScheme}`).toEqual([]);
  }
});
