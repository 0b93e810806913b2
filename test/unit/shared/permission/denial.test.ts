import { describe, expect, it } from 'vitest';
import type { Denial } from '../../../../shared/error/app-error.ts';
import type { Action } from '../../../../shared/permission/catalogue.ts';
import { decide } from '../../../../shared/permission/decide.ts';
import type { Facts } from '../../../../shared/permission/facts.ts';
import type { OwnerRights } from '../../../../shared/permission/question.ts';
import { rightsIn } from './builders.ts';

function denialOf(rights: OwnerRights, verb: Action, facts: Facts = {}): Denial {
  const decision = decide({ ...rights, verb, facts });
  if (decision.allowed) throw new Error(`${verb} is allowed`);
  return decision.denial;
}

describe('a denial', () => {
  it('names key, needed levels, actual level and owner', () => {
    expect(denialOf(rightsIn('organization', { 'intel.group': 'Read' }), 'group.modify')).toEqual({
      key: 'intel.group',
      label: 'Group',
      verb: 'group.modify',
      neededLevels: ['Create', 'Full'],
      actualLevel: 'Read',
      ownerId: 7,
      ownerName: 'Northgate SOC',
      reason: 'Needs Group: Create or Full in Northgate SOC; your role there has Read.',
    });
  });

  it('lists three levels with commas', () => {
    const rights = rightsIn('organization', { 'playbooks.playbook': 'Read' });
    expect(denialOf(rights, 'playbook.modify').reason).toBe(
      'Needs Playbook: Create, Activate or Full in Northgate SOC; your role there has Read.',
    );
  });

  it('offers a level that reaches own objects only when the object is an own one', () => {
    const rights = rightsIn('organization', { 'workflow.artifact': 'Edit All' });
    expect(denialOf(rights, 'artifact.delete', { isAuthor: true }).neededLevels).toEqual(['Delete Own', 'Delete All']);
    expect(denialOf(rights, 'artifact.delete', { isAuthor: false }).neededLevels).toEqual(['Delete All']);
  });

  it('says what an own object is when the level reaches only those', () => {
    const rights = rightsIn('organization', { 'workflow.note': 'Create' });
    expect(denialOf(rights, 'note.modify', { isAuthor: true }).reason).toBe(
      'Needs Note: Full in Northgate SOC; your role there has Create, which reaches only what is created by you and last edited by you.',
    );
  });

  it('says that another key closes all intelligence', () => {
    expect(denialOf(rightsIn('community', { 'access.securityLabel': 'None' }), 'indicator.view')).toMatchObject({
      key: 'access.securityLabel',
      verb: 'indicator.view',
      neededLevels: ['Read', 'Create', 'Full'],
      actualLevel: 'None',
      reason:
        'Needs Security Label: Read, Create or Full in Northgate SOC; your role there has None, which closes all threat intelligence of Northgate SOC.',
    });
  });

  it('says that another key closes Workflow', () => {
    expect(denialOf(rightsIn('organization', { 'workflow.task': 'None' }), 'note.view')).toMatchObject({
      key: 'workflow.task',
      neededLevels: ['Read', 'Edit Own', 'Edit All', 'Full'],
      reason:
        'Needs Task: Read, Edit Own, Edit All or Full in Northgate SOC; your role there has None, which closes Workflow of Northgate SOC.',
    });
  });

  it('names the levels for the action itself when its own key is the one that closes', () => {
    const rights = rightsIn('organization', { 'intel.attribute': 'None', 'intel.victim': 'None' });
    expect(denialOf(rights, 'victim.name.modify')).toMatchObject({ key: 'intel.victim', neededLevels: ['Full'] });
  });

  it('says that Workflow does not exist outside Organizations', () => {
    expect(denialOf(rightsIn('source'), 'case.view')).toMatchObject({
      key: 'workflow.case',
      neededLevels: [],
      reason: 'Case permissions apply only to Organizations; Northgate SOC is a Source.',
    });
  });

  it('says that no level of the key allows the action in the owner kind', () => {
    expect(denialOf(rightsIn('community'), 'user.delete').reason).toBe(
      'No level of Users allows this in Communities, such as Northgate SOC.',
    );
  });

  it('promises no level for objects that no level reaches', () => {
    expect(denialOf(rightsIn(), 'timeline.delete', { systemCreated: true })).toMatchObject({
      key: 'workflow.timeline',
      neededLevels: [],
      actualLevel: 'Full',
      reason:
        'Timeline Events written by the application are never edited or deleted, at any level of Timeline (Northgate SOC).',
    });
  });

  it('gives no actual level when the role has none stored', () => {
    const rights = rightsIn();
    const { 'intel.copyData': _left, ...stored } = rights.levels;
    // A damaged role: the type promises every key, the stored text may not.
    const damaged = { ...rights, levels: stored as OwnerRights['levels'] };
    expect(denialOf(damaged, 'group.recontribute')).toMatchObject({
      actualLevel: null,
      reason: 'Needs Copy Data: Allowed in Northgate SOC; your role there has no level of it.',
    });
  });
});
