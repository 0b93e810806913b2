import { describe, expect, it } from 'vitest';
import { readCandidates } from '../../../../../electron/exchange/stix/indicator-candidate.ts';
import { indicatorsOf } from '../../../../../electron/exchange/stix/pattern-indicators.ts';
import { parsePattern } from '../../../../../electron/exchange/stix/pattern-parse.ts';

const md5 = '3773a88f65a5e780c8dff9cdc3a056f3';
const sha1 = '86f7e437faa5a7fce15d1ddcb9eaeaea377667b8';
const sha256 = 'ec5aedf5ecc6bdadd4120932170d1b10f6cfa175cfda22951dfd882928ab279b';

function read(pattern: string): { values: string[]; lost: readonly string[]; isSplit: boolean } {
  const parsed = parsePattern(pattern);
  if (!parsed.ok) throw new Error(`${parsed.problem} at ${parsed.at}`);
  const { candidates, lost, isSplit } = indicatorsOf(parsed.value);
  const { indicators, problems } = readCandidates(candidates);
  return { values: indicators.map((item) => `${item.type} ${item.key}`), lost: [...lost, ...problems], isSplit };
}

describe('a STIX pattern', () => {
  it.each<[string, string[]]>([
    ["[ipv4-addr:value = '198.51.100.7']", ['Address 198.51.100.7']],
    ["[ipv4-addr:value='198.51.100.7']", ['Address 198.51.100.7']],
    ["[ipv4-addr:value == '198.51.100.7']", ['Address 198.51.100.7']],
    ["[ipv4-addr:value = '198.51.100.0/24']", ['CIDR 198.51.100.0/24']],
    ["[ipv4-addr:value ISSUBSET '198.51.100.0/24']", ['CIDR 198.51.100.0/24']],
    ["[ipv4-addr:value IN ('198.51.100.7', '198.51.100.8')]", ['Address 198.51.100.7', 'Address 198.51.100.8']],
    ["[ipv6-addr:value = '2001:0db8:0000:0000:0000:0000:0000:0001']", ['Address 2001:db8::1']],
    ["[domain-name:value = 'Evil.Example']", ['Host evil.example']],
    ["[domain-name:value = 'a.example' OR domain-name:value = 'b.example']", ['Host a.example', 'Host b.example']],
    ["[domain-name:value = 'a.example'] OR [domain-name:value = 'b.example']", ['Host a.example', 'Host b.example']],
    ["[(domain-name:value = 'a.example')]", ['Host a.example']],
    ["([domain-name:value = 'a.example'])", ['Host a.example']],
    ["[domain-name:value = 'a.example' OR domain-name:value = 'A.EXAMPLE']", ['Host a.example']],
    ["[url:value = 'http://a.example/x?y=\\'1\\'']", ["URL http://a.example/x?y='1'"]],
    ["[email-addr:value = 'a@b.example']", ['EmailAddress a@b.example']],
    ["[email-message:from_ref.value = 'a@b.example']", ['EmailAddress a@b.example']],
    ["[email-message:sender_ref.value = 'a@b.example']", ['EmailAddress a@b.example']],
    ["[email-message:subject = 'Your invoice']", ['Email Subject Your invoice']],
    ["[mutex:name = 'no idea']", ['Mutex no idea']],
    ['[autonomous-system:number = 15139]', ['ASN ASN15139']],
    ["[autonomous-system:number = 'AS66642']", ['ASN ASN66642']],
    [`[file:hashes.MD5 = '${md5}']`, [`File ${md5.toUpperCase()}`]],
    [`[file:hashes.'SHA-1' = '${sha1}']`, [`File ${sha1.toUpperCase()}`]],
    [`[file:hashes.'sha256' = '${sha256.toUpperCase()}']`, [`File ${sha256.toUpperCase()}`]],
    [`[file:hashes.SHA256 = '${sha256}']`, [`File ${sha256.toUpperCase()}`]],
    [`[artifact:hashes.'SHA-256' = '${sha256}']`, [`File ${sha256.toUpperCase()}`]],
    [
      `[file:hashes.MD5 = '${md5}' AND file:hashes.'SHA-256' = '${sha256}']`,
      [`File ${md5.toUpperCase()} : ${sha256.toUpperCase()}`],
    ],
    [
      `[file:hashes.MD5 = '${md5}' OR file:hashes.'SHA-1' = '${sha1}']`,
      [`File ${md5.toUpperCase()}`, `File ${sha1.toUpperCase()}`],
    ],
    [
      "[windows-registry-key:key = 'HKLM\\\\Software\\\\Foo']",
      ['Registry Key HKEY_LOCAL_MACHINE\\Software\\Foo :   : REG_NONE'],
    ],
    [
      "[windows-registry-key:key = 'HKCU\\Foo' AND windows-registry-key:values[*].name = 'Bar' AND windows-registry-key:values[*].data_type = 'REG_SZ']",
      ['Registry Key HKEY_CURRENT_USER\\Foo : Bar : REG_SZ'],
    ],
    [
      "[network-traffic:dst_ref.type = 'ipv4-addr' AND network-traffic:dst_ref.value = '203.0.113.5']",
      ['Address 203.0.113.5'],
    ],
    ["[network-traffic:dst_ref[0].value = 'c2.example']", ['Host c2.example']],
    [
      "[network-traffic:extensions.'http-request-ext'.request_header.'User-Agent' = 'Evil/1.0']",
      ['User Agent Evil/1.0'],
    ],
    ["[domain-name:value = 'a.example'] /* why */", ['Host a.example']],
  ])('%s is %j', (pattern, values) => {
    expect(read(pattern)).toMatchObject({ values, lost: [] });
  });

  it.each([
    ["[domain-name:value != 'a.example']"],
    ["[NOT domain-name:value = 'a.example']"],
    ["[domain-name:value NOT = 'a.example']"],
    ["[domain-name:value LIKE '%.example']"],
    ["[email-message:subject MATCHES '^Re:']"],
    ["[process:command_line = 'whoami']"],
    ["[file:name = 'a.exe']"],
    ["[file:hashes.ssdeep = '3:a:b']"],
    [`[file:hashes.MD5 = '${sha1}']`],
    ['[network-traffic:dst_port = 443]'],
    ['[EXISTS domain-name:value]'],
    ["[windows-registry-key:values.data = 'x']"],
    ["[ipv4-addr:value ISSUPERSET '198.51.100.0/24']"],
    ["[domain-name:value = 'not a domain!']"],
  ])('%s gives no Indicator and says what was lost', (pattern) => {
    const { values, lost } = read(pattern);
    expect(values).toEqual([]);
    expect(lost).toHaveLength(1);
  });

  it('keeps the expressible half of a condition and names the other', () => {
    const result = read("[domain-name:value = 'a.example' AND network-traffic:dst_port = 443]");
    expect(result).toEqual({ values: ['Host a.example'], lost: ['network-traffic:dst_port = 443'], isSplit: false });
  });

  it('says that values which were asked for together are now apart', () => {
    expect(read("[domain-name:value = 'a.example' AND ipv4-addr:value = '203.0.113.5']").isSplit).toBe(true);
    expect(read("[domain-name:value = 'a.example'] FOLLOWEDBY [ipv4-addr:value = '203.0.113.5']").isSplit).toBe(true);
    expect(read("[domain-name:value = 'a.example' OR ipv4-addr:value = '203.0.113.5']").isSplit).toBe(false);
  });

  it('gives the name of a file to its hash', () => {
    const parsed = parsePattern(`[file:name = 'a.exe' AND file:hashes.MD5 = '${md5}']`);
    if (!parsed.ok) throw new Error(parsed.problem);
    expect(indicatorsOf(parsed.value).candidates[0]?.attributes).toEqual([{ type: 'File Name', value: 'a.exe' }]);
  });

  it('reads qualifiers and lists them', () => {
    const parsed = parsePattern(
      "([a:b = 1] FOLLOWEDBY [a:b = 2]) WITHIN 5 SECONDS REPEATS 2 TIMES START t'2020-01-01T00:00:00Z' STOP t'2021-01-01T00:00:00Z'",
    );
    expect(parsed).toMatchObject({ ok: true, value: { ties: ['FOLLOWEDBY', 'WITHIN', 'REPEATS', 'START'] } });
  });

  it.each([
    ['', 0],
    ['[', 1],
    ['[]', 1],
    ["[a:b = '", 7],
    ["[a:b = 'x'", 10],
    ["[a:b 'x']", 5],
    ["[a: = 'x']", 1],
    ["a:b = 'x'", 0],
    ["[a:b = 'x'] AND", 15],
    ["[a:b = 'x'] nonsense", 12],
    ['[a:b = "x"]', 7],
    ['[a:b IN ()]', 9],
  ])('%j is refused with its place', (pattern, at) => {
    expect(parsePattern(pattern)).toMatchObject({ ok: false, at });
  });

  it('refuses brackets that nest without end instead of running out of stack', () => {
    expect(parsePattern(`[${'('.repeat(100_000)}`)).toMatchObject({ ok: false });
    expect(parsePattern('('.repeat(100_000))).toMatchObject({ ok: false });
  });
});
