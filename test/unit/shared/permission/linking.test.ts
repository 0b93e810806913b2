import { describe, expect, it } from 'vitest';
import type { ObjectKind } from '../../../../shared/model/object-type.ts';
import type { Facts } from '../../../../shared/permission/facts.ts';
import { mayLink, type LinkEnd } from '../../../../shared/permission/linking.ts';
import type { OwnerKind } from '../../../../shared/permission/owner-kind.ts';
import { openLevels } from './builders.ts';

type Except = Readonly<Record<string, string>>;

function end(kind: ObjectKind, except: Except = {}, facts: Facts = {}): LinkEnd {
  return endIn('organization', kind, except, facts);
}

function endIn(ownerKind: OwnerKind, kind: ObjectKind, except: Except = {}, facts: Facts = {}): LinkEnd {
  const ownerName = ownerKind === 'organization' ? 'Northgate SOC' : 'Harbour Exchange';
  const ownerId = ownerKind === 'organization' ? 7 : 8;
  return { kind, rights: { ownerId, ownerKind, ownerName, levels: openLevels(ownerKind, except) }, facts };
}

const associate = (from: LinkEnd, to: LinkEnd) => mayLink({ from, to, change: 'associate' });
const dissociate = (from: LinkEnd, to: LinkEnd) => mayLink({ from, to, change: 'dissociate' });

const readOnly: Except = { 'intel.group': 'Read', 'intel.indicator': 'Read' };

describe('an association of intelligence objects', () => {
  it('needs the right to change associations on one end only, whichever end that is', () => {
    const except = { 'intel.group': 'Read' };
    expect(associate(end('group', except), end('indicator', except)).allowed).toBe(true);
    expect(associate(end('indicator', except), end('group', except)).allowed).toBe(true);
    expect(associate(end('group', except), end('group', except)).allowed).toBe(false);
  });

  it('crosses owners with Create in one and Read in the other', () => {
    const theirs = endIn('community', 'group', readOnly);
    expect(associate(end('group', { 'intel.group': 'Create' }), theirs).allowed).toBe(true);
    expect(associate(theirs, end('group', { 'intel.group': 'Create' })).allowed).toBe(true);
  });

  it('is refused when one end may not be viewed, however much the other allows', () => {
    const decision = associate(end('group'), endIn('community', 'indicator', { 'intel.tag': 'None' }));
    expect(decision).toMatchObject({
      allowed: false,
      denial: { key: 'intel.tag', verb: 'indicator.view', ownerId: 8, ownerName: 'Harbour Exchange' },
    });
  });

  it('is refused with both ways out when neither end allows it', () => {
    const decision = associate(end('group', readOnly), endIn('community', 'indicator', readOnly));
    expect(decision).toMatchObject({
      allowed: false,
      denial: {
        key: 'intel.group',
        neededLevels: ['Create', 'Full'],
        ownerName: 'Northgate SOC',
        reason:
          'Needs Group: Create or Full in Northgate SOC; your role there has Read. Or, on the other end: Needs Indicator: Create or Full in Harbour Exchange; your role there has Read.',
      },
    });
  });

  it('says it once when both ends lack the same level in the same owner', () => {
    const decision = associate(end('group', readOnly), end('group', readOnly));
    expect(decision).toMatchObject({
      denial: { reason: 'Needs Group: Create or Full in Northgate SOC; your role there has Read.' },
    });
  });

  it('of Victim Assets follows the level of Victim', () => {
    const asset = (level: string) => end('victimAsset', { ...readOnly, 'intel.victim': level });
    expect(associate(asset('Create'), end('group', readOnly)).allowed).toBe(true);
    expect(associate(asset('Read'), end('group', readOnly)).allowed).toBe(false);
  });

  it('of Intelligence Requirements follows the level of Group in an Organization', () => {
    const except = { 'intel.indicator': 'Read' };
    expect(associate(end('intelRequirement', except), end('indicator', except)).allowed).toBe(true);
    expect(associate(end('intelRequirement', readOnly), end('indicator', readOnly)).allowed).toBe(false);
  });

  it('is removed with the same right as it is made', () => {
    expect(dissociate(end('group'), end('indicator', readOnly)).allowed).toBe(true);
    expect(dissociate(end('group', readOnly), end('indicator', readOnly)).allowed).toBe(false);
  });
});

