import type { Page } from '@playwright/test';
import { seenViews } from './pages/changing.ts';
import { callFrom } from './pages/contract.ts';
import { DetailsPage } from './pages/details.ts';
import { Scene } from './pages/scene.ts';
import { SignInPage } from './pages/sign-in.ts';
import { expect, test } from './support/app.ts';

const reader = { userName: 'reader', password: 'a long enough password' } as const;
const community = 'Herons Watch';

interface Shown {
  /** What its tab and its entry in the palette are called. */
  readonly name: string;
  /** Titles of its cards, in whichever view. */
  readonly cards: readonly string[];
  /** Some of what an administrator can change there: each kind of name at least once. */
  readonly changing: readonly string[];
}

/** Cards of the Associations tab that Groups and Indicators have. */
const linkedCards = ['Groups', 'Indicators', 'Intelligence Requirements', 'Victims', 'Victim Assets', 'Tags'] as const;
const groupCards = [
  'Description',
  'Attributes',
  'Associations',
  'Posts',
  'Sources',
  'Details',
  'Votes',
  ...linkedCards,
  'Diamond Model',
  'Adversary',
  'Infrastructure',
  'Victim',
  'Capability',
  'Went to',
  'Came from',
  'Activity',
] as const;
const groupChanges = [
  'Associate',
  'Edit',
  'Copy to…',
  'Delete',
  'Label',
  'Tag',
  'Write a post',
  'Useful: 0',
  'Not useful: 0',
] as const;
/** Something of every kind, and of every type that has a card of its own, with what its cards are about. */
async function herons(page: Page): Promise<readonly Shown[]> {
  const scene = await Scene.inHomeOwner(page);
  const { ownerId } = scene;
  await callFrom(page, 'owner.create', { kind: 'community', name: community });
  const owners = await callFrom(page, 'owner.list', {});
  const communityId = owners.find(({ name }) => name === community)?.id ?? 0;

  const heron = await scene.group('Campaign', 'Heron season', 'A description.');
  const file = await scene.indicator('File', 'A'.repeat(32));
  await callFrom(page, 'behavior.add', { id: file, type: 41, otherType: 'Host', value: 'c2.heron.example' });
  await callFrom(page, 'fileOccurrence.create', { id: file, path: '/tmp/heron' });
  await callFrom(page, 'tag.apply', { ids: [file, heron], names: ['T1566 - Phishing'] });
  await callFrom(page, 'post.create', { ownerId, body: 'Seen again.', objects: [heron] });
  const victim = await callFrom(page, 'victim.create', { ownerId, name: 'Bank' });
  const asset = await callFrom(page, 'victimAsset.create', {
    victimId: victim.id,
    type: 'EmailAddress',
    value: 'teller@bank.test',
  });
  const requirement = await callFrom(page, 'intelRequirement.create', {
    ownerId,
    text: 'What do they do next?',
    fields: {
      uniqueId: 'IR-1',
      subtype: 'Research Requirement (RR)',
      keywordSections: [{ compareValue: 'includes', keywords: ['heron'] }],
    },
  });
  await callFrom(page, 'track.create', { ownerId, name: 'Nest track' });
  const report = await scene.group('Report', 'Wader report');
  await callFrom(page, 'review.put', { id: report, rating: 4, helpful: true, comment: 'Good.' });
  const email = await scene.group('Email', 'Invitation to the nest');
  await callFrom(page, 'group.create', {
    ownerId,
    type: 'Signature',
    name: 'Detect the loader',
    fields: { fileName: 'loader.yar', fileType: 'YARA', fileText: 'rule loader { condition: true }' },
  });
  await scene.group('Event', 'Flock alert');
  await scene.group('Task', 'Watch the flock');
  await scene.group('Document', 'Field notes');
  const twofold = await scene.group('Adversary', 'Grey Wader');
  await callFrom(page, 'sharing.share', {
    id: twofold,
    ownerId: communityId,
    into: 'new',
    name: 'Grey Wader of the Community',
    options: {
      attributes: true,
      tags: true,
      indicators: [],
      groups: [],
      withoutLabels: [],
      withoutUnlabelled: false,
    },
  });
  await scene.group('Adversary', 'Nest keeper');
  await callFrom(page, 'group.create', { ownerId: communityId, type: 'Adversary', name: 'Nest keeper' });
  await scene.associate(heron, file, report, email, victim.id, asset.id, requirement.id);
  await scene.associate(email, asset.id);
  await callFrom(page, 'requirementResult.refresh', { id: requirement.id });

  return [
    {
      name: 'Heron season',
      cards: groupCards,
      changing: [
        ...groupChanges,
        'Associate with Adversary',
        'Remove tag T1566 - Phishing',
        'Reply to 1',
        'Delete 1',
        'Tag 2',
        'Dissociate 2',
        'Undo: Tag 2 objects',
      ],
    },
    {
      name: 'AAAAAAAA',
      cards: [
        'Description',
        'Attributes',
        'Associations',
        'Posts',
        'Sources',
        'Details',
        'Activity',
        ...linkedCards,
        'Sightings',
        'File hashes',
        'File occurrences',
        'File actions',
        'Behaviour graph',
      ],
      changing: [
        'Threat Rating: Not rated. Change',
        'Confidence: not set. Change',
        'Status: Active. Change',
        'Number of observations',
        'Report observations',
        'Report false positive',
        'Merge…',
        'Add occurrence',
        'Edit occurrence',
        'Delete occurrences',
        'Add action',
        'Remove 1',
      ],
    },
    {
      name: 'Wader report',
      cards: [...groupCards, 'File', 'Reviews'],
      changing: [...groupChanges, 'Choose a file…', 'Edit your review', 'Delete the review by admin'],
    },
    { name: 'Flock alert', cards: groupCards, changing: [...groupChanges, 'Status: not set. Change'] },
    {
      name: 'Watch the flock',
      cards: [...groupCards, 'Assignment'],
      changing: [...groupChanges, 'Status: not set. Change', 'Change: Assigned to', 'Change: Escalates to'],
    },
    { name: 'Field notes', cards: [...groupCards, 'File'], changing: [...groupChanges, 'Choose a file…'] },
    { name: 'Detect the loader', cards: [...groupCards, 'Signature'], changing: groupChanges },
    { name: 'Invitation to the nest', cards: [...groupCards, 'To'], changing: groupChanges },
    { name: 'Grey Wader', cards: groupCards, changing: [...groupChanges, 'Contribute again'] },
    { name: 'Nest keeper', cards: [...groupCards, 'Additional owners'], changing: groupChanges },
    {
      name: 'Bank',
      cards: [
        'Description',
        'Attributes',
        'Associations',
        'Posts',
        'Sources',
        'Details',
        'Activity',
        'Assets',
        'Groups',
        'Indicators',
        'Tags',
      ],
      changing: ['Add asset', 'Edit asset', 'Delete assets'],
    },
    {
      name: 'teller@bank.test',
      cards: [
        'Victim',
        'Associations',
        'Sources',
        'Details',
        'Activity',
        'Groups',
        'Indicators',
        'Intelligence Requirements',
        'Tags',
      ],
      changing: ['Associate', 'Edit', 'Delete', 'Tag'],
    },
    {
      name: 'What do they do next?',
      cards: [
        'Description',
        'Keyword query',
        'Results',
        'Associations',
        'Sources',
        'Details',
        'Activity',
        'Groups',
        'Indicators',
        'Victim Assets',
        'Tags',
      ],
      changing: ['Edit query', 'Reset results', 'Refresh results', 'Associate', 'Archive', 'False positive'],
    },
    {
      name: 'Nest track',
      cards: ['Description', 'Attributes', 'Associations', 'Posts', 'Sources', 'Details', 'Tags', 'Activity'],
      changing: ['Edit', 'Delete', 'Add', 'Write a post', 'Undo: Create Track Nest track'],
    },
    {
      name: 'T1566 - Phishing',
      cards: ['Description', 'Tag', 'Tagged objects', 'Posts', 'Sources', 'Details', 'Activity'],
      changing: ['Security coverage', 'Remove tag from 2', 'Write a post'],
    },
  ];
}

