/** STIX files of a size. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { createRandom, scatter } from './random.ts';
import { sampleObject, sampleText } from './sample-object.ts';

const time = '2026-01-01T00:00:00.000Z';
const stixType = { Malware: 'malware', Campaign: 'campaign', 'Intrusion Set': 'intrusion-set' } as const;
const isGroup = (type: string): type is keyof typeof stixType => type in stixType;

function toStix(number: number): Record<string, unknown> | undefined {
  const { type, kind, summary, xid } = sampleObject(number);
  const common = { spec_version: '2.1', id: xid, created: time, modified: time, description: sampleText(number) };
  if (isGroup(type))
    return { ...common, type: stixType[type], name: summary, ...(type === 'Malware' ? { is_family: true } : {}) };
  if (kind !== 'indicator') return undefined;
  const path = type === 'Address' ? 'ipv4-addr' : type === 'Host' ? 'domain-name' : 'url';
  return {
    ...common,
    type: 'indicator',
    name: summary,
    pattern: `[${path}:value = '${summary}']`,
    pattern_type: 'stix',
    valid_from: time,
  };
}

/** Writes a bundle of objects and of `links` relationships between them; other rounds give other objects. */
export function writeBundle(path: string, size: { objects: number; links: number; round: number }): void {
  const file = openSync(path, 'w');
  let text = `{"type":"bundle","id":"bundle--${scatter(size.round).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000","objects":[\n`;
  const put = (entry: unknown, isLast: boolean): void => {
    text += `${JSON.stringify(entry)}${isLast ? '\n]}\n' : ',\n'}`;
    if (text.length < 1_000_000 && !isLast) return;
    writeSync(file, text);
    text = '';
  };
  const ids: string[] = [];
  const groups: string[] = [];
  for (let number = 40_000_000 + size.round * 1_000_000; ids.length < size.objects; number += 1) {
    const entry = toStix(number);
    if (entry === undefined) continue;
    const id = sampleObject(number).xid;
    ids.push(id);
    if (entry['type'] !== 'indicator') groups.push(id);
    put(entry, size.links === 0 && ids.length === size.objects);
  }
  const random = createRandom(size.round);
  for (let n = 0; n < size.links; n += 1) {
    const hex = scatter(n + size.round * 1_000_000)
      .toString(16)
      .padStart(8, '0');
    put(
      {
        type: 'relationship',
        spec_version: '2.1',
        id: `relationship--${hex}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`,
        created: time,
        modified: time,
        relationship_type: 'related-to',
        source_ref: ids[random(ids.length)],
        target_ref: groups[random(groups.length)],
      },
      n === size.links - 1,
    );
  }
  closeSync(file);
}
