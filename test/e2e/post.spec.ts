import { seriousFaults } from './pages/accessibility.ts';
import { callFrom } from './pages/contract.ts';
import { DetailsPage } from './pages/details.ts';
import { Posts } from './pages/posts.ts';
import { Scene } from './pages/scene.ts';
import { SignInPage } from './pages/sign-in.ts';
import { expect, test } from './support/app.ts';

const password = 'a long enough password';

test('a thread about a Group is written, answered, deleted with its replies and brought back', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  await (await Scene.inHomeOwner(page)).group('Threat', 'Heron');
  await shell.openObject('Heron');
  const details = new DetailsPage(page);
  const card = new Posts(page, details.card('Posts'));
  await expect(card.place).toContainText('Nobody has written about this yet.');
  await card.write('Seen **again** at hxxp://heron.example/x');
  await expect(card.post('1').locator('strong')).toHaveText('again');
  await card.reply('1', 'By whom?');
  await card.reply('1.1', 'By the desk.');
  await card.reply('1', 'I will ask.');
  await expect(card.numbers).toHaveCount(4);
  await expect(card.post('1.1.1')).toContainText('By the desk.');
  await expect(card.post('1.2')).toContainText('I will ask.');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await seriousFaults(page), colorScheme).toEqual([]);
  }

  const question = await card.remove('1');
  await expect(question).toContainText('with it 3 replies');
  await question.getByRole('button', { name: 'Delete post' }).click();
  await expect(card.numbers).toHaveCount(0);
  await shell.undo();
  await expect(card.numbers).toHaveCount(4);
});

test('posts of all owners are on one screen, filtered by owner and author; a draft outlives its tab', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  const group = await scene.group('Threat', 'Heron');
  await callFrom(page, 'owner.create', { kind: 'community', name: 'Herons Watch' });
  await scene.user('reader', 'Read Only User', password);
  await scene.user('analyst', 'Standard User', password);
  const posts = await Posts.open(shell);
  await posts.place.getByLabel('Owner of the post').selectOption('in Herons Watch');
  await posts.write('Only for the watchers');
  await posts.place.getByLabel('Owner of the post').selectOption('in Northgate SOC');
  await posts.place.getByRole('textbox', { name: 'Linked objects' }).fill('Heron');
  await page.getByRole('listbox').getByRole('option', { name: /Heron/ }).click();
  await posts.write('About the heron');
  await expect(posts.place.getByRole('list', { name: 'Linked objects' })).toContainText('Heron');
  await posts.place.getByLabel('Owner', { exact: true }).selectOption('Herons Watch');
  await expect(posts.numbers).toHaveCount(1);
  await posts.place.getByLabel('Owner', { exact: true }).selectOption('All owners');
  await expect(posts.numbers).toHaveCount(2);
  expect(await seriousFaults(page)).toEqual([]);

  await posts.box.fill('Half a thought');
  await page.keyboard.press('Alt+w');
  await expect(shell.tab('Posts')).toBeHidden();
  const again = await Posts.open(shell);
  await expect(again.box).toHaveValue('Half a thought');

  // A person who only reads sees what is open to her, and no enabled way to write.
  await shell.chooseInUserMenu('Sign out');
  const readers = await new SignInPage(page).signIn('reader', password);
  const seen = await Posts.open(readers);
  await expect(seen.numbers).toHaveCount(1);
  await expect(seen.post('1')).toContainText('About the heron');
  await expect(seen.box).toBeDisabled();
  await expect(seen.box).toHaveValue('');
  const reply = seen.post('1').getByRole('button', { name: 'Reply to 1' });
  expect(await new DetailsPage(page).reasonOf(reply)).toContain('Post');
  expect(group).toBeGreaterThan(0);
});
