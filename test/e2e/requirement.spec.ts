import { seriousFaults } from './pages/accessibility.ts';
import { callFrom } from './pages/contract.ts';
import { DetailsPage } from './pages/details.ts';
import { ObjectFormPage } from './pages/object-form.ts';
import { Scene } from './pages/scene.ts';
import { expect, test } from './support/app.ts';

test('a Requirement is written with keywords by keyboard; its results are found and judged', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  await scene.group('Threat', 'Heron');
  await scene.group('Threat', 'Heron test');
  await scene.indicator('Host', 'heron.example');
  await callFrom(page, 'requirementCategory.create', { name: 'Nation State' });

  const palette = await shell.openPalette();
  await palette.getByRole('combobox').fill('New Intelligence Requirement');
  await page.keyboard.press('Enter');
  const form = new ObjectFormPage(page, 'Intelligence Requirement');
  await expect(form.field('Requirement')).toBeFocused();
  await page.keyboard.type('Where do the herons nest?');
  await form.screen.getByLabel('Unique id').fill('NG-1');
  await form.field('Category').selectOption('Nation State');
  await form.field('Keywords of section 1').focus();
  await page.keyboard.type('heron,egret');
  await page.keyboard.press('Enter');
  await form.screen.getByRole('button', { name: 'Add section' }).press('Enter');
  await expect(form.field('Keywords of section 2')).toBeFocused();
  await page.keyboard.type('test');
  await page.keyboard.press('Enter');
  await expect(form.preview).toHaveText('3 of 300 keywords');
  await form.screen.getByRole('button', { name: 'Move section 2 up' }).click();
  await expect(form.field('Comparison of section 1')).toHaveValue('excludes');
  expect(await seriousFaults(page), 'New Intelligence Requirement').toEqual([]);
  const details = await (await form.create()).isOf('Where do the herons nest?');
  await expect(details.card('Keyword query')).toContainText('3 of 300 keywords');

  const results = details.card('Results');
  await results.getByRole('button', { name: 'Refresh results' }).click();
  const grid = results.getByRole('grid', { name: 'Results' });
  await expect(grid.getByRole('row')).toHaveCount(3);
  await expect(results).toContainText('last retrieved');
  await grid.focus();
  await page.keyboard.press('x');
  await results.getByRole('button', { name: 'Associate', exact: true }).press('Enter');
  await expect(results.getByRole('button', { name: 'Associated 1' })).toBeVisible();
  await expect(grid.getByRole('row')).toHaveCount(2);
  await grid.getByRole('checkbox').last().click();
  await results.getByRole('button', { name: 'False positive', exact: true }).click();
  await expect(results.getByRole('button', { name: 'False positive 1' })).toBeVisible();
  await expect(shell.notifications.getByText('1 result: false positive')).toBeVisible();
  await shell.undo();
  await expect(results.getByRole('button', { name: 'False positive 0' })).toBeVisible();

  await results.getByRole('button', { name: 'Associated 1' }).click();
  await grid.getByRole('checkbox').last().click();
  const archive = results.getByRole('button', { name: 'Archive', exact: true });
  expect(await details.reasonOf(archive)).toContain('dissociated first');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await seriousFaults(page), `results, ${colorScheme}`).toEqual([]);
  }
  await results.getByRole('button', { name: 'Dissociate', exact: true }).click();
  await expect(results.getByRole('button', { name: 'Associated 0' })).toBeVisible();

  await details.card('Keyword query').getByRole('button', { name: 'Edit query' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Remove section 1' }).click();
  await dialog.getByLabel('Query range to').fill('2020-01-01T00:00');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(details.card('Keyword query')).toContainText('ended · 2 of 300 keywords');
});

test('a Unique id that another Requirement has is refused in sight, what was typed is kept, and another one is saved', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  await page.setViewportSize({ width: 1280, height: 800 });
  const { ownerId } = await Scene.inHomeOwner(page);
  const subtype = 'Research Requirement (RR)';
  await callFrom(page, 'intelRequirement.create', {
    ownerId,
    text: 'Who pays the egrets?',
    fields: { uniqueId: 'NG-1', subtype },
  });
  const { id } = await callFrom(page, 'intelRequirement.create', {
    ownerId,
    text: 'Herons in winter?',
    fields: {
      uniqueId: 'NG-2',
      subtype,
      keywordSections: [
        { compareValue: 'includes', keywords: ['heron', 'egret'] },
        { compareValue: 'excludes', keywords: ['test'] },
      ],
    },
  });
  await shell.openObject('Herons in winter?');
  const details = await new DetailsPage(page).isOf('Herons in winter?');
  await details.action('Edit').click();
  const dialog = page.getByRole('dialog');
  const uniqueId = dialog.getByLabel('Unique id');
  await dialog.getByLabel('Requirement', { exact: true }).fill('Herons in spring?');
  await uniqueId.fill('NG-1');
  await uniqueId.press('Enter');
  const refusal = dialog.getByRole('alert');
  await expect(refusal).toContainText('NG-1');
  await expect(refusal).toBeInViewport({ ratio: 0.9 });
  await expect(uniqueId).toHaveValue('NG-1');
  await expect(dialog.getByLabel('Requirement', { exact: true })).toHaveValue('Herons in spring?');
  expect((await callFrom(page, 'object.get', { id })).summary).toBe('Herons in winter?');

  await uniqueId.fill('NG-3');
  await uniqueId.press('Enter');
  await expect(dialog).toBeHidden();
  await details.isOf('Herons in spring?');
  const { detail } = await callFrom(page, 'object.get', { id });
  expect(detail.fields).toMatchObject({
    uniqueId: 'NG-3',
    keywordSections: [{ keywords: ['heron', 'egret'] }, { keywords: ['test'] }],
  });
});

test('categories are added, renamed and deleted in Administration; one in use stays', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  await shell.rail.getByRole('button', { name: 'Admin' }).click();
  await page.getByRole('navigation', { name: 'Administration' }).getByText('Requirement categories').click();
  const section = page.getByRole('region', { name: 'Requirement categories' }).last();
  await section.getByRole('button', { name: 'Add category' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Hacktivist');
  await page.keyboard.press('Enter');
  const grid = section.getByRole('grid', { name: 'Requirement categories' });
  await expect(grid).toContainText('Hacktivist');
  const scene = await Scene.inHomeOwner(page);
  const { id } = await callFrom(page, 'intelRequirement.create', {
    ownerId: scene.ownerId,
    text: 'Who protests?',
    fields: { uniqueId: 'NG-1', subtype: 'Research Requirement (RR)', category: 'Hacktivist' },
  });
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByLabel('Name').fill('Activist');
  await page.keyboard.press('Enter');
  await expect(grid).toContainText('Activist');
  const { detail } = await callFrom(page, 'object.get', { id });
  expect(detail.fields).toMatchObject({ category: 'Activist' });
  const remove = section.getByRole('button', { name: 'Delete', exact: true });
  expect(await new DetailsPage(page).reasonOf(remove)).toContain('1 Requirement carries it');
  expect(await seriousFaults(page)).toEqual([]);
});
