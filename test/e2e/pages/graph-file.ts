import type { ShellPage } from './shell.ts';

/** Opens a file on the screen of the graphs. */
export async function openGraphFile(shell: ShellPage, name: string, text: string): Promise<void> {
  await shell.rail.getByRole('button', { name: 'Graph', exact: true }).click();
  const asked = shell.page.waitForEvent('filechooser');
  await shell.page.getByRole('button', { name: 'Open a graph file…' }).click();
  await (await asked).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
}
