/** The whole job by hand in the window: from an empty home to a read-only user who may only look. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { callFrom, refusalOf } from './pages/contract.ts';
import { DetailsPage } from './pages/details.ts';
import { administrator, type FirstRunPage } from './pages/first-run.ts';
import { Scene } from './pages/scene.ts';
import { ShellPage } from './pages/shell.ts';
import { SignInPage } from './pages/sign-in.ts';
import { type App, expect, test } from './support/app.ts';

const repository = join(import.meta.dirname, '..', '..');
const sharedData = process.env['LIGATURE_SHARED_DATA'] ?? join(repository, '..', 'shared', 'data');
const attackFile = join(sharedData, 'attack', 'enterprise-attack-18.1.stix21.json.gz');
const reader = { userName: 'reader', password: 'a long enough password' } as const;

interface Story {
  /** STIX file to import. */
  readonly file: string;
  /** The object that is opened and worked on. */
  readonly name: string;
  /** Associations of that object after the import, by type. */
  readonly counts: Readonly<Record<string, number>>;
  /** One of them, shown in the drawer and dissociated. */
  readonly other: string;
}

test('with a small file', async ({ app, firstRun }) => {
  await work(app, firstRun, {
    file: join(repository, 'test', 'data', 'stix', 'bundle-21.json'),
    name: 'Quiet Heron',
    counts: { Malware: 1 },
    other: 'HeronLoader',
  });
});

test('with the whole of ATT&CK', async ({ app, firstRun }) => {
  test.skip(!existsSync(attackFile), `there is no ${attackFile}; set LIGATURE_SHARED_DATA to the folder that has it`);
  test.slow();
  const file = join(app.home, 'enterprise-attack.json');
  writeFileSync(file, gunzipSync(readFileSync(attackFile)));
  await work(app, firstRun, {
    file,
    name: 'APT29',
    counts: { 'Attack Pattern': 66, Malware: 34, Tool: 15, Campaign: 2, 'Intrusion Set': 1 },
    other: 'SolarWinds Compromise',
  });
});

async function work(app: App, firstRun: FirstRunPage, story: Story): Promise<void> {
  const shell = await firstRun.createWorkspace();
  await importFile(shell, story);
  await browseTo(shell, story.name);
  const total = await lookAtAssociations(shell, story);
  await associateAndUndo(shell, story.name, total);
  await dissociate(shell, story, total);
  const again = await restart(app);
  await undoOnHome(again, story, total);
  await lookAsReader(again, story);
}

async function importFile(shell: ShellPage, { file }: Story): Promise<void> {
  const importPage = await shell.openImport();
  await importPage.choose(file);
  await importPage.start();
  const [read = 0, ...outcomes] = await importPage.tally('Objects');
  expect(read).toBeGreaterThan(0);
  expect(outcomes.slice(0, 6).reduce((sum, count) => sum + count, 0)).toBe(read);
}

async function browseTo(shell: ShellPage, name: string): Promise<void> {
  const browse = await shell.openBrowse();
  await browse.filterByKind('Groups');
  await browse.filterByText(name);
  await expect(browse.row(name).first()).toBeVisible();
  await shell.openObject(name);
}

/** Checks the counts of the tab, the card and the drawer; answers the sum. */
async function lookAtAssociations(shell: ShellPage, story: Story): Promise<number> {
  const details = await new DetailsPage(shell.page).isOf(story.name);
  const tab = await details.openAssociations();
  const groups = tab.card('Groups');
  const sum = Object.values(story.counts).reduce((all, count) => all + count, 0);
  await groups.hasCount(sum);
  await groups.openFilter();
  if (Object.keys(story.counts).length > 1) {
    for (const [type, count] of Object.entries(story.counts)) {
      await expect(groups.chip(type)).toContainText(String(count));
    }
  }
  await groups.filterText.fill(story.other);
  const drawer = await groups.preview(story.other);
  await drawer.isOf(story.other);
  await expect(drawer.count('Intrusion Set').or(drawer.count('Adversary')).first()).toBeVisible();
  await drawer.close();
  await groups.filterText.fill('');
  await groups.hasCount(sum);
  return await details.associationCount();
}

async function associateAndUndo(shell: ShellPage, name: string, total: number): Promise<void> {
  const scene = await Scene.inHomeOwner(shell.page);
  await scene.group('Report', 'Notes of the day');
  const details = await new DetailsPage(shell.page).isOf(name);
  const tab = await details.openAssociations();
  const dialog = await tab.card('Groups').associate();
  await dialog.find('Notes of the day');
  await dialog.choose('Notes of the day');
  await dialog.save();
  await expect.poll(() => details.associationCount()).toBe(total + 1);
  await shell.undo();
  await expect.poll(() => details.associationCount()).toBe(total);
}

async function dissociate(shell: ShellPage, { name, other }: Story, total: number): Promise<void> {
  const details = await new DetailsPage(shell.page).isOf(name);
  const groups = (await details.openAssociations()).card('Groups');
  await groups.filterText.fill(other);
  await groups.select(other);
  await groups.region.getByRole('button', { name: 'Dissociate 1' }).click();
  await expect.poll(() => details.associationCount()).toBe(total - 1);
}

async function restart(app: App): Promise<ShellPage> {
  const signIn = new SignInPage(await app.restart());
  return await signIn.signInAgain(administrator.userName, administrator.password);
}

/** What was dissociated before the restart comes back from the list of the user's own changes. */
async function undoOnHome(shell: ShellPage, { name }: Story, total: number): Promise<void> {
  const { page } = shell;
  await shell.rail.getByRole('button', { name: 'Home' }).click();
  const changes = page.getByRole('region', { name: 'My changes' });
  await changes
    .getByRole('button', { name: /^Undo: / })
    .first()
    .click();
  await expect(shell.notifications.getByText(/^Undone/)).toBeVisible();
  await shell.openObject(name);
  await expect.poll(() => new DetailsPage(page).associationCount()).toBe(total);
}

async function lookAsReader(shell: ShellPage, { name }: Story): Promise<void> {
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  await scene.user(reader.userName, 'Read Only User', reader.password);
  await shell.chooseInUserMenu('Sign out');
  const readersShell = await new SignInPage(page).signIn(reader.userName, reader.password);
  await readersShell.openObject(name);
  const details = await new DetailsPage(page).isOf(name);
  for (const control of ['Associate', 'Edit', 'Delete']) {
    const button = details.screen.getByRole('button', { name: control, exact: true }).first();
    expect(await details.reasonOf(button)).toMatch(/Needs .+ in Northgate SOC/);
  }
  await refuseChanges(page, name);
}

async function refuseChanges(page: Page, name: string): Promise<void> {
  const { rows } = await callFrom(page, 'object.search', { text: name, kinds: ['group'], limit: 1 });
  const id = rows[0]?.id ?? 0;
  const { version } = await callFrom(page, 'object.get', { id });
  const card = await callFrom(page, 'association.list', { id, kind: 'group', offset: 0, limit: 1 });
  const other = card.rows[0]?.object.id ?? 0;
  expect(await refusalOf(page, 'association.remove', { id, others: [{ id: other }] })).toBe('FORBIDDEN');
  expect(await refusalOf(page, 'association.create', { id, others: [other] })).toBe('FORBIDDEN');
  expect(await refusalOf(page, 'group.update', { id, version, name: 'Other' })).toBe('FORBIDDEN');
  expect(await refusalOf(page, 'object.delete', { ids: [id] })).toBe('FORBIDDEN');
}
