import { callFrom } from './pages/contract.ts';
import { DetailsPage } from './pages/details.ts';
import { Scene } from './pages/scene.ts';
import { SignInPage } from './pages/sign-in.ts';
import { expect, test } from './support/app.ts';

const reader = { userName: 'reader', password: 'a long enough password' } as const;
/** Beginnings of the names of controls that change something. */
const changing =
  /^(Add|Associate|Attach|Assign|Apply|Change|Contribute|Copy or contribute|Copy to|Create|Delete|Dissociate|Down|Edit|Labels?$|Mark|Merge|New|Post(?!s)|Refresh|Remove|Replace|Reply|Report (?:false positive|observations)|Reset|Review|Save|Set|Share|Tags?$|Undo|Up|Vote|Write)\b/;

test('who may read everything sees every card of every kind of object, and nothing that changes it is enabled', async ({
  firstRun,
}) => {
  test.slow();
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  const { ownerId } = scene;
  const objects: { readonly id: number; readonly cards: readonly string[] }[] = [];

  const heron = await scene.group('Campaign', 'Heron season', 'A description.');
  const file = await scene.indicator('File', 'A'.repeat(32));
  await callFrom(page, 'behavior.add', { id: file, type: 41, otherType: 'Host', value: 'c2.heron.example' });
  await callFrom(page, 'fileOccurrence.create', { id: file, path: '/tmp/heron' });
  await callFrom(page, 'tag.apply', { ids: [file, heron], names: ['espionage'] });
  await callFrom(page, 'post.create', { ownerId, body: 'Seen again.', objects: [heron] });
  const victim = await callFrom(page, 'victim.create', { ownerId, name: 'Bank' });
  const asset = await callFrom(page, 'victimAsset.create', {
    victimId: victim.id,
    type: 'WebSite',
    value: 'bank.test',
  });
  const requirement = await callFrom(page, 'intelRequirement.create', {
    ownerId,
    text: 'Heron: what next?',
    fields: {
      uniqueId: 'IR-1',
      subtype: 'Research Requirement (RR)',
      keywordSections: [{ compareValue: 'includes', keywords: ['heron'] }],
    },
  });
  await callFrom(page, 'requirementResult.refresh', { id: requirement.id });
  const track = await callFrom(page, 'track.create', { ownerId, name: 'Nest track' });
  const report = await scene.group('Report', 'Heron report');
  await callFrom(page, 'review.put', { id: report, rating: 4, helpful: true, comment: 'Good.' });
  await scene.associate(heron, file, report, victim.id, asset.id, requirement.id);
  const tag = (await callFrom(page, 'object.get', { id: heron })).tags[0];

  objects.push(
    {
      id: heron,
      cards: [
        'Description',
        'Attributes',
        'Details',
        'Posts',
        'Groups',
        'Indicators',
        'Victims',
        'Victim Assets',
        'Activity',
      ],
    },
    {
      id: file,
      cards: [
        'File hashes',
        'File occurrences',
        'Sightings',
        'Groups',
        'Indicators',
        'File actions',
        'Behaviour graph',
      ],
    },
    { id: report, cards: ['File', 'Reviews', 'Groups'] },
    { id: await scene.group('Event', 'Heron alert'), cards: ['Details'] },
    { id: await scene.group('Task', 'Watch the heron'), cards: ['Details'] },
    { id: victim.id, cards: ['Assets', 'Groups'] },
    { id: asset.id, cards: ['Groups'] },
    { id: requirement.id, cards: ['Groups'] },
    { id: track.id, cards: ['Attributes'] },
    { id: Number(tag?.id), cards: ['Details'] },
  );
  await scene.user(reader.userName, 'Read Only User', reader.password);
  await shell.chooseInUserMenu('Sign out');
  await new SignInPage(page).signIn(reader.userName, reader.password);

  const details = new DetailsPage(page);
  for (const { id, cards } of objects) {
    const object = await callFrom(page, 'object.get', { id });
    await shell.openObject(object.kind === 'indicator' ? 'AAAAAAAA' : object.summary);
    await expect(details.title).toBeVisible();
    const seen = new Set<string>();
    for (const name of await details.screen.getByRole('tab').allInnerTexts()) {
      await details.screen.getByRole('tab', { name, exact: true }).click();
      await expect(details.screen.getByRole('status', { name: /^Loading/ })).toHaveCount(0);
      for (const title of await details.screen
        .getByRole('region')
        .evaluateAll((list) => list.map((card) => card.ariaLabel)))
        seen.add(title ?? '');
      const enabled = await details.screen
        .locator('button:not([aria-disabled="true"]):not([disabled])')
        .evaluateAll((buttons) =>
          buttons
            // Heads of columns only sort.
            .filter((button) => button.closest('[role="columnheader"]') === null)
            .map((button) => button.ariaLabel ?? button.textContent?.trim() ?? ''),
        );
      expect(
        enabled.filter((label) => changing.test(label)),
        `${object.type}, ${name}`,
      ).toEqual([]);
      const fields = await details.screen
        .locator('textarea:not([disabled]):not([readonly]), input[type="number"]:not([disabled])')
        .count();
      expect(fields, `fields of ${object.type}, ${name}`).toBe(0);
    }
    for (const card of cards) expect([...seen], object.type).toContain(card);
    for (const key of ['a', 't', 'e']) await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});
