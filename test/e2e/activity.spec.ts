import { seriousFaults } from './pages/accessibility.ts';
import { ActivityView } from './pages/activity.ts';
import { DetailsPage } from './pages/details.ts';
import { Scene } from './pages/scene.ts';
import { expect, test } from './support/app.ts';

test('the activity of an object tells who changed what, undoes it, and says why an older change cannot be undone', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  const heron = await scene.group('Intrusion Set', 'Quiet Heron');
  const loader = await scene.group('Malware', 'HeronLoader');
  await scene.associate(heron, loader);
  await shell.openObject('Quiet Heron');
  const details = await new DetailsPage(page).isOf('Quiet Heron');
  await details.addTag('espionage');

  const activity = await ActivityView.open(details);
  await expect(activity.entries).toHaveCount(3);
  await expect(activity.entry(0)).toContainText('Tag espionage added');
  await expect(activity.entry(1)).toContainText('Association with Malware HeronLoader added');
  await expect(activity.entry(2)).toContainText('Intrusion Set created');
  // What was hung on the object since must not vanish with it.
  expect(await details.reasonOf(activity.undoButton(2))).toContain('changed again since');
  expect(await seriousFaults(page)).toEqual([]);

  await activity.undoButton(0).focus();
  await page.keyboard.press('Enter');
  await expect(activity.entries).toHaveCount(4);
  await expect(activity.entry(0)).toContainText('Tag espionage removed');
  await expect(activity.entry(1)).toContainText('undone by change');
  await expect(details.tag('espionage')).toBeHidden();

  await activity
    .entry(2)
    .getByRole('button', { name: /HeronLoader/ })
    .first()
    .click();
  await expect(shell.tab('HeronLoader')).toHaveAttribute('aria-selected', 'true');
});
