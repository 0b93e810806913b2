import { exportWorkflow, importWorkflow } from '../domain/workflow/file.ts';
import { openCase } from '../domain/workflow/open-case.ts';
import { listTemplates, listWorkflows, viewWorkflow } from '../domain/workflow/view.ts';
import {
  changeWorkflow,
  copyTemplate,
  createWorkflow,
  duplicateWorkflow,
  removeWorkflow,
  setActive,
} from '../domain/workflow/write.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const workflowQueries = {
  'workflow.list': (context, input) => checkedByContract(listWorkflows(context, input)),
  'workflow.templates': (context) => checkedByContract(listTemplates(context)),
  'workflow.get': (context, { id }) => checkedByContract(viewWorkflow(context, id)),
  'workflow.export': (context, { id }) => exportWorkflow(context, id),
} satisfies Partial<QueryHandlers>;

export const workflowCommands = {
  'workflow.create': (context, input) => ({ id: createWorkflow(context, input), changeSet: context.setId }),
  'workflow.update': (context, input) => ({ edition: changeWorkflow(context, input), changeSet: context.setId }),
  'workflow.setActive': (context, { id, active }) => {
    setActive(context, id, active);
    return { changeSet: context.setId };
  },
  'workflow.duplicate': (context, { id }) => ({ id: duplicateWorkflow(context, id), changeSet: context.setId }),
  'workflow.delete': (context, { id }) => {
    removeWorkflow(context, id);
    return { changeSet: context.setId };
  },
  'workflow.copyTemplate': (context, { id, ownerId, active = false }) => ({
    id: copyTemplate(context, id, ownerId, active),
    changeSet: context.setId,
  }),
  'workflow.import': (context, input) => ({ ...importWorkflow(context, input), changeSet: context.setId }),
  'workflow.openCase': (context, input) => ({ ...openCase(context, input), changeSet: context.setId }),
} satisfies Partial<CommandHandlers>;
