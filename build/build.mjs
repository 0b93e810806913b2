/** `npm run build`: renderer and main process. `--force` builds what is fresh, too. */
import { ensureInstalled, main } from './setup.mjs';
import { buildPart } from './steps.mjs';

await main(async () => {
  const say = (line) => console.log(line);
  const force = process.argv.includes('--force');
  await ensureInstalled(say);
  for (const part of ['renderer', 'main']) {
    if (!(await buildPart(part, { say, force }))) say(`The ${part} is up to date.`);
  }
  return 0;
});
