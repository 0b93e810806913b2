import { callFrom, refusalOf } from './pages/contract.ts';
import { DetailsPage } from './pages/details.ts';
import { Scene } from './pages/scene.ts';
import { SignInPage } from './pages/sign-in.ts';
import { expect, test } from './support/app.ts';

const reader = { userName: 'reader', password: 'a long enough password' } as const;

test('a read-only user sees every control disabled with its reason, and the contract refuses the same', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  const heron = await scene.group('Intrusion Set', 'Quiet Heron', 'A group.');
  const loader = await scene.group('Malware', 'HeronLoader');
  const host = await scene.indicator('Host', 'heron.example');
  await scene.associate(heron, loader, host);
  await scene.user(reader.userName, 'Read Only User', reader.password);
  await shell.chooseInUserMenu('Sign out');
  const readersShell = await new SignInPage(shell.page).signIn(reader.userName, reader.password);

  await readersShell.openObject('Quiet Heron');
  const details = await new DetailsPage(shell.page).isOf('Quiet Heron');
  for (const name of ['Associate', 'Edit', 'Delete', 'Label', 'Tag']) {
    const reason = await details.reasonOf(details.screen.getByRole('button', { name, exact: true }).first());
    expect(reason, name).toMatch(/Needs .+ in Northgate SOC; your role there has /);
  }
  const tab = await details.openAssociations();
  const groups = tab.card('Groups');
  await expect(groups.row('HeronLoader')).toBeVisible();
  await details.reasonOf(groups.region.getByRole('button', { name: 'Associate', exact: true }));
  await groups.walkTo('HeronLoader');
  await shell.page.keyboard.press('Delete');
  await shell.page.keyboard.press('a');
  await expect(shell.page.getByRole('dialog')).toHaveCount(0);
  await groups.hasCount(1);

  const { version } = await callFrom(shell.page, 'object.get', { id: heron });
  expect(await refusalOf(shell.page, 'association.create', { id: heron, others: [host] })).toBe('FORBIDDEN');
  expect(await refusalOf(shell.page, 'association.remove', { id: heron, others: [{ id: loader }] })).toBe('FORBIDDEN');
  expect(await refusalOf(shell.page, 'group.update', { id: heron, version, name: 'Other' })).toBe('FORBIDDEN');
  expect(await refusalOf(shell.page, 'object.delete', { ids: [heron] })).toBe('FORBIDDEN');
  expect(await refusalOf(shell.page, 'tag.apply', { ids: [heron], names: ['x'] })).toBe('FORBIDDEN');
  expect(await refusalOf(shell.page, 'attribute.create', { objectId: heron, type: 'Source', value: 'x' })).toBe(
    'FORBIDDEN',
  );
});

test('the marks of an Indicator say why a reader cannot change them', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  const host = await scene.indicator('Host', 'heron.example');
  await scene.user(reader.userName, 'Read Only User', reader.password);
  await shell.chooseInUserMenu('Sign out');
  const readersShell = await new SignInPage(shell.page).signIn(reader.userName, reader.password);
  const details = await DetailsPage.openIndicator(readersShell, 'heron.example', 'heron[.]example');
  for (const name of [/^Threat Rating/, /^Confidence/, /^Status/]) {
    expect(await details.reasonOf(details.screen.getByRole('button', { name }))).toContain('Needs Indicator');
  }
  const { version } = await callFrom(shell.page, 'object.get', { id: host });
  expect(await refusalOf(shell.page, 'indicator.update', { id: host, version, fields: { rating: 5 } })).toBe(
    'FORBIDDEN',
  );
});

test('objects of an owner in which the user has no role are absent from cards, counts and search', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  await callFrom(shell.page, 'setting.set', { name: 'crossOwner', on: true });
  const { id: sourceId } = await callFrom(shell.page, 'owner.create', { kind: 'source', name: 'Private Source' });
  await callFrom(shell.page, 'membership.set', { userName: 'admin', owner: 'Private Source', role: 'Director' });
  const there = new Scene(shell.page, sourceId);
  const heron = await scene.group('Intrusion Set', 'Quiet Heron');
  const secret = await there.group('Malware', 'SecretNest');
  await scene.associate(heron, secret, await scene.group('Malware', 'HeronLoader'));
  await scene.user(reader.userName, 'Standard User', reader.password);
  await shell.openObject('Quiet Heron');
  await expect.poll(() => new DetailsPage(shell.page).associationCount()).toBe(2);

  await shell.chooseInUserMenu('Sign out');
  const readersShell = await new SignInPage(shell.page).signIn(reader.userName, reader.password);
  await readersShell.openObject('Quiet Heron');
  const details = await new DetailsPage(shell.page).isOf('Quiet Heron');
  await expect.poll(() => details.associationCount()).toBe(1);
  const groups = (await details.openAssociations()).card('Groups');
  await expect(groups.row('HeronLoader')).toBeVisible();
  await expect(groups.row('SecretNest')).toBeHidden();
  expect(await refusalOf(shell.page, 'object.get', { id: secret })).toBe('NOT_FOUND');
  expect(await callFrom(shell.page, 'object.search', { text: 'SecretNest', limit: 5 })).toEqual({
    rows: [],
    more: false,
  });
});
