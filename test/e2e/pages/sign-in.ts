import { expect, type Locator, type Page } from '@playwright/test';
import { ShellPage } from './shell.ts';

/** A workspace is open and nobody is signed in. */
export class SignInPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { name: /^Sign in to/ });
  }

  /** Signs in on a program that was started again: it may ask first which workspace is meant. */
  async signInAgain(userName: string, password: string, workspace = /Northgate SOC/): Promise<ShellPage> {
    const recent = this.page.getByRole('button', { name: workspace });
    await expect(this.heading.or(recent).first()).toBeVisible();
    if (!(await this.heading.isVisible())) await recent.click();
    return this.signIn(userName, password);
  }

  get sampleUsers(): Locator {
    return this.page.getByRole('region', { name: 'Sample users' });
  }

  get error(): Locator {
    return this.page.getByRole('alert');
  }

  async chooseSampleUser(name: string | RegExp): Promise<ShellPage> {
    await this.sampleUsers.getByRole('button', { name }).click();
    return this.submit();
  }

  async signIn(userName: string, password: string): Promise<ShellPage> {
    await this.tryToSignIn(userName, password);
    return this.expectWorkbench();
  }

  async tryToSignIn(userName: string, password: string): Promise<void> {
    await this.page.getByLabel('User name').fill(userName);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  private async submit(): Promise<ShellPage> {
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    return this.expectWorkbench();
  }

  private async expectWorkbench(): Promise<ShellPage> {
    const shell = new ShellPage(this.page);
    await expect(shell.rail).toBeVisible();
    return shell;
  }
}
