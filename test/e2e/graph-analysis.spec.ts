import { seriousFaults } from './pages/accessibility.ts';
import { callFrom } from './pages/contract.ts';
import { GraphPanelsPage } from './pages/graph-panels.ts';
import { Scene } from './pages/scene.ts';
import type { ShellPage } from './pages/shell.ts';
import { expect, test } from './support/app.ts';

/** Four Groups that are all associated with each other, three others likewise, and one association between the two. */
async function twoCrowds(shell: ShellPage) {
  const scene = await Scene.inHomeOwner(shell.page);
  const owl = await scene.group('Intrusion Set', 'Owl');
  const beak = await scene.group('Malware', 'Beak');
  const claw = await scene.group('Malware', 'Claw');
  const nest = await scene.group('Tool', 'Nest');
  const reed = await scene.group('Intrusion Set', 'Reed');
  const pond = await scene.group('Campaign', 'Pond');
  const mud = await scene.group('Campaign', 'Mud');
  await scene.associate(owl, beak, claw, nest, reed);
  await scene.associate(beak, claw, nest);
  await scene.associate(claw, nest);
  await scene.associate(reed, pond, mud);
  await scene.associate(pond, mud);
  const browse = await shell.openBrowse();
  await browse.page.getByRole('button', { name: 'Explore all in graph' }).click();
  const panels = new GraphPanelsPage(shell.page);
  await expect(panels.row('Owl')).toBeVisible();
  await panels.enlarge();
  return { panels, mud, nest };
}

test('by mouse: measures, communities shown alone, what stands out selected, numbers outdated by a change', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const { panels, mud, nest } = await twoCrowds(shell);
  const analysis = await panels.show('Analysis');
  await expect(analysis).toContainText('7 objects, 10 edges');
  await analysis.getByRole('button', { name: 'Run all' }).click();
  await expect(analysis.getByRole('button', { name: 'Run all' })).toBeDisabled();

  await analysis.getByRole('button', { name: 'Communities', exact: true }).click();
  await analysis.getByRole('button', { name: 'Colour by Community' }).click();
  await expect(analysis.getByRole('button', { name: 'Colour by Community' })).toHaveAttribute('aria-pressed', 'true');
  const communities = analysis.getByRole('list', { name: 'Communities' });
  await expect(communities.getByRole('listitem')).toHaveText([/1.*Owl.*4/, /2.*Reed.*3/]);
  expect.soft(await seriousFaults(page), 'communities').toEqual([]);
  await analysis.getByRole('button', { name: 'Show only Community 2' }).click();
  await expect(panels.row('Owl')).toBeHidden();
  await expect(panels.row('Mud')).toBeVisible();

  const filters = await panels.show('Filters');
  await expect(filters.getByText('3 of 7 shown')).toBeVisible();
  expect.soft(await seriousFaults(page), 'filters').toEqual([]);
  await filters.getByRole('button', { name: 'Remove the filter Community 2' }).click();
  await expect(filters.getByText('7 of 7 shown')).toBeVisible();

  await panels.show('Analysis');
  await analysis.getByRole('button', { name: 'Betweenness', exact: true }).click();
  await analysis.getByRole('list', { name: 'Highest Betweenness' }).getByRole('button').first().click();
  await expect(panels.row('Owl')).toHaveAttribute('aria-selected', 'true');
  const around = await panels.show('Around');
  // Of the 15 pairs of others, Owl is between the three of its crowd and the three of the other.
  await expect(around.getByText('0.6 (1st)')).toBeVisible();

  await callFrom(page, 'association.create', { id: mud, others: [nest] });
  await panels.show('Analysis');
  await analysis.getByRole('button', { name: 'Betweenness is outdated: run again' }).click();
  await expect(analysis.getByRole('button', { name: 'Betweenness is outdated: run again' })).toBeHidden();
  await expect(analysis.getByRole('list', { name: 'Highest Betweenness' }).getByText('0.6')).toBeHidden();
});

test('by keyboard: filters by name, time and measure, each a step that undo takes back', async ({ firstRun }) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const { panels } = await twoCrowds(shell);
  const filters = await panels.show('Filters');
  const shown = (count: number) => expect(filters.getByText(`${count} of 7 shown`)).toBeVisible();
  await filters.getByLabel('Filter by name').focus();
  await page.keyboard.type('E');
  await page.keyboard.press('Enter');
  await shown(3);
  await filters.getByLabel('Created to, UTC').fill('2020-01-01T00:00');
  await page.keyboard.press('Enter');
  await expect(filters.getByRole('alert')).toContainText('The first day is after the last one');
  await shown(3);
  await filters.getByLabel('Created from, UTC').fill('2040-01-01T00:00');
  await page.keyboard.press('Enter');
  await expect(filters.getByRole('alert')).toBeVisible();
  await filters.getByRole('button', { name: 'Remove the filter “E”' }).press('Enter');
  await shown(7);

  const analysis = await panels.show('Analysis');
  await analysis.getByRole('button', { name: 'Run k-core' }).press('Enter');
  await analysis.getByRole('button', { name: 'k-core', exact: true }).press('Enter');
  const lowest = analysis.getByRole('slider', { name: 'Core from 2' });
  await lowest.focus();
  await page.keyboard.press('ArrowRight');
  await expect(panels.row('Reed')).toBeHidden();
  await expect(panels.row('Nest')).toBeVisible();
  await analysis.getByRole('button', { name: 'k-core', exact: true }).focus();
  await page.keyboard.press('Control+z');
  await expect(panels.row('Reed')).toBeVisible();

  await panels.row('Beak').click({ modifiers: ['Control'] });
  await panels.row('Claw').click({ modifiers: ['Control'] });
  await expect(analysis.getByText('2 neighbours in common')).toBeVisible();
  await analysis.getByRole('button', { name: 'Select the neighbours in common' }).press('Enter');
  await expect(panels.row('Owl')).toHaveAttribute('aria-selected', 'true');
  await expect(panels.row('Beak')).toHaveAttribute('aria-selected', 'false');
  expect.soft(await seriousFaults(page), 'analysis').toEqual([]);
});
