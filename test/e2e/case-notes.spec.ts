import { seriousFaults } from './pages/accessibility.ts';
import { CaseNotes } from './pages/case-notes.ts';
import { callFrom } from './pages/contract.ts';
import { Scene } from './pages/scene.ts';
import { SignInPage } from './pages/sign-in.ts';
import { expect, test } from './support/app.ts';

const password = 'a long enough password';

test('notes of a Case are written, edited, deleted and brought back; the timeline tells of it', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const kase = await CaseNotes.ofNewCase(shell, await Scene.inHomeOwner(page), 'Token theft');
  await kase.writeNote('Seen **twice** on build-17');
  await expect(kase.notes.locator('strong')).toHaveText('twice');

  // A half-typed edit is still there when the note is opened again.
  await kase.notes.getByRole('button', { name: 'Edit note' }).click();
  const box = kase.notes.getByRole('textbox', { name: 'Edit the note' });
  await expect(box).toHaveValue('Seen **twice** on build-17');
  await box.fill('Seen **thrice**');
  await page.keyboard.press('Escape');
  await kase.notes.getByRole('button', { name: 'Edit note' }).click();
  await expect(box).toHaveValue('Seen **thrice**');
  await page.keyboard.press('Control+Enter');
  await expect(kase.notes.locator('strong')).toHaveText('thrice');
  await expect(kase.notes).toContainText('edited by');

  await kase.notes.getByRole('button', { name: 'Delete note' }).click();
  await kase.dialog.getByRole('button', { name: 'Delete note' }).click();
  await expect(kase.notes).toHaveCount(0);
  await shell.undo();
  await expect(kase.notes).toHaveCount(1);
  await expect(kase.entries).toHaveText(
    [/Undo: Deleted a note/, /Deleted a note/, /Changed a note/, /Added a note/, /Opened the Case/].map(
      (text) => new RegExp(text),
    ),
  );
});

test('when the last page of notes is gone, the one before it is shown', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const kase = await CaseNotes.ofNewCase(shell, await Scene.inHomeOwner(page), 'Token theft');
  const { rows } = await callFrom(page, 'case.list', {
    filter: {},
    sort: 'number',
    descending: true,
    offset: 0,
    limit: 1,
  });
  const caseId = rows[0]?.id ?? 0;
  for (let note = 1; note <= 21; note += 1)
    await callFrom(page, 'caseNote.create', { caseId, element: { kind: 'case' }, body: `Note ${note}` });
  await kase.card('Notes').getByRole('button', { name: 'Next page' }).click();
  await expect(kase.notes).toHaveCount(1);
  await kase.notes.getByRole('button', { name: 'Delete note' }).click();
  await kase.dialog.getByRole('button', { name: 'Delete note' }).click();
  await expect(kase.notes).toHaveCount(20);
});

test('events are added to the timeline, deleted with a reason and filtered; a Case gets an Attribute and a Tag', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const kase = await CaseNotes.ofNewCase(shell, await Scene.inHomeOwner(page), 'Token theft');
  await kase.addEvent('Call with the bank');
  await kase.deleteEvent('Call with the bank', 'It was another Case');
  const event = kase.entries.filter({ hasText: 'Deleted by' });
  await expect(event).toContainText('It was another Case');

  await kase.tags.getByRole('button', { name: 'Tag', exact: true }).press('Enter');
  await page.locator('input[aria-label="Tags"]').fill('phishing');
  await page.getByRole('option', { name: 'New tag "phishing"' }).click();
  await page.getByRole('button', { name: 'Add tags' }).click();
  await expect(kase.tags).toContainText('phishing');

  await kase.card('Attributes').getByRole('button', { name: 'Add' }).click();
  await kase.dialog.getByLabel('Value').fill('seen by the desk');
  await kase.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(kase.card('Attributes')).toContainText('seen by the desk');

  await expect(kase.entries).toHaveCount(6);
  await kase.card('Timeline').getByLabel('Elements').selectOption('Attribute');
  await expect(kase.entries).toHaveText([/Added the Attribute/]);
  await kase.card('Timeline').getByLabel('Elements').selectOption('All elements');
  await kase.card('Timeline').getByRole('button', { name: 'Newest first' }).click();
  await expect(kase.entries.first()).toContainText('Opened the Case');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await seriousFaults(page), colorScheme).toEqual([]);
  }
});

test('a Case has places for the Attributes that its Workflow asks for; who only reads changes nothing', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  const workflow = await callFrom(page, 'workflow.create', {
    ownerId: scene.ownerId,
    name: 'Phishing',
    description: '',
    assignee: null,
    active: true,
    body: { phases: [], attributes: ['Description', 'Source'] },
  });
  await callFrom(page, 'workflow.openCase', { workflowId: workflow.id, name: 'Token theft' });
  await shell.openObject('Token theft');
  const kase = new CaseNotes(page);
  const card = kase.card('Attributes');
  await expect(card.getByText('no value yet')).toHaveCount(2);
  await card.getByRole('button', { name: 'Add Source' }).click();
  await kase.dialog.getByLabel('Value').fill('seen by the desk');
  await kase.dialog.getByRole('button', { name: 'Save' }).click();
  await expect(card.getByText('no value yet')).toHaveCount(1);
  await expect(card).toContainText('seen by the desk');

  await scene.user('reader', 'Read Only User', password);
  await shell.chooseInUserMenu('Sign out');
  await (await new SignInPage(page).signIn('reader', password)).openObject('Token theft');
  const reads = new CaseNotes(page);
  await expect(reads.entries.first()).toBeVisible();
  for (const [title, name] of [
    ['Notes', 'Add note'],
    ['Timeline', 'Add event'],
    ['Attributes', 'Add Description'],
  ] as const) {
    await expect(reads.card(title).getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true');
  }
  await expect(reads.tags.getByRole('button', { name: 'Tag' })).toHaveAttribute('aria-disabled', 'true');
});
