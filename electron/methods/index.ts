/** Handlers of every query and command of the contract: unpack, call the domain, pack. */
import { activityCommands, activityQueries } from './activity.ts';
import { associationTypeCommands, associationTypeQueries } from './association-type.ts';
import { attachmentCommands, attachmentQueries } from './attachment.ts';
import { caseCommands, caseQueries } from './case.ts';
import { caseTaskCommands, caseTaskQueries } from './case-task.ts';
import { artifactCommands, artifactQueries } from './artifact.ts';
import { caseNoteCommands, caseNoteQueries } from './case-note.ts';
import { timelineCommands, timelineQueries } from './timeline.ts';
import { workflowCommands, workflowQueries } from './workflow.ts';
import { potentialCommands, potentialQueries } from './potential.ts';
import { caseAdminCommands, caseAdminQueries } from './case-admin.ts';
import { caseReportCommands, caseReportQueries } from './case-report.ts';
import { caseListQueries } from './case-list.ts';
import { exclusionCommands, exclusionQueries } from './exclusion.ts';
import { fileCommands, fileQueries } from './file.ts';
import { graphQueries } from './graph.ts';
import { groupCommands, groupQueries } from './group.ts';
import { savedGraphCommands, savedGraphQueries } from './saved-graph.ts';
import { indicatorCommands, indicatorQueries } from './indicator.ts';
import { pivotCommands, pivotQueries } from './pivot.ts';
import { postCommands, postQueries } from './post.ts';
import { requirementCommands, requirementQueries } from './requirement.ts';
import { settingCommands, settingQueries } from './setting.ts';
import { sharingCommands, sharingQueries } from './sharing.ts';
import { tagRuleCommands, tagRuleQueries } from './tag-rule.ts';
import { trackCommands, trackQueries } from './track.ts';
import { victimQueries } from './victim.ts';
import type { CommandHandlers, QueryHandlers } from './handlers.ts';
import { objectCommands, objectQueries } from './object.ts';
import { vocabularyCommands, vocabularyQueries } from './vocabulary.ts';
import { workspaceCommands, workspaceQueries } from './workspace.ts';

export const queryHandlers: QueryHandlers = {
  ...objectQueries,
  ...workspaceQueries,
  ...activityQueries,
  ...associationTypeQueries,
  ...attachmentQueries,
  ...exclusionQueries,
  ...fileQueries,
  ...groupQueries,
  ...indicatorQueries,
  ...pivotQueries,
  ...postQueries,
  ...requirementQueries,
  ...settingQueries,
  ...sharingQueries,
  ...tagRuleQueries,
  ...trackQueries,
  ...vocabularyQueries,
  ...victimQueries,
  ...caseQueries,
  ...caseTaskQueries,
  ...artifactQueries,
  ...caseNoteQueries,
  ...timelineQueries,
  ...workflowQueries,
  ...potentialQueries,
  ...caseAdminQueries,
  ...caseReportQueries,
  ...caseListQueries,
  ...graphQueries,
  ...savedGraphQueries,
};
export const commandHandlers: CommandHandlers = {
  ...objectCommands,
  ...workspaceCommands,
  ...activityCommands,
  ...associationTypeCommands,
  ...attachmentCommands,
  ...exclusionCommands,
  ...fileCommands,
  ...groupCommands,
  ...indicatorCommands,
  ...pivotCommands,
  ...postCommands,
  ...requirementCommands,
  ...settingCommands,
  ...sharingCommands,
  ...tagRuleCommands,
  ...trackCommands,
  ...vocabularyCommands,
  ...caseCommands,
  ...savedGraphCommands,
  ...caseTaskCommands,
  ...artifactCommands,
  ...caseNoteCommands,
  ...timelineCommands,
  ...workflowCommands,
  ...potentialCommands,
  ...caseAdminCommands,
  ...caseReportCommands,
};
