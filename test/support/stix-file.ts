/** STIX files on disk for imports. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aBundle, anIndicator, anObject, aRelationship, idOf } from '../unit/electron/exchange/stix/stix-sample.ts';
import { tempFolder } from './temp-folder.ts';

export function writeFile(content: string | Uint8Array, name = 'input.json'): string {
  const path = join(tempFolder(), name);
  writeFileSync(path, content);
  return path;
}

export const writeBundle = (...objects: readonly unknown[]): string => writeFile(aBundle(...objects), 'bundle.json');

/** A bundle of hosts, each with a statement that ties it to one of a few malware families: 3 units for each host. */
export function writeLargeBundle(hosts: number): string {
  const families = 50;
  const objects: unknown[] = Array.from({ length: families }, (_, n) =>
    anObject('malware', n, { is_family: true, labels: [`family-${n % 7}`] }),
  );
  for (let n = 0; n < hosts; n += 1) {
    objects.push(anIndicator(n, `[domain-name:value = 'h${n}.large.example.com']`, { description: `Host ${n}` }));
    objects.push(aRelationship(n, idOf('indicator', n), 'indicates', idOf('malware', n % families)));
  }
  return writeFile(aBundle(...objects), 'large.json');
}

const dataRoot = process.env['LIGATURE_SHARED_DATA'] ?? new URL('../../../shared/data', import.meta.url).pathname;

/** A file of the collection of real data, or null where that is not installed. */
export function sharedData(path: string): string | null {
  const file = join(dataRoot, path);
  return existsSync(file) ? file : null;
}
