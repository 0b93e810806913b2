/** One owner filled with objects whose every text has a word: what is looked for in answers. */
import type { Client } from './client.ts';
import { writeFile } from './stix-file.ts';

export const marker = 'zqxplant';
/** What an exclusion list of the closed owner refuses, and a value that it refuses. */
export const excluded = { type: 'Host' as const, value: `*.${marker}.example.com` };
export const refused = { type: 'Host' as const, value: `mail.${marker}.example.com` };

/** Objects of one owner, by what they are. */
export interface Things {
  readonly ownerId: number;
  readonly host: number;
  readonly file: number;
  readonly group: number;
  readonly document: number;
  readonly task: number;
  readonly report: number;
  readonly email: number;
  readonly victim: number;
  readonly asset: number;
  readonly tag: number;
  readonly track: number;
  readonly post: number;
  /** A Case and one of its Artifacts, where there are any. */
  readonly kase?: number;
  readonly artifact?: number;
}

/** One of each kind, associated with each other; every text contains `word`, and some values are those of `shared`. */
export async function fillOwner(client: Client, ownerId: number, word: string): Promise<Things> {
  const tags = [`${word} tag`, 'common tag'];
  const attributes = [{ type: 'Description', value: `${word} description` }];
  const indicator = (type: 'Host' | 'File', value: string) =>
    client.call('indicator.create', { ownerId, type, value, tags, attributes });
  const group = (type: 'Campaign' | 'Document' | 'Email' | 'Report' | 'Task', name: string) =>
    client.call('group.create', { ownerId, type, name, tags, attributes });
  const host = (await indicator('Host', `${word}.example.org`)).id;
  // The same values as in the other owner: copies.
  const common = (await indicator('Host', 'common.example.org')).id;
  const file = (await indicator('File', 'a'.repeat(32))).id;
  const campaign = (await group('Campaign', 'Common Campaign')).id;
  const second = (await group('Campaign', `${word} campaign`)).id;
  const document = (await group('Document', `${word} document`)).id;
  const task = (await group('Task', `${word} task`)).id;
  const report = (await group('Report', `${word} report`)).id;
  const email = (await group('Email', `${word} email`)).id;
  const victim = await client.call('victim.create', { ownerId, name: `${word} victim`, tags });
  const asset = await client.call('victimAsset.create', {
    victimId: victim.id,
    type: 'WebSite',
    value: `${word}.test`,
  });
  const address = { victimId: victim.id, type: 'EmailAddress' as const, value: `desk@${word}.test` };
  const recipient = await client.call('victimAsset.create', address);
  await client.call('association.create', { id: email, others: [recipient.id] });
  const track = await client.call('track.create', { ownerId, name: `${word} track`, tags });
  const tag = (await client.call('object.get', { id: host })).tags.find(({ name }) => name.startsWith(word));
  if (tag === undefined) throw new Error('the Host carries no Tag');
  await client.call('association.create', { id: campaign, others: [host, common, file, second, victim.id, asset.id] });
  await client.call('association.create', { id: second, others: [host, document, report, task] });
  await client.call('association.create', { id: file, others: [host], type: 41 });
  await client.call('fileOccurrence.create', { id: file, fileName: `${word}.exe`, path: `c:\\${word}` });
  await client.call('vote.set', { id: campaign, value: 1 });
  await client.call('review.put', { id: report, rating: 3, helpful: true, comment: `${word} review` });
  await client.call('indicator.reportFalsePositive', { id: common });
  const post = await client.call('post.create', {
    ownerId,
    body: `${word} post`,
    objects: [campaign, host, tag.id, track.id, victim.id],
  });
  await client.call('post.reply', { id: post.id, body: `${word} reply` });
  const path = writeFile(`${word} file body`, `${word}.txt`);
  await client.call('attachment.put', { id: document, path, name: `${word}.txt`, replaces: null });
  return {
    ownerId,
    host,
    file,
    group: campaign,
    document,
    task,
    report,
    email,
    victim: victim.id,
    asset: asset.id,
    tag: tag.id,
    track: track.id,
    post: post.id,
  };
}
