/**
 * `node build/make-sample-data.mjs`: cuts the sample workspace's data out of public collections. Run by hand when those
 * change; the result is committed. Reads LIGATURE_SHARED_DATA (default ../shared/data), writes electron/sample/data.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root, runTool } from './setup.mjs';

const shared = process.env.LIGATURE_SHARED_DATA ?? join(root, '..', 'shared', 'data');
const target = join(root, 'electron', 'sample', 'data');
/** Without the line breaks that formatting adds. */
const largestBytes = 510_000;

// ---- ATT&CK: APT29 and what surrounds it -------------------------------------------------------------------

/** Techniques and relationships cite dozens of articles, which are left out for size; catalogue numbers stay. */
const shortened = (object) =>
  ['attack-pattern', 'relationship'].includes(object.type) && object.external_references !== undefined
    ? { ...object, external_references: object.external_references.filter((reference) => reference.external_id) }
    : object;
const attack = JSON.parse(
  gunzipSync(readFileSync(join(shared, 'attack', 'enterprise-attack-18.1.stix21.json.gz'))),
).objects.map(shortened);
const isLive = (object) => object.revoked !== true && object.x_mitre_deprecated !== true;
const byId = new Map(attack.map((object) => [object.id, object]));
const relationships = attack.filter((object) => object.type === 'relationship' && isLive(object));
const apt29 = attack.find((object) => object.type === 'intrusion-set' && object.name === 'APT29');

const chosen = new Map([[apt29.id, apt29]]);
const kept = [];
for (const relationship of relationships) {
  const other =
    relationship.source_ref === apt29.id
      ? relationship.target_ref
      : relationship.target_ref === apt29.id
        ? relationship.source_ref
        : undefined;
  const object = other === undefined ? undefined : byId.get(other);
  if (object === undefined || !isLive(object)) continue;
  chosen.set(object.id, object);
  kept.push(relationship);
}
const isChosen = (id) => chosen.has(id);

/** Tactics whose techniques are in the sample. */
const phases = new Set(
  [...chosen.values()].flatMap((object) => (object.kill_chain_phases ?? []).map((phase) => phase.phase_name)),
);
for (const object of attack) {
  if (object.type === 'x-mitre-tactic' && isLive(object) && phases.has(object.x_mitre_shortname))
    chosen.set(object.id, object);
}