describe('an association of Cases and Artifacts', () => {
  it('of two Cases needs Case: Edit or Full', () => {
    const cases = (level: string) =>
      associate(end('case', { 'workflow.case': level }), end('case', { 'workflow.case': level }));
    expect(cases('Edit').allowed).toBe(true);
    expect(cases('Read')).toMatchObject({ denial: { key: 'workflow.case', neededLevels: ['Edit', 'Full'] } });
  });

  it('of a Case is closed together with Workflow', () => {
    const decision = associate(end('case', { 'workflow.template': 'None' }), end('group'));
    expect(decision).toMatchObject({ denial: { key: 'workflow.template', verb: 'case.view' } });
  });

  it('of a Case with a Group is allowed by the right on the Group when the Case may be viewed', () => {
    expect(associate(end('case', { 'workflow.case': 'Read' }), end('group')).allowed).toBe(true);
    expect(associate(end('case'), end('group', readOnly)).allowed).toBe(true);
    expect(associate(end('case', { 'workflow.case': 'Read' }), end('group', readOnly)).allowed).toBe(false);
  });

  it('of an Artifact follows the right to modify that Artifact', () => {
    const own = { ...readOnly, 'workflow.artifact': 'Delete Own' };
    expect(associate(end('artifact', own, { isAuthor: true }), end('group', readOnly)).allowed).toBe(true);
    expect(associate(end('artifact', own, { isAuthor: false }), end('group', readOnly)).allowed).toBe(false);
    expect(associate(end('artifact', own), end('group', readOnly)).allowed).toBe(false);
    const all = { ...readOnly, 'workflow.artifact': 'Edit All' };
    expect(associate(end('artifact', all, { isAuthor: false }), end('group', readOnly)).allowed).toBe(true);
  });
});

describe('tagging', () => {
  it('needs Tag: Full in the owner of the object and only a view of the object', () => {
    expect(associate(end('group', readOnly), end('tag', readOnly)).allowed).toBe(true);
    expect(associate(end('tag', readOnly), end('group', readOnly)).allowed).toBe(true);
    const reader = { 'intel.tag': 'Read' };
    expect(associate(end('group', reader), end('tag', reader))).toMatchObject({
      denial: { key: 'intel.tag', verb: 'tag.apply', neededLevels: ['Full'] },
    });
    expect(dissociate(end('group', reader), end('tag', reader))).toMatchObject({ denial: { verb: 'tag.remove' } });
  });

  it('is decided in the owner of the object, not of the Tag', () => {
    const theirTag = endIn('community', 'tag', { 'intel.tag': 'Read' });
    expect(associate(end('indicator'), theirTag).allowed).toBe(true);
    expect(associate(endIn('community', 'indicator', { 'intel.tag': 'Read' }), end('tag')).allowed).toBe(false);
  });

  it('is refused when object or Tag may not be viewed', () => {
    expect(associate(end('track', { 'intel.track': 'None' }), end('tag')).allowed).toBe(false);
    expect(associate(end('track'), endIn('community', 'tag', { 'intel.tag': 'None' })).allowed).toBe(false);
  });

  it('of a Case is governed by Case Tag, without access to intelligence', () => {
    const except = { 'intel.tag': 'None', 'workflow.caseTag': 'Edit Own' };
    expect(associate(end('case', except), end('tag', except)).allowed).toBe(true);
    expect(dissociate(end('case', except, { isAssignee: true }), end('tag', except)).allowed).toBe(true);
    expect(dissociate(end('case', except, { isAssignee: false }), end('tag', except))).toMatchObject({
      denial: { key: 'workflow.caseTag', verb: 'caseTag.delete', neededLevels: ['Edit All'] },
    });
    const reader = { 'workflow.caseTag': 'Read' };
    expect(associate(end('case', reader), end('tag')).allowed).toBe(false);
  });

  it('never joins two Tags', () => {
    expect(associate(end('tag'), end('tag'))).toMatchObject({
      allowed: false,
      denial: { neededLevels: [], reason: 'No permission covers associations of Tags with Tags.' },
    });
  });
});
