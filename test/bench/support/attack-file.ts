/** A real STIX file where one is at hand, a generated one elsewhere. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { writeBundle } from './sample-bundle.ts';
import { scratch } from './scratch.ts';

/** Path of the file, unpacked, and what it is. */
export function stixFile(): { path: string; name: string } {
  const data = process.env['LIGATURE_SHARED_DATA'] ?? join(import.meta.dirname, '../../../../shared/data');
  const packed = join(data, 'attack', 'enterprise-attack-18.1.stix21.json.gz');
  const path = scratch('bundle.json');
  if (existsSync(packed)) {
    writeFileSync(path, gunzipSync(readFileSync(packed)));
    return { path, name: 'ATT&CK Enterprise 18.1' };
  }
  writeBundle(path, { objects: 30_000, links: 30_000, round: 0 });
  return { path, name: 'generated, 60,000 objects' };
}
