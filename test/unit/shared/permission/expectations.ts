import type { Expectation } from './expectation.ts';
import { access } from './expectations-access.ts';
import { intel } from './expectations-intel.ts';
import { playbooks, workflow } from './expectations-workflow.ts';

export const expectations: readonly Expectation[] = [...access, ...intel, ...workflow, ...playbooks];

/** Actions behind the door of threat intelligence: all of the Intel tab, and labels on intelligence objects. */
export const behindIntel: readonly string[] = [
  ...intel.flatMap(({ actions }) => actions),
  'securityLabel.apply',
  'securityLabel.remove',
];

/** Actions behind the door of Workflow: all of the Case Management tab. */
export const behindWorkflow: readonly string[] = workflow.flatMap(({ actions }) => actions);
