import { seriousFaults } from './pages/accessibility.ts';
import { callFrom } from './pages/contract.ts';
import { DetailsPage } from './pages/details.ts';
import { Scene } from './pages/scene.ts';
import { expect, test } from './support/app.ts';

const description = `# What is known

[Quiet Heron](https://heron.example/report) uses **HeronLoader** and \`net use\`, see https://nest.example/x.

- first
- second`;

test('rating, confidence and status of an Indicator are changed in place and undone', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  const id = await scene.indicator('Host', 'heron.example');
  const details = await DetailsPage.openIndicator(shell, 'heron.example', 'heron[.]example');
  await details.setRating('High');
  await expect(details.screen.getByRole('button', { name: 'Threat Rating: 4 · High. Change' })).toBeVisible();
  await details.setConfidence(80);
  await expect(details.screen.getByRole('button', { name: /^Confidence: 80 / })).toBeVisible();
  await details.setStatus('Inactive');
  await expect(details.screen.getByRole('button', { name: /^Status: Inactive/ })).toBeVisible();
  const { rating, confidence, active } = await callFrom(shell.page, 'object.get', { id });
  expect({ rating, confidence, active }).toEqual({ rating: 4, confidence: 80, active: false });
  await shell.undo();
  await expect(details.screen.getByRole('button', { name: /^Status: Active/ })).toBeVisible();
});

test('a description is shown as Markdown, and nothing in it can be followed', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  await scene.group('Intrusion Set', 'Quiet Heron', description);
  await shell.openObject('Quiet Heron');
  const details = await new DetailsPage(shell.page).isOf('Quiet Heron');
  const card = details.card('Description');
  await expect(card.getByRole('listitem')).toHaveCount(2);
  await expect(card.locator('strong')).toHaveText('HeronLoader');
  await expect(card.getByText('hxxps://nest[.]example/x')).toBeVisible();
  await expect(details.screen.getByRole('link')).toHaveCount(0);
});

test('a description, attributes, tags and labels are added and taken away', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  await scene.group('Malware', 'HeronLoader');
  await shell.openObject('HeronLoader');
  const details = await new DetailsPage(shell.page).isOf('HeronLoader');

  await details.card('Description').getByRole('button', { name: 'Add' }).click();
  await shell.page.getByLabel('Value').fill('A loader of *Quiet Heron*.');
  await shell.page.getByRole('button', { name: 'Save' }).click();
  await expect(details.card('Description')).toContainText('A loader of Quiet Heron.');

  const attributes = details.card('Attributes');
  await attributes.getByRole('button', { name: 'Add' }).click();
  await shell.page.getByLabel('Type', { exact: true }).selectOption('Source');
  await shell.page.getByLabel('Value').fill('Own analysis');
  await shell.page.getByRole('button', { name: 'Save' }).click();
  await expect(attributes).toContainText('Own analysis');
  await attributes.getByRole('button', { name: 'Delete Source' }).click();
  await shell.page.getByRole('button', { name: 'Delete attribute' }).click();
  await expect(attributes).not.toContainText('Own analysis');

  await details.addTag('espionage');
  await expect(details.tag('espionage')).toBeVisible();
  await expect.poll(() => details.associationCount()).toBe(1);
  await details.screen.getByRole('button', { name: 'Remove tag espionage' }).click();
  await expect(details.tag('espionage')).toBeHidden();

  await details.screen.getByRole('button', { name: 'Label', exact: true }).click();
  await shell.page.getByRole('menuitem', { name: 'TLP:AMBER', exact: true }).click();
  const label = details.screen.getByText('TLP:AMBER', { exact: true });
  await expect(label).toHaveCSS('background-color', 'rgb(0, 0, 0)');
  await details.screen.getByRole('button', { name: 'Remove label TLP:AMBER' }).click();
  await expect(label).toBeHidden();
});

test('an edit that meets another change says what happened and keeps what was typed', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  const id = await scene.group('Document', 'Report on Herons');
  await shell.openObject('Report on Herons');
  const details = await new DetailsPage(shell.page).isOf('Report on Herons');
  await details.screen.getByRole('button', { name: 'Edit', exact: true }).first().click();
  const dialog = shell.page.getByRole('dialog', { name: 'Edit Document' });
  await dialog.getByLabel('Name', { exact: true }).fill('Herons, revised');

  const { version } = await callFrom(shell.page, 'object.get', { id });
  await callFrom(shell.page, 'group.update', { id, version, fields: { fileName: 'herons.pdf' } });
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toContainText('Changed by someone else in the meantime');
  await expect(dialog).toContainText('File name: not set → herons.pdf');
  await dialog.getByRole('button', { name: 'Reload and keep what I typed' }).click();
  await expect(dialog.getByLabel('Name', { exact: true })).toHaveValue('Herons, revised');
  await expect(dialog.getByLabel('File name')).toHaveValue('herons.pdf');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await details.isOf('Herons, revised');
  await expect(details.card('Details')).toContainText('herons.pdf');
});

