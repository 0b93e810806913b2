import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findTechnique, techniqueOfTag, techniques, techniqueTagName } from '../../../../shared/attack/technique.ts';
import { sharedData } from '../../../support/stix-file.ts';

const file = sharedData('attack/enterprise-attack-18.1.stix21.json.gz');

if (file === null) console.warn('skipped: no collection of techniques (set LIGATURE_SHARED_DATA)');

describe('a Tag that names a technique', () => {
  it.each([
    ['T1059.001', 'T1059.001'],
    [' t1059 ', 'T1059'],
    ['T1059.001 - PowerShell', 'T1059.001'],
    ['T1059.001: Command and Scripting Interpreter: PowerShell', 'T1059.001'],
    ['T1059 Command and Scripting Interpreter', 'T1059'],
    ['command and scripting interpreter: powershell', 'T1059.001'],
    ['Command and Scripting Interpreter', 'T1059'],
  ])('%s is %s', (name, id) => {
    expect(techniqueOfTag(name)?.id).toBe(id);
  });

  it.each([
    ['an id that no technique has', 'T9999'],
    ['an id with something else behind it', 'T1059 my notes'],
    ['one everyday word', 'Malware'],
    ['one word that is one technique’s alone', 'PowerShell'],
    ['a name that several techniques have', 'Spearphishing Link'],
    ['a part of a name', 'Command and Scripting'],
    ['nothing', ''],
  ])('is not %s', (_, name) => {
    expect(techniqueOfTag(name)).toBeUndefined();
  });

  it('is found again under the name that every technique’s Tag is given', () => {
    const lost = [...techniques().values()].filter((one) => techniqueOfTag(techniqueTagName(one))?.id !== one.id);
    expect(lost).toEqual([]);
    expect(techniques().size).toBeGreaterThan(600);
  });
});

interface StixTechnique {
  readonly type: string;
  readonly name: string;
  readonly revoked?: boolean;
  readonly x_mitre_deprecated?: boolean;
  readonly x_mitre_platforms?: readonly string[];
  readonly kill_chain_phases?: readonly { readonly phase_name: string }[];
  readonly external_references?: readonly { readonly source_name: string; readonly external_id?: string }[];
}

describe('the list of techniques', () => {
  it.skipIf(file === null)('is that of the published collection, without what was withdrawn', () => {
    // The collection's own format.
    const { objects } = JSON.parse(gunzipSync(readFileSync(file ?? '')).toString()) as { objects: StixTechnique[] };
    const published = objects
      .filter(
        ({ type, revoked, x_mitre_deprecated: gone }) => type === 'attack-pattern' && revoked !== true && gone !== true,
      )
      .map((one) => ({
        id: one.external_references?.find((reference) => reference.source_name === 'mitre-attack')?.external_id,
        name: one.name,
        tactics: one.kill_chain_phases?.length,
        platforms: one.x_mitre_platforms ?? [],
      }));
    expect(published.length).toBe(techniques().size);
    const different = published.filter(({ id, name, tactics, platforms }) => {
      const known = findTechnique(id ?? '');
      return known?.name !== name || known.tactics.length !== tactics || known.platforms.join() !== platforms.join();
    });
    expect(different).toEqual([]);
  });
});
