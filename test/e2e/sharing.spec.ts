import { seriousFaults } from './pages/accessibility.ts';
import { callFrom } from './pages/contract.ts';
import { DetailsPage } from './pages/details.ts';
import { Scene } from './pages/scene.ts';
import { ShareDialogPage } from './pages/sharing.ts';
import { SignInPage } from './pages/sign-in.ts';
import type { ShellPage } from './pages/shell.ts';
import { expect, test } from './support/app.ts';

/** APT Heron with a Host that carries TLP:RED and one that does not, and a Community to contribute to. */
async function heron(shell: ShellPage): Promise<Scene> {
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  await callFrom(page, 'owner.create', { kind: 'community', name: 'Herons Watch' });
  const group = await scene.group('Intrusion Set', 'APT Heron', 'Waits in shallow water.');
  const secret = await scene.indicator('Host', 'secret.example.org');
  await scene.associate(group, secret, await scene.indicator('Host', 'open.example.org'));
  const labels = await callFrom(page, 'securityLabel.list', {});
  const red = labels.find(({ name }) => name === 'TLP:RED')?.id ?? 0;
  await callFrom(page, 'securityLabel.apply', { ids: [secret], labelId: red });
  return scene;
}

test('a Group is contributed without what is TLP:RED, and contributed again', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  await heron(shell);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await shell.openObject('APT Heron');
  const details = new DetailsPage(page);
  await details.action('Copy to…').click();
  const share = new ShareDialogPage(page);
  await share.target('Herons Watch').press('Space');
  await expect(share.preview).toContainText('1 × Indicator: carries TLP:RED');
  expect(await seriousFaults(page)).toEqual([]);
  await share.share();
  await expect(shell.notifications.getByText('APT Heron is in Herons Watch')).toBeVisible();

  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await details.screen.getByRole('tab', { name: 'Sharing' }).click();
  await expect(details.card('Went to')).toContainText('without TLP:RED');
  // The dialog that is fading out would be judged, too.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await seriousFaults(page)).toEqual([]);
  await details.card('Went to').getByRole('button', { name: 'Contribute again' }).click();
  await expect(share.target('Herons Watch')).toBeChecked();
  await expect(share.dialog.getByRole('radio', { name: /earlier copy/ })).toBeChecked();
  await expect(share.preview).toContainText('Indicators that are there');
  await share.option('Leave out TLP:RED').press('Space');
  await expect(share.preview).toContainText('Nothing stays behind');
  await share.share();
  await details.card('Went to').getByRole('button', { name: 'APT Heron' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'APT Heron' })).toBeVisible();
  const copy = new DetailsPage(page);
  await expect(copy.card('Description')).toContainText('shallow water');
  await expect(copy.screen.getByRole('tab', { name: 'Associations 2' })).toBeVisible();
});

test('a Group is merged into one that is there and undone; who may not share is told why', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await heron(shell);
  const owners = await callFrom(page, 'owner.list', {});
  const community = owners.find(({ name }) => name === 'Herons Watch')?.id ?? 0;
  const theirs = await callFrom(page, 'group.create', {
    ownerId: community,
    type: 'Intrusion Set',
    name: 'Grey Wader',
  });
  await shell.openObject('APT Heron');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox').fill('Copy or contribute');
  await page.keyboard.press('Enter');
  const share = new ShareDialogPage(page);
  await share.target('Herons Watch').press('Space');
  await share.dialog.getByRole('radio', { name: /^Merged into/ }).press('Space');
  await expect(share.dialog.getByRole('button', { name: 'Contribute' })).toBeDisabled();
  await share.dialog.getByLabel('Find the Group to merge into').fill('wader');
  await share.dialog.getByRole('radio', { name: /^Grey Wader/ }).press('Space');
  await share.share();
  const countOf = async (): Promise<number> => (await callFrom(page, 'association.counts', { id: theirs.id })).total;
  expect(await countOf()).toBe(1);
  await shell.undo();
  expect(await countOf()).toBe(0);

  await scene.user('standard', 'Standard User', 'a long enough password');
  await callFrom(page, 'membership.set', { userName: 'standard', owner: 'Herons Watch', role: 'Contributor' });
  await shell.chooseInUserMenu('Sign out');
  const theirShell = await new SignInPage(page).signIn('standard', 'a long enough password');
  await theirShell.openObject('APT Heron');
  const details = new DetailsPage(page);
  await expect
    .poll(() => details.reasonOf(details.action('Copy to…')))
    .toContain('Needs Copy Data: Allowed in Northgate SOC');
});
