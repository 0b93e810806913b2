/** `npm run package`: a fresh build, then installers for this system in build/out/dist. Further arguments go to electron-builder. */
import { ensureInstalled, main, runTool } from './setup.mjs';
import { buildPart } from './steps.mjs';

await main(async () => {
  const say = (line) => console.log(line);
  await ensureInstalled(say);
  for (const part of ['renderer', 'main']) await buildPart(part, { say, force: true });
  const args = ['--config', 'build/electron-builder.yml', '--publish', 'never', ...process.argv.slice(2)];
  return runTool('electron-builder', 'electron-builder', args);
});
