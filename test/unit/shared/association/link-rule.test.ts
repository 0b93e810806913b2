import { describe, expect, it } from 'vitest';
import type { LinkEnd, LinkRequest } from '../../../../shared/association/link-rule.ts';
import { checkLink } from '../../../../shared/association/link-rule.ts';

const home = { ownerId: 1, ownerKind: 'organization' } as const;
const otherOrganization = { ownerId: 2, ownerKind: 'organization' } as const;
const community = { ownerId: 3, ownerKind: 'community' } as const;
const source = { ownerId: 4, ownerKind: 'source' } as const;
let nextId = 1;
const end = (kind: LinkEnd['kind'], type: string, owner: Pick<LinkEnd, 'ownerId' | 'ownerKind'> = home): LinkEnd => ({
  id: (nextId += 1),
  kind,
  type,
  ...owner,
});
const link = (from: LinkEnd, to: LinkEnd, more: Partial<LinkRequest> = {}) =>
  checkLink({ from, to, crossOwnerEnabled: true, userOrganizationIds: [1], ...more });

const host = end('indicator', 'Host');
const url = end('indicator', 'URL');
const file = end('indicator', 'File');
const group = end('group', 'Campaign');
const aCase = end('case', 'Case');

describe('a direct association', () => {
  it('is unordered and generic between kinds that the matrix joins', () => {
    expect(link(host, group)).toEqual({ ok: true, code: 0, primary: null, crossOwner: false });
    expect(link(end('victimAsset', 'Phone'), host)).toMatchObject({ ok: true, code: 0 });
    expect(link(aCase, end('case', 'Case'))).toMatchObject({ ok: true, code: 0 });
  });

  it('is tagging when one end is a tag', () => {
    expect(link(end('tag', 'Tag'), end('track', 'Track'))).toEqual({
      ok: true,
      code: 1,
      primary: null,
      crossOwner: false,
    });
  });

  it('has a type and a direction between Indicators', () => {
    expect(link(host, url)).toMatchObject({ ok: true, code: 17, primary: 'to' });
    expect(link(file, end('indicator', 'File'), { associationType: 42, direction: 'from' })).toMatchObject({
      code: 42,
      primary: 'from',
    });
    expect(link(file, end('indicator', 'File'), { associationType: 42 })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(link(host, end('indicator', 'Host'))).toMatchObject({ ok: false, code: 'INVALID_INPUT' });
    expect(link(host, url, { associationType: 0 })).toMatchObject({ ok: false, code: 'INVALID_INPUT' });
  });

  it.each([
    ['itself', group, group, 'itself'],
    ['a Victim and an Indicator', end('victim', 'Victim'), host, 'shared Group'],
    ['a Victim and its Asset', end('victim', 'Victim'), end('victimAsset', 'Phone'), 'ownership'],
    [
      'two Intelligence Requirements',
      end('intelRequirement', 'Intelligence Requirement'),
      end('intelRequirement', 'Intelligence Requirement'),
      'cannot be associated',
    ],
    ['a Track and a Group', end('track', 'Track'), group, 'cannot be associated'],
    ['an Artifact and its Case', end('artifact', 'Artifact'), aCase, 'ownership'],
  ])('is never one of %s', (_, from, to, words) => {
    const result = link(from, to);
    expect(result).toMatchObject({ ok: false, code: 'INVALID_INPUT' });
    expect(result.ok ? '' : result.reason).toContain(words);
  });

  it('has neither type nor direction outside Indicators', () => {
    expect(link(group, host, { associationType: 17 })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(link(group, host, { direction: 'from' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(link(group, host, { associationType: 0 })).toMatchObject({ ok: true });
  });
});

describe('an association across owners', () => {
  it.each([
    ['two Groups', group, end('group', 'Threat', community)],
    ['an Indicator and a Group of a Source', host, end('group', 'Threat', source)],
    ['two Indicators', host, end('indicator', 'URL', community)],
    ['a Case and an Indicator', aCase, end('indicator', 'Host', community)],
    ['an Artifact and a Group', end('artifact', 'Artifact'), end('group', 'Threat', source)],
    [
      'a Requirement and a Group',
      end('intelRequirement', 'Intelligence Requirement'),
      end('group', 'Threat', community),
    ],
    ['two Organizations', group, end('group', 'Threat', otherOrganization)],
  ])('may join %s while the switch is on', (_, from, to) => {
    expect(link(from, to)).toMatchObject({ ok: true, crossOwner: true });
    expect(link(to, from)).toMatchObject({ ok: true, crossOwner: true });
    expect(link(from, to, { crossOwnerEnabled: false })).toMatchObject({ ok: false, code: 'CONFLICT' });
  });

  it.each([
    ['a Victim', end('victim', 'Victim', community), group],
    ['a Victim Asset', end('victimAsset', 'Phone', community), group],
    ['a tag', end('tag', 'Tag', community), group],
    ['two Cases', aCase, end('case', 'Case', otherOrganization)],
    ['a Case and a Group of another Organization', aCase, end('group', 'Threat', otherOrganization)],
    [
      'an Artifact and an Indicator of another Organization',
      end('artifact', 'Artifact'),
      end('indicator', 'Host', otherOrganization),
    ],
    ['a Case and a Requirement', aCase, end('intelRequirement', 'Intelligence Requirement', otherOrganization)],
  ])('never joins %s', (_, from, to) => {
    expect(link(from, to)).toMatchObject({ ok: false, code: 'INVALID_INPUT' });
  });

  it('needs one end in an Organization of the user', () => {
    const far = end('group', 'Threat', community);
    expect(link(far, end('group', 'Threat', source))).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    expect(link(far, group, { userOrganizationIds: [2] })).toMatchObject({ ok: false, code: 'FORBIDDEN' });
    expect(link(far, end('group', 'Tool', community))).toMatchObject({ ok: true, crossOwner: false });
    // A Community that happens to have a number of the list is no Organization.
    expect(link(far, end('group', 'Threat', source), { userOrganizationIds: [3, 4] })).toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('kinds that live in Organizations', () => {
  it.each(['case', 'artifact', 'intelRequirement'] as const)('%s is refused in a Community', (kind) => {
    expect(link(end(kind, 'x', community), end('group', 'Threat', community))).toMatchObject({
      ok: false,
      code: 'INVALID_INPUT',
    });
  });
});
