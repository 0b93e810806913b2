import { expect, type Locator, type Page } from '@playwright/test';
import { ShellPage } from './shell.ts';
import { SignInPage } from './sign-in.ts';

export const administrator = { userName: 'admin', password: 'correct horse battery staple' } as const;

/** The window while no workspace is open. */
export class FirstRunPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { name: 'Welcome' });
  }

  /** Creates a workspace and goes past the recovery code; the administrator is signed in afterwards. */
  async createWorkspace(organization = 'Northgate SOC'): Promise<ShellPage> {
    await this.fillNewWorkspace(organization);
    await this.page.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(this.recoveryCode).not.toBeEmpty();
    await this.page.getByText('I have written it down').click();
    await this.page.getByRole('button', { name: 'Go on' }).click();
    const shell = new ShellPage(this.page);
    await expect(shell.tab('Home')).toBeVisible();
    return shell;
  }

  async fillNewWorkspace(organization: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Create a workspace' }).click();
    await this.page.getByLabel('Organization').fill(organization);
    await this.page.getByLabel('User name of the administrator').fill(administrator.userName);
    await this.page.getByLabel('Password', { exact: true }).fill(administrator.password);
    await this.page.getByLabel('Password again').fill(administrator.password);
  }

  get recoveryCode(): Locator {
    return this.page.getByLabel('Recovery code', { exact: true });
  }

  async openSample(): Promise<SignInPage> {
    await this.page.getByRole('button', { name: 'Explore the sample' }).click();
    const signIn = new SignInPage(this.page);
    await expect(signIn.sampleUsers).toBeVisible({ timeout: 60_000 });
    return signIn;
  }
}
