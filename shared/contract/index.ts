/** The one table of everything that a window may ask of the backend. */
import type { z } from 'zod';
import { associationContract } from './association.ts';
import { activityContract } from './activity.ts';
import { associationTypeContract } from './association-type.ts';
import { attachmentContract } from './attachment.ts';
import { exclusionContract } from './exclusion.ts';
import { fileContract } from './file.ts';
import { graphContract } from './graph.ts';
import { groupContract } from './group.ts';
import { indicatorContract } from './indicator.ts';
import { pivotContract } from './pivot.ts';
import { postContract } from './post.ts';
import { requirementContract } from './requirement.ts';
import { settingContract } from './setting.ts';
import { sharingContract } from './sharing.ts';
import { tagRuleContract } from './tag-rule.ts';
import { trackContract } from './track.ts';
import { victimContract } from './victim.ts';
import { caseContract } from './case.ts';
import { caseTaskContract } from './case-task.ts';
import { artifactContract } from './artifact.ts';
import { caseNoteContract } from './case-note.ts';
import { timelineContract } from './timeline.ts';
import { workflowContract } from './workflow.ts';
import { potentialContract } from './potential.ts';
import { caseAdminContract } from './case-admin.ts';
import { caseReportContract } from './case-report.ts';
import { caseListContract } from './case-list.ts';
import { changeContract, exchangeContract } from './exchange.ts';
import { networkContract } from './network.ts';
import { objectContract } from './object.ts';
import type { ContractRow } from './row.ts';
import { savedGraphContract } from './saved-graph.ts';
import { sessionContract } from './session.ts';
import { vocabularyContract } from './vocabulary.ts';
import { workspaceContract } from './workspace.ts';

export const contract = {
  ...workspaceContract,
  ...sessionContract,
  ...objectContract,
  ...associationContract,
  ...exchangeContract,
  ...changeContract,
  ...vocabularyContract,
  ...activityContract,
  ...associationTypeContract,
  ...attachmentContract,
  ...exclusionContract,
  ...fileContract,
  ...groupContract,
  ...indicatorContract,
  ...pivotContract,
  ...postContract,
  ...requirementContract,
  ...settingContract,
  ...sharingContract,
  ...tagRuleContract,
  ...trackContract,
  ...victimContract,
  ...caseContract,
  ...caseTaskContract,
  ...artifactContract,
  ...caseNoteContract,
  ...timelineContract,
  ...workflowContract,
  ...potentialContract,
  ...caseAdminContract,
  ...caseReportContract,
  ...caseListContract,
  ...graphContract,
  ...networkContract,
  ...savedGraphContract,
} as const;

export type Method = keyof typeof contract;
/** What a caller passes. */
export type Input<M extends Method> = z.input<(typeof contract)[M]['input']>;
/** What a handler receives after parsing. */
export type Parsed<M extends Method> = z.output<(typeof contract)[M]['input']>;
/** What a caller receives. */
export type Output<M extends Method> = z.output<(typeof contract)[M]['output']>;
/** What a handler returns before unknown keys are stripped. */
export type Returned<M extends Method> = z.input<(typeof contract)[M]['output']>;

export type MethodOfKind<K extends ContractRow['kind']> = {
  [M in Method]: (typeof contract)[M]['kind'] extends K ? M : never;
}[Method];

/** True for a name of the table itself; `toString` and its like are not methods. */
export function isMethod(name: string): name is Method {
  return Object.hasOwn(contract, name);
}
