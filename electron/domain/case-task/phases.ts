/** Phases of a Case. They keep their numbers; screens count them by their place. */
import { caseTaskLimits } from '../../../shared/contract/case-task.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import { requireVerb } from '../../policy/require.ts';
import {
  deletePhase,
  findPhase,
  insertPhase,
  listPhases,
  listTasks,
  nextPhase,
  type PhaseRow,
  renamePhase,
} from '../../store/case-task-store.ts';
import { caseFacts } from '../case/facts.ts';
import { type FoundCase, getCase } from '../case/find.ts';
import type { CommandContext } from '../context.ts';
import { recordTaskChange } from './find.ts';

function getCaseToChange(context: CommandContext, caseId: number): FoundCase {
  const kase = getCase(context, caseId);
  requireVerb(context.actor, kase.row.owner_id, 'case.modify', caseFacts(context, caseId));
  return kase;
}

function getPhase(context: CommandContext, caseId: number, phase: number): PhaseRow {
  const found = findPhase(context.db, caseId, phase);
  if (found === undefined)
    throw new AppError('NOT_FOUND', 'The Case has no such phase any more. Reload it.', { caseId, phase });
  return found;
}

export function addPhase(context: CommandContext, { caseId, name }: { caseId: number; name: string }): number {
  const kase = getCaseToChange(context, caseId);
  if (listPhases(context.db, caseId).length >= caseTaskLimits.phases)
    throw new AppError('LIMIT', `A Case has at most ${caseTaskLimits.phases} phases. Remove one without tasks first.`);
  const phase = nextPhase(context.db, caseId);
  insertPhase(context.db, { case_id: caseId, phase, name, description: null });
  recordTaskChange(context, kase, { label: `Add the phase ${name}`, past: `Added the phase ${name}` });
  return phase;
}

interface Place {
  readonly caseId: number;
  readonly phase: number;
}

export function changePhase(context: CommandContext, { caseId, phase, name }: Place & { readonly name: string }): void {
  const kase = getCaseToChange(context, caseId);
  const before = getPhase(context, caseId, phase);
  renamePhase(context.db, caseId, phase, name);
  recordTaskChange(context, kase, {
    label: `Rename the phase ${before.name}`,
    past: `Renamed the phase ${before.name} to ${name}`,
  });
}

export function removePhase(context: CommandContext, { caseId, phase }: Place): void {
  const kase = getCaseToChange(context, caseId);
  const { name } = getPhase(context, caseId, phase);
  const tasks = listTasks(context.db, caseId).filter((task) => task.phase === phase).length;
  if (tasks > 0)
    throw new AppError(
      'CONFLICT',
      `The phase "${name}" has ${tasks} ${tasks === 1 ? 'task' : 'tasks'}. Move or delete ${tasks === 1 ? 'it' : 'them'} first.`,
    );
  deletePhase(context.db, caseId, phase);
  recordTaskChange(context, kase, { label: `Remove the phase ${name}`, past: `Removed the phase ${name}` });
}
