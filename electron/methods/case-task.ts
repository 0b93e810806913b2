import { copyTask, moveTask, removeTask } from '../domain/case-task/arrange.ts';
import { changeTask, createTask } from '../domain/case-task/change.ts';
import { completeTask, reopenTask } from '../domain/case-task/complete.ts';
import { addPhase, changePhase, removePhase } from '../domain/case-task/phases.ts';
import { findTasks } from '../domain/case-task/search.ts';
import { listOfCase, viewTask } from '../domain/case-task/view.ts';
import type { CommandContext } from '../domain/context.ts';
import { checkedByContract, type CommandHandlers, type QueryHandlers } from './handlers.ts';

export const caseTaskQueries = {
  'caseTask.list': (context, { caseId }) => checkedByContract(listOfCase(context, caseId)),
  'caseTask.get': (context, { id }) => checkedByContract(viewTask(context, id)),
  'caseTask.find': (context, input) => checkedByContract(findTasks(context, input)),
} satisfies Partial<QueryHandlers>;

const changed = ({ setId }: CommandContext) => ({ changeSet: setId });

export const caseTaskCommands = {
  'caseTask.create': (context, input) => ({ id: createTask(context, input), ...changed(context) }),
  'caseTask.update': (context, input) => {
    changeTask(context, input);
    return changed(context);
  },
  'caseTask.complete': (context, { id }) => {
    completeTask(context, id);
    return changed(context);
  },
  'caseTask.reopen': (context, { id }) => {
    reopenTask(context, id);
    return changed(context);
  },
  'caseTask.copy': (context, { id }) => ({ id: copyTask(context, id), ...changed(context) }),
  'caseTask.delete': (context, { id }) => {
    removeTask(context, id);
    return changed(context);
  },
  'caseTask.move': (context, input) => {
    moveTask(context, input);
    return changed(context);
  },
  'caseTask.addPhase': (context, input) => ({ phase: addPhase(context, input), ...changed(context) }),
  'caseTask.renamePhase': (context, input) => {
    changePhase(context, input);
    return changed(context);
  },
  'caseTask.removePhase': (context, input) => {
    removePhase(context, input);
    return changed(context);
  },
} satisfies Partial<CommandHandlers>;