/** The mitigations that answer most of these techniques. */
const mitigates = relationships.filter(
  ({ relationship_type: verb, source_ref: from, target_ref: to }) =>
    verb === 'mitigates' && isChosen(to) && isLive(byId.get(from)),
);
const useful = [...Map.groupBy(mitigates, ({ source_ref: from }) => from)].sort(
  ([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1),
);
for (const [id, answers] of useful.slice(0, 4)) {
  chosen.set(id, byId.get(id));
  kept.push(...answers);
}

/** What the campaigns used, then what the software does, as far as the size allows. */
const marking = attack.find(({ type }) => type === 'marking-definition');
const identity = attack.find(({ type }) => type === 'identity');
const fixed = [marking, identity, ...chosen.values(), ...kept];
const between = relationships.filter(
  ({ relationship_type: verb, source_ref: from, target_ref: to }) =>
    verb === 'uses' && from !== apt29.id && isChosen(from) && isChosen(to),
);
const ranked = [...between].sort(
  (a, b) =>
    Number(b.source_ref.startsWith('campaign')) - Number(a.source_ref.startsWith('campaign')) || (a.id < b.id ? -1 : 1),
);
const sizeOf = (value) => Buffer.byteLength(JSON.stringify(value)) + 2;
let size = sizeOf(bundle('attack-apt29', fixed)) + fixed.length;
for (const relationship of ranked) {
  size += sizeOf(relationship);
  if (size > largestBytes) break;
  fixed.push(relationship);
}
write('attack-apt29.json', bundle('attack-apt29', fixed));

// ---- Indicators that Volexity published ----------------------------------------------------------------------

const author = own('identity', 'volexity', '2016-11-09', { name: 'Volexity', identity_class: 'organization' });
/** TLP:CLEAR of TLP 2.0, as its STIX extension defines it: public. */
const clear = {
  type: 'marking-definition',
  spec_version: '2.1',
  id: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  created: '2022-10-01T00:00:00.000Z',
  name: 'TLP:CLEAR',
  extensions: {
    'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d': {
      extension_type: 'property-extension',
      tlp_2_0: 'clear',
    },
  },
};

const powerDuke = readList(
  '2016-11-09_-_PowerDuke_WideSpread_Post-Election_Spear_Phishing_Campaigns_Targeting_Think_Tanks_indicators.csv',
);
const darkHalo = readList(
  '2020-12-14_-_DarkHalo_Leverages_SolarWinds_Compromise_to_Breach_Organizations_indicators.csv',
);
const electionFraud = readList(
  '2021-05-27_-_Suspected_APT29_Operation_Launches_Election_Fraud_Themed_Phishing_Campaigns_indicators.csv',
);

write(
  'public-indicators.json',
  bundle('public-indicators', [
    clear,
    author,
    ...story(powerDuke, {
      title: 'PowerDuke: Widespread Post-Election Spear Phishing Campaigns Targeting Think Tanks',
      group: { type: 'campaign', name: 'PowerDuke post-election spear phishing' },
      malware: { type: 'malware', name: 'PowerDuke', is_family: true },
      labels: ['apt29', 'spear phishing'],
    }),
    ...story(darkHalo, {
      title: 'DarkHalo Leverages SolarWinds Compromise to Breach Organizations',
      group: { type: 'incident', name: 'Dark Halo intrusions through the SolarWinds compromise' },
      malware: { type: 'malware', name: 'SUNBURST', is_family: true },
      labels: ['apt29', 'supply chain'],
    }),
  ]),
);
write(
  'shared-indicators.json',
  bundle('shared-indicators', [
    clear,
    author,
    ...story(electionFraud, {
      title: 'Suspected APT29 Operation Launches Election Fraud Themed Phishing Campaigns',
      group: { type: 'campaign', name: 'Election fraud themed phishing' },
      malware: { type: 'tool', name: 'Cobalt Strike' },
      labels: ['apt29', 'spear phishing'],
      relations: [
        ['ICA-declass.iso', 'contains', 'Documents.dll'],
        ['ICA-declass.iso', 'contains', 'Reports.lnk'],
        ['Documents.dll', 'communicates-with', 'theyardservice.com'],
      ],
    }),
  ]),
);

// Formatted as everything else of the repository is, so that the differences of a new edition stay readable.
process.exitCode = await runTool('oxfmt', 'oxfmt', ['--config', 'build/oxfmt.json', 'electron/sample/data']);

/** The objects of one published list: its report, what it is about, its Indicators and their relationships. */
function story({ date, file, indicators }, { title, group, malware, labels, relations = [] }) {
  const source = {
    external_references: [
      { source_name: 'volexity/threat-intel', url: 'https://github.com/volexity/threat-intel', description: file },
    ],
  };
  const about = own(group.type, `${file}/${group.name}`, date, { name: group.name, labels, ...source });
  const tool = own(malware.type, `${file}/${malware.name}`, date, { ...malware, ...source });
  const objects = indicators.map(({ pattern, confidence, notes }) =>
    own('indicator', `${file}/${pattern}`, date, {
      ...(notes === '' ? {} : { name: notes }),
      labels,
      pattern,
      pattern_type: 'stix',
      valid_from: `${date}T00:00:00.000Z`,
      confidence,
      ...source,
    }),
  );
  const links = [link(about, 'uses', tool, date), ...objects.map((object) => link(object, 'indicates', about, date))];
  const c2 = objects.filter(({ name }) => /CobaltStrike C2/i.test(name ?? ''));
  links.push(...c2.map((object) => link(object, 'indicates', tool, date)));
  for (const [from, verb, to] of relations) {
    const [source, other] = [from, to].map((text) =>
      objects.find(({ name, pattern }) => name === text || pattern.includes(text)),
    );
    links.push(link(source, verb, other, date));
  }
  const report = own('report', `${file}/report`, date, {
    name: title,
    published: `${date}T00:00:00.000Z`,
    labels,
    report_types: ['threat-report'],
    object_refs: [about, tool, ...objects].map(({ id }) => id),
    ...source,
  });
  return [report, about, tool, ...objects, ...links];
}

/** Reads a list of values; consecutive hashes of different algorithms are one file. */
function readList(file) {
  const lines = readFileSync(join(shared, 'ioc-lists', 'volexity', file), 'utf8')
    .split(/\r?\n/)
    .slice(1);
  const rows = lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [value, type, ...notes] = line.split(',').map((cell) => cell.trim().replaceAll('"', ''));
      return { value: value.replace(/^hxxp/, 'http'), type, notes: notes.join(',') };
    });
  const algorithms = { md5: 'MD5', sha1: "'SHA-1'", sha256: "'SHA-256'" };
  const found = new Map();
  let hashes = {};
  const add = (pattern, confidence, notes) => found.set(pattern, { pattern: `[${pattern}]`, confidence, notes });
  const flush = () => {
    const { name, ...values } = hashes;
    const terms = Object.entries(values).map(
      ([algorithm, value]) => `file:hashes.${algorithms[algorithm]} = '${value}'`,
    );
    if (name) terms.push(`file:name = '${name}'`);
    if (terms.length > 0) add(terms.join(' AND '), 95, name);
    hashes = {};
  };
  for (const { value, type, notes } of rows) {
    if (type in algorithms) {
      if (type in hashes) flush();
      hashes[type] = value;
      hashes.name = notes;
      continue;
    }
    flush();
    if (type === 'ipaddress') add(`ipv4-addr:value = '${value}'`, /resolution/i.test(notes) ? 50 : 70, notes);
    else if (type === 'url') add(`url:value = '${value}'`, 85, notes);
    else if (type === 'email-sender') add(`email-addr:value = '${value}'`, 80, notes);
    // One host of the lists is misspelt with an empty label; it cannot be looked up anywhere.
    else if (type === 'hostname' && !value.includes('..')) add(`domain-name:value = '${value}'`, 90, notes);
  }
  flush();
  return { file, date: file.slice(0, 10), indicators: [...found.values()] };
}

// ---- STIX ----------------------------------------------------------------------------------------------------

/** The same input gives the same id, so that cutting again changes nothing. */
function uuid(text) {
  const hex = createHash('sha256').update(`ligature sample/${text}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function own(type, key, date, properties) {
  const at = `${date}T00:00:00.000Z`;
  const credit = type === 'identity' ? {} : { created_by_ref: author.id, object_marking_refs: [clear.id] };
  return {
    type,
    spec_version: '2.1',
    id: `${type}--${uuid(`${type}/${key}`)}`,
    created: at,
    modified: at,
    ...credit,
    ...properties,
  };
}

function link(from, verb, to, date) {
  return own('relationship', `${from.id} ${verb} ${to.id}`, date, {
    relationship_type: verb,
    source_ref: from.id,
    target_ref: to.id,
  });
}

function bundle(name, objects) {
  return { type: 'bundle', id: `bundle--${uuid(name)}`, objects };
}

function write(name, content) {
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, name), JSON.stringify(content));
  console.log(`${name}: ${content.objects.length} objects`);
}
