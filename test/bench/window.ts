/** First paint of Details and Associations in the window: the most connected ATT&CK object against one with about ten. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import type { ChosenFile } from '../../shared/contract/host.ts';
import { atMost, median, noise, round } from './support/figures.ts';

const root = join(import.meta.dirname, '..', '..');
const data = process.env['LIGATURE_SHARED_DATA'] ?? resolve(root, '..', 'shared', 'data');
const bundle = join(data, 'attack', 'enterprise-attack-18.1.stix21.json.gz');
const repeats = 9;

interface Answer {
  readonly ok: boolean;
  readonly value: never;
}

/** A call of the contract as the window makes it. */
async function ask<T>(page: Page, method: string, input: unknown): Promise<T> {
  const answer = (await page.evaluate(
    ([name, argument]) =>
      (window as unknown as { ligature: { invoke(name: unknown, argument: unknown): unknown } }).ligature.invoke(
        name,
        argument,
      ),
    [method, input] as const,
  )) as Answer;
  if (!answer.ok) throw new Error(`${method}: ${JSON.stringify(answer)}`);
  return answer.value as T;
}

interface Subject {
  readonly id: number;
  readonly summary: string;
  readonly total: number;
}

async function importAttack(page: Page, home: string): Promise<void> {
  const account = { organization: 'Bench', userName: 'bench', password: 'benchmark' };
  await ask(page, 'workspace.create', { path: join(home, 'workspace'), ...account });
  const [owner] = await ask<{ id: number }[]>(page, 'owner.list', {});
  // The window names only files that were handed to it, so this one comes by the road of the file dialog.
  const upload = await page.request.post(new URL('/upload?name=attack.json.gz', page.url()).href, {
    data: readFileSync(bundle),
    headers: { Origin: new URL(page.url()).origin },
  });
  const { path } = (await upload.json()) as ChosenFile; // the server answers exactly this
  await ask(page, 'import.start', { path, ownerId: owner?.id });
  for (;;) {
    const [job] = await ask<{ state: string }[]>(page, 'job.list', {});
    if (job?.state === 'done') return;
    if (job?.state !== 'running') throw new Error(`the import is ${job?.state ?? 'gone'}`);
    await new Promise((later) => setTimeout(later, 100));
  }
}

/** The Group with the most associations, and one with about ten whose name nobody else's contains. */
async function findSubjects(page: Page): Promise<{ hub: Subject; plain: Subject }> {
  const subjects: Subject[] = [];
  for (const type of ['Attack Pattern', 'Intrusion Set']) {
    const request = {
      filter: { types: [{ kind: 'group', name: type }] },
      sort: 'summary',
      descending: false,
      offset: 0,
      limit: 500,
    };
    const { rows } = await ask<{ rows: { id: number; summary: string }[] }>(page, 'object.list', request);
    for (const { id, summary } of rows) {
      const { total } = await ask<{ total: number }>(page, 'association.counts', { id });
      subjects.push({ id, summary, total });
    }
  }
  subjects.sort((a, b) => b.total - a.total);
  const hub = subjects[0];
  const plain = subjects.find(({ total }) => total <= 10);
  if (hub === undefined || plain === undefined) throw new Error('the file has no such objects');
  return { hub, plain };
}

/** Milliseconds from the key that opens the object to its first row of associations. */
async function openAndPaint(page: Page, { summary }: Subject): Promise<{ details: number; associations: number }> {
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Command palette' }).getByRole('combobox').fill(summary);
  await page.getByRole('option').filter({ hasText: summary }).first().waitFor();
  const start = performance.now();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: summary, level: 1 }).waitFor();
  const details = performance.now() - start;
  const clicked = performance.now();
  await page.getByRole('tab', { name: /^Associations/ }).click();
  await page.getByRole('grid').getByRole('row').nth(1).waitFor();
  const associations = performance.now() - clicked;
  await page.keyboard.press('Alt+w');
  return { details, associations };
}

export async function run(): Promise<unknown> {
  if (!existsSync(bundle)) return { skipped: 'needs ATT&CK Enterprise below LIGATURE_SHARED_DATA' };
  const home = mkdtempSync(join(tmpdir(), 'ligature-bench-window-'));
  const server = spawn(process.execPath, [join(root, 'electron', 'serve.ts'), '--no-window'], {
    env: { ...process.env, LIGATURE_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await chromium.launch({
    executablePath: process.env['LIGATURE_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
  });
  try {
    let address = '';
    for await (const line of createInterface({ input: server.stdout })) {
      address = /ready at (\S+)/.exec(line)?.[1] ?? '';
      if (address !== '') break;
    }
    server.stdout.resume();
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address);
    await page.getByRole('heading', { name: 'Welcome' }).waitFor();
    await importAttack(page, home);
    const { hub, plain } = await findSubjects(page);
    await page.reload();
    await page.getByLabel('User name').fill('bench');
    await page.locator('input[type=password]').fill('benchmark');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Home' }).waitFor();
    const times = {
      hub: { details: [] as number[], associations: [] as number[] },
      plain: { details: [] as number[], associations: [] as number[] },
    };
    for (let round = 0; round <= repeats; round += 1) {
      for (const [name, subject] of [
        ['hub', hub],
        ['plain', plain],
      ] as const) {
        const painted = await openAndPaint(page, subject);
        if (round === 0) continue; // the first time of each warms the browser up
        times[name].details.push(painted.details);
        times[name].associations.push(painted.associations);
      }
    }
    const figure = (what: 'details' | 'associations') =>
      atMost(median(times.hub[what]) / median(times.plain[what]), 1.5, {
        noise: noise(times.hub[what]),
        hubMs: round(median(times.hub[what])),
        plainMs: round(median(times.plain[what])),
      });
    return {
      hub: `${hub.summary} (${hub.total} associations)`,
      plain: `${plain.summary} (${plain.total} associations)`,
      'Details, first paint': figure('details'),
      'Associations, first row': figure('associations'),
    };
  } finally {
    await browser.close();
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
    rmSync(home, { recursive: true, force: true });
  }
}
