/** `npm run check`: format, types, lint and unused code, without a test. */
import { staticSteps } from './checks.mjs';
import { ensureInstalled, main } from './setup.mjs';
import { createTally } from './tally.mjs';

await main(async () => {
  await ensureInstalled();
  const tally = createTally((line) => console.log(line));
  for (const step of staticSteps) await tally.step(step.name, step.run);
  return tally.finish();
});
