import { administrator } from './pages/first-run.ts';
import { ShellPage } from './pages/shell.ts';
import { SignInPage } from './pages/sign-in.ts';
import { type App, expect, test } from './support/app.ts';

test('a new workspace shows its recovery code once and signs the administrator in', async ({ app, firstRun }) => {
  await expect(firstRun.heading).toBeVisible();
  await firstRun.fillNewWorkspace('Northgate SOC');
  await app.page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(firstRun.recoveryCode).toHaveText(/\S{10,}/);
  const goOn = app.page.getByRole('button', { name: 'Go on' });
  await expect(goOn).toBeDisabled();
  await app.page.getByText('I have written it down').click();
  await goOn.click();
  const shell = new ShellPage(app.page);
  await expect(shell.status).toContainText('Northgate SOC');
  await expect(shell.status).toContainText('0 objects');
});

test('a password that is typed differently the second time is not taken', async ({ app, firstRun }) => {
  await firstRun.fillNewWorkspace('Northgate SOC');
  await app.page.getByLabel('Password again').fill('something else');
  await expect(app.page.getByRole('button', { name: 'Create', exact: true })).toBeDisabled();
});

test('a locked window shows nothing until the password is typed again', async ({ app, firstRun }) => {
  const shell = await firstRun.createWorkspace();
  await shell.chooseInUserMenu('Lock');
  await expect(app.page.getByRole('heading', { name: 'Locked' })).toBeVisible();
  await expect(shell.rail).toBeHidden();
  await app.page.getByLabel('Password', { exact: true }).fill(administrator.password);
  await app.page.getByRole('button', { name: 'Unlock' }).click();
  await expect(shell.rail).toBeVisible();
});

test('a wrong password is refused with a sentence, the right one lets in', async ({ app, firstRun }) => {
  const shell = await firstRun.createWorkspace();
  await shell.chooseInUserMenu('Sign out');
  const signIn = new SignInPage(app.page);
  await signIn.tryToSignIn(administrator.userName, 'not the password');
  await expect(signIn.error).toBeVisible();
  await expect(async () => {
    await signIn.signIn(administrator.userName, administrator.password);
  }).toPass();
});

/** The preference that holds the tabs has that of the import, which is opened last. */
async function importTabIsKept(app: App): Promise<void> {
  await expect
    .poll(() => app.page.evaluate("window.ligature.invoke('preference.get', { name: 'tabs' })"))
    .toMatchObject({ value: { value: expect.stringContaining('"import"') } });
}

test('open tabs are there again after a restart', async ({ app, firstRun }) => {
  const shell = await firstRun.createWorkspace();
  await shell.openBrowse();
  await shell.openImport();
  await expect(shell.tab('Import')).toHaveAttribute('aria-selected', 'true');
  await importTabIsKept(app);
  const page = await app.restart();
  const signIn = new SignInPage(page);
  if (!(await signIn.heading.isVisible())) await page.getByRole('button', { name: /Northgate SOC/ }).click();
  const again = await signIn.signIn(administrator.userName, administrator.password);
  await expect(again.tab('Browse')).toBeVisible();
  await expect(again.tab('Import')).toHaveAttribute('aria-selected', 'true');
});

test('the sample is one workspace that looks different to each of its users', async ({ firstRun }) => {
  test.slow();
  const signIn = await firstRun.openSample();
  const users = signIn.sampleUsers.getByRole('button');
  await expect.poll(() => users.count()).toBeGreaterThan(1);
  const shell = await signIn.chooseSampleUser(/Administrator/);
  const browse = await shell.openBrowse();
  await expect(browse.grid.getByRole('row').nth(1)).toBeVisible();
});

test('who goes Home at the moment in which the window appears stays there', async ({ app, firstRun }) => {
  const shell = await firstRun.createWorkspace();
  await shell.openImport();
  await importTabIsKept(app);
  const page = await app.restart();
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const home = [...document.querySelectorAll('nav button')].find(({ textContent }) => textContent === 'Home');
      if (!(home instanceof HTMLElement)) return;
      observer.disconnect();
      home.click();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  const again = await new SignInPage(page).signInAgain(administrator.userName, administrator.password);
  await expect(again.tab('Import')).toBeVisible();
  await expect(again.tab('Home')).toHaveAttribute('aria-selected', 'true');
});