test('what changes an object is known by its name on every card: an administrator finds it enabled', async ({
  firstRun,
}) => {
  test.slow();
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const details = new DetailsPage(page);
  for (const { name, changing } of await herons(page)) {
    await shell.openObject(name);
    const views = await seenViews(details);
    expect(
      views.flatMap((view) => view.changing),
      name,
    ).toEqual(expect.arrayContaining([...changing]));
  }
});

test('who may read everything sees every card of every kind of object, and nothing that changes it is enabled', async ({
  firstRun,
}) => {
  test.slow();
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const objects = await herons(page);
  const scene = await Scene.inHomeOwner(page);
  await scene.user(reader.userName, 'Read Only User', reader.password);
  await callFrom(page, 'membership.set', { userName: reader.userName, owner: community, role: 'User' });
  await shell.chooseInUserMenu('Sign out');
  await new SignInPage(page).signIn(reader.userName, reader.password);

  const details = new DetailsPage(page);
  for (const { name, cards } of objects) {
    await shell.openObject(name);
    const views = await seenViews(details);
    for (const view of views) {
      expect(view.changing, `${name}, ${view.name}`).toEqual([]);
      expect(view.unknown, `disabled in ${name}, ${view.name}`).toEqual([]);
    }
    expect(
      views.flatMap((view) => view.cards),
      name,
    ).toEqual(expect.arrayContaining([...cards]));
    for (const key of ['a', 't', 'e']) await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
});
