import { writeFileSync } from 'node:fs';
import { seriousFaults } from './pages/accessibility.ts';
import { Scene } from './pages/scene.ts';
import { expect, test } from './support/app.ts';

const [md5, sha256] = ['A'.repeat(32), 'B'.repeat(64)];

/** A STIX file with one File that has both hashes. */
function fileWithBothHashes(): string {
  const path = test.info().outputPath('both.json');
  const id = '0000-4000-8000-000000000000';
  const file = {
    type: 'file',
    spec_version: '2.1',
    id: `file--00000001-${id}`,
    hashes: { MD5: md5, 'SHA-256': sha256 },
  };
  writeFileSync(path, JSON.stringify({ type: 'bundle', id: `bundle--00000001-${id}`, objects: [file] }));
  return path;
}

test('an import merges Files where the analyst chooses so, by keyboard, and the report says which', async ({
  firstRun,
}) => {
  const shell = await firstRun.createWorkspace();
  const { page } = shell;
  const scene = await Scene.inHomeOwner(page);
  const [first, second] = [await scene.indicator('File', md5), await scene.indicator('File', sha256)];
  const imports = await shell.openImport();
  await imports.choose(fileWithBothHashes());

  const collision = imports.screen.getByLabel("When a File's hashes collide");
  await expect(imports.screen.getByText('What is stored stays as it is')).toBeVisible();
  await expect(imports.screen.getByLabel('When it matches several Files')).toHaveCount(0);
  await collision.focus();
  await page.keyboard.press('ArrowDown');
  await expect(collision).not.toHaveValue('');
  await expect(imports.screen.getByLabel('When it matches several Files')).toHaveValue('Merge');
  expect(await seriousFaults(page)).toEqual([]);

  await imports.start();
  await expect(imports.ledger).toContainText(`File #${first}`);
  await expect(imports.ledger).toContainText(`merged into File #${second}`);
});
