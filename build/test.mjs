/** `npm test`: everything, from a fresh clone. `--only check|unit|e2e` runs one part. The last line is the sum. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { staticSteps } from './checks.mjs';
import { ensureChromium } from './chromium.mjs';
import { findElectron } from './electron-binary.mjs';
import { ensureInstalled, main, root, runTool, SetupError } from './setup.mjs';
import { buildPart } from './steps.mjs';
import { countPlaywright, countVitest, createTally } from './tally.mjs';

const say = (line) => console.log(line);
const reports = join(root, 'build', 'report');
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

await main(async () => {
  const only = chosenPart(process.argv.slice(2));
  await ensureInstalled(say);
  const chromium = only === undefined || only === 'e2e' ? await ensureChromium(say) : null;
  mkdirSync(reports, { recursive: true });
  const tally = createTally(say);

  if (only === undefined || only === 'check') {
    for (const step of staticSteps) await tally.step(step.name, step.run);
  }
  if (only === undefined || only === 'unit') {
    tally.heading('unit, integration and property tests');
    rmSync(vitestReport, { force: true });
    const args = ['run', '--config', 'build/vitest.config.ts', '--reporter=default', '--reporter=json'];
    const code = await runTool('vitest', 'vitest', [...args, `--outputFile.json=${vitestReport}`]);
    tally.report('vitest', code, vitestReport, countVitest);
  }
  if (chromium) await endToEnd(tally, chromium);
  return tally.finish();
});

async function endToEnd(tally, chromium) {
  const electron = findElectron();
  const parts = electron ? ['renderer', 'main'] : ['renderer'];
  const built = await tally.step('build', async () => {
    for (const part of parts) await buildPart(part, { say });
    return 0;
  });
  // Tests of an old renderer would say nothing about this one.
  if (!built) return;
  tally.heading('end-to-end tests');
  say(`Chromium: ${chromium}`);
  if (electron) say(`Electron: ${electron}`);
  else say('\n*** Electron is NOT installed here: end-to-end tests cover the browser host only. ***\n');
  rmSync(playwrightReport, { force: true });
  const code = await runTool('@playwright/test', 'playwright', ['test', '--config', 'build/playwright.config.ts'], {
    env: { LIGATURE_CHROMIUM: chromium },
  });
  tally.report('playwright', code, playwrightReport, countPlaywright);
}

function chosenPart(args) {
  if (args.length === 0) return undefined;
  const part = args[0] === '--only' ? args[1] : args[0].replace(/^--only=/, '');
  if (args.length > 2 || !['check', 'unit', 'e2e'].includes(part)) {
    throw new SetupError('Usage: npm test [-- --only check|unit|e2e]');
  }
  return part;
}
