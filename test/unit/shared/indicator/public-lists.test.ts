/** Lists of indicators as vendors publish them: what is recognised in them must not shrink. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findIndicators } from '../../../../shared/indicator/find-indicators.ts';
import { parseIndicator } from '../../../../shared/indicator/normalise.ts';
import { recogniseIndicator } from '../../../../shared/indicator/recognise.ts';

const folder = resolve(
  process.env['LIGATURE_SHARED_DATA'] ?? resolve(import.meta.dirname, '../../../../../shared/data'),
  'ioc-lists',
);
const present = existsSync(folder);
if (!present) console.warn(`skipped: no public indicator lists in ${folder} (set LIGATURE_SHARED_DATA)`);

function read(name: string): string {
  const bytes = readFileSync(resolve(folder, name));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Lines without comments and empty ones. */
const linesOf = (name: string): string[] =>
  read(name)
    .split(/\r?\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');

const unrecognised = (name: string): string[] =>
  linesOf(name).filter((line) => recogniseIndicator(line, { hostsExpected: true }) === undefined);

describe.skipIf(!present)('public indicator lists', () => {
  it.each([
    'criticalpath/abuse-ch-ipblocklist.txt',
    'criticalpath/cobaltstrike_ips.txt',
    'criticalpath/threatfox.txt',
    'criticalpath/tor-exit.txt',
    'threatlabz/ares_ares_dga_domains_08-2022.txt',
    'threatlabz/purecrypter_hashes.txt',
    'threatlabz/qakbot_payload_urls.txt',
    'threatlabz/raccoon_c2_ips.txt',
    'maltrail-raw/apt_kapeka.txt',
    'maltrail-raw/apt_golddragon.txt',
    'unit42/agenttesla_agenttesla_panels.txt',
    'unit42/magnitude_magek_domains.txt',
  ])('are recognised line by line: %s', (name) => {
    expect(unrecognised(name)).toEqual([]);
  });

  it('leave over only what is no indicator', () => {
    expect(unrecognised('threatlabz/aitm_phishing_microsoft_iocs.txt')).toEqual([
      'Phishing domains',
      'Codesandbox URLs',
      'Glitch URLs',
    ]);
    expect(unrecognised('unit42/menuPass.txt')).toEqual(['SHA256']);
    expect(unrecognised('unit42/emotet_sha256-hashes_emotet-feb-2019.txt.gz')).toEqual(['Feb-19']);
  });

  it('hold compromised domains of which nearly all are Hosts', () => {
    const lines = linesOf('unit42/angler_compromised_domains.txt.gz');
    const rest = lines.filter((line) => recogniseIndicator(line, { hostsExpected: true }) === undefined);
    expect(lines.length).toBeGreaterThan(90_000);
    expect(rest.length).toBeLessThan(lines.length / 1000);
  });

  it('name no passwords that would be taken for network locations', () => {
    const lines = linesOf('threatlabz/dreambus_ssh_pw_20240109.txt');
    const taken = lines.filter((line) => recogniseIndicator(line) !== undefined);
    expect(taken.length).toBeLessThan(lines.length / 200);
  });

  it.each([
    'eset-text/turla_README.adoc',
    'eset-text/badiis_README.adoc',
    'unit42/TA551_2020-12-08-TA551-IOCs-for-IcedID.txt',
  ])('written as prose give every hash: %s', (name) => {
    const text = read(name);
    const hashes = text.match(/\b(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})\b/gi) ?? [];
    const found = findIndicators(text).filter((span) => span.value.type === 'File');
    expect(hashes.length).toBeGreaterThan(10);
    expect(found.map((span) => span.value.key)).toEqual(hashes.map((hash) => hash.toUpperCase()));
  });

  it('written as prose give defanged hosts at their place', () => {
    const text = read('eset-text/turla_README.adoc');
    const spans = findIndicators(text).filter((span) => span.value.type === 'Host');
    expect(new Set(spans.map((span) => span.value.key)).size).toBeGreaterThan(20);
    for (const span of spans) {
      expect(parseIndicator('Host', text.slice(span.start, span.end))).toEqual({ ok: true, value: span.value });
    }
  });
});
