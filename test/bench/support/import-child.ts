/** Imports the file of its first argument into a new workspace at its second, and prints the peak of its memory. */
import { createWorkspace, importFile, openWorkspace } from './workspace.ts';

export interface ChildReport {
  readonly peakMb: number;
  readonly ms: number;
}

const [path = '', folder = ''] = process.argv.slice(2);
const account = await createWorkspace(folder);
const workspace = await openWorkspace(folder);
const { ms } = await importFile(workspace, path, account);
await workspace.close();
const report: ChildReport = { peakMb: Math.round(process.resourceUsage().maxRSS / 1024), ms: Math.round(ms) };
process.stdout.write(JSON.stringify(report));
