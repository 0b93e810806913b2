/** The static steps, as rows: `npm run check` runs them alone, `npm test` before the tests. */
import { runTool } from './setup.mjs';

const folders = ['electron', 'renderer', 'shared', 'build', 'test'];

export const staticSteps = [
  { name: 'format', run: () => runTool('oxfmt', 'oxfmt', ['--config', 'build/oxfmt.json', '--check', ...folders]) },
  { name: 'types', run: () => runTool('typescript', 'tsc', ['-b']) },
  { name: 'lint', run: () => runTool('oxlint', 'oxlint', ['-c', 'build/oxlint.json', '--deny-warnings', ...folders]) },
  { name: 'unused', run: () => runTool('knip', 'knip', ['--config', 'build/knip.json', '--no-progress']) },
];