test('deleting says what goes along, closes the tab, and can be undone', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  const heron = await scene.group('Intrusion Set', 'Quiet Heron', 'A group.');
  await scene.associate(heron, await scene.group('Malware', 'HeronLoader'), await scene.group('Tool', 'NestScan'));
  await shell.openObject('Quiet Heron');
  const details = await new DetailsPage(shell.page).isOf('Quiet Heron');
  await details.screen.getByRole('button', { name: 'Delete', exact: true }).click();
  const dialog = shell.page.getByRole('dialog', { name: 'Delete Quiet Heron?' });
  await expect(dialog).toContainText('2 associations');
  await expect(dialog).toContainText('1 attribute');
  await dialog.getByRole('button', { name: 'Delete Intrusion Set' }).click();
  await expect(shell.tab('Quiet Heron')).toBeHidden();
  await shell.undo();
  await shell.openObject('Quiet Heron');
  await expect.poll(() => new DetailsPage(shell.page).associationCount()).toBe(2);
});

test('copies in other owners are named in the header and opened from it', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  const { id: sourceId } = await callFrom(shell.page, 'owner.create', { kind: 'source', name: 'Public Feeds' });
  await callFrom(shell.page, 'membership.set', { userName: 'admin', owner: 'Public Feeds', role: 'Director' });
  await scene.indicator('Host', 'heron.example');
  await new Scene(shell.page, sourceId).indicator('Host', 'heron.example');
  const details = await DetailsPage.openIndicator(shell, 'heron.example', 'heron[.]example');
  const first = await details.ownerSwitcher.innerText();
  const other = first.includes('Public Feeds') ? 'Northgate SOC' : 'Public Feeds';
  await details.ownerSwitcher.click();
  await shell.page.getByRole('menuitem', { name: other }).click();
  await expect(details.ownerSwitcher).toContainText(other);
});

test('a value is copied defanged, and as it is with Shift', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  await shell.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const scene = await Scene.inHomeOwner(shell.page);
  await scene.indicator('URL', 'https://heron.example/payload');
  const details = await DetailsPage.openIndicator(
    shell,
    'https://heron.example/payload',
    'hxxps://heron[.]example/payload',
  );
  const copy = details.screen.getByRole('button', { name: 'Copy value; with Shift as it is' });
  const clipboard = (): Promise<string> => shell.page.evaluate(() => navigator.clipboard.readText());
  await copy.click();
  await expect.poll(clipboard).toBe('hxxps://heron[.]example/payload');
  await copy.click({ modifiers: ['Shift'] });
  await expect.poll(clipboard).toBe('https://heron.example/payload');
});

test('a File takes another hash later and is found under it', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  const md5 = 'B91CE2FA41029F6955BFF20079468448';
  const sha1 = '76640508B1E7759E548771A5359EAED353BF1EEC';
  await scene.indicator('File', md5);
  const details = await DetailsPage.openIndicator(shell, md5, md5);
  await shell.page.keyboard.press('e');
  const dialog = shell.page.getByRole('dialog', { name: 'Edit File' });
  await dialog.getByLabel('SHA-1').fill('no hash');
  await expect(dialog).toContainText('SHA-1 has 40 hexadecimal digits.');
  await dialog.getByLabel('SHA-1').fill(sha1.toLowerCase());
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(details.card('File hashes')).toContainText(sha1);
  const { rows } = await callFrom(shell.page, 'object.search', { text: sha1, limit: 5 });
  expect(rows).toHaveLength(1);
});

test('the screens of an object have no serious fault of accessibility, dark or light', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const scene = await Scene.inHomeOwner(shell.page);
  const heron = await scene.group('Intrusion Set', 'Quiet Heron', description);
  const host = await scene.indicator('Host', 'heron.example');
  await scene.associate(heron, host, await scene.group('Malware', 'HeronLoader'));
  await callFrom(shell.page, 'tag.apply', { ids: [heron], names: ['espionage'] });
  await shell.openObject('Quiet Heron');
  const details = await new DetailsPage(shell.page).isOf('Quiet Heron');
  for (const colorScheme of ['dark', 'light'] as const) {
    // Without motion, so that nothing is measured while it fades in.
    await shell.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await details.openOverview();
    await expect(details.card('Description')).toBeVisible();
    expect(await seriousFaults(shell.page), `Overview, ${colorScheme}`).toEqual([]);
    const tab = await details.openAssociations();
    const drawer = await tab.card('Groups').preview('HeronLoader');
    await drawer.isOf('HeronLoader');
    expect(await seriousFaults(shell.page), `Associations with the drawer, ${colorScheme}`).toEqual([]);
    await drawer.close();
    const dialog = await tab.card('Groups').associate();
    await expect(dialog.dialog.getByRole('searchbox')).toBeVisible();
    expect(await seriousFaults(shell.page), `the associate dialog, ${colorScheme}`).toEqual([]);
    await shell.page.keyboard.press('Escape');
    await expect(dialog.dialog).toBeHidden();
  }
});
