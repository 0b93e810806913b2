import { describe, expect, it } from 'vitest';
import { actions } from '../../../../shared/permission/catalogue.ts';
import { gateOf, isIntelOpen, isWorkflowOpen } from '../../../../shared/permission/gates.ts';
import { ownerKinds } from '../../../../shared/permission/owner-kind.ts';
import { openLevels, writtenLevels } from './builders.ts';
import { behindIntel, behindWorkflow, expectations } from './expectations.ts';

describe('the door of threat intelligence', () => {
  it('is shut by exactly the keys and levels that the requirements name', () => {
    for (const ownerKind of ownerKinds) {
      for (const expectation of expectations) {
        for (const level of Object.keys(writtenLevels(expectation, ownerKind))) {
          const scope = ownerKind === 'organization' ? 'organization' : 'community';
          const shut = expectation.closesIntel?.[scope]?.includes(level) ?? false;
          const open = isIntelOpen(openLevels(ownerKind, { [expectation.key]: level }), ownerKind);
          expect([ownerKind, expectation.key, level, open]).toEqual([ownerKind, expectation.key, level, !shut]);
        }
      }
    }
  });

  it('stays open when Copy Data stands at None', () => {
    expect(isIntelOpen(openLevels('community', { 'intel.copyData': 'None' }), 'community')).toBe(true);
  });
});

describe('the door of Workflow', () => {
  it('is shut by exactly the keys and levels that the requirements name', () => {
    for (const expectation of expectations) {
      for (const level of Object.keys(expectation.organization)) {
        const shut = expectation.closesWorkflow?.includes(level) ?? false;
        const open = isWorkflowOpen(openLevels('organization', { [expectation.key]: level }), 'organization');
        expect([expectation.key, level, open]).toEqual([expectation.key, level, !shut]);
      }
    }
  });

  it('does not exist in Communities and Sources', () => {
    expect(isWorkflowOpen(openLevels('organization'), 'community')).toBe(false);
    expect(isWorkflowOpen(openLevels('organization'), 'source')).toBe(false);
  });
});

describe('gateOf', () => {
  it('puts the Intel tab and labels on objects behind one door, the Case Management tab behind the other', () => {
    expect(actions.filter((action) => gateOf(action) === 'intel').toSorted()).toEqual([...behindIntel].toSorted());
    expect(actions.filter((action) => gateOf(action) === 'workflow').toSorted()).toEqual(
      [...behindWorkflow].toSorted(),
    );
  });
});
