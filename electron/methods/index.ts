/** Handlers of every query and command of the contract: unpack, call the domain, pack. */
import { activityCommands, activityQueries } from './activity.ts';
import { associationTypeCommands, associationTypeQueries } from './association-type.ts';
import { attachmentCommands, attachmentQueries } from './attachment.ts';
import { exclusionCommands, exclusionQueries } from './exclusion.ts';
import { fileCommands, fileQueries } from './file.ts';
import { groupCommands, groupQueries } from './group.ts';
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
};
