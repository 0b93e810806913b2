/** Acting on many potentially associated Cases at once: all of them or, when one does not allow it, none. */
import type { BulkAction } from '../../../shared/contract/potential.ts';
import { AppError } from '../../../shared/error/app-error.ts';
import type { Resolution } from '../../../shared/model/case.ts';
import { requireVerb } from '../../policy/require.ts';
import { listOpenRequired } from '../../store/case-task-store.ts';
import { associate } from '../association/link.ts';
import { putTags } from '../association/tagging.ts';
import { getNote } from '../case-note/read.ts';
import { createNote } from '../case-note/write.ts';
import { caseFacts } from '../case/facts.ts';
import { caseTitle, type FoundCase, getCase, touchCase } from '../case/find.ts';
import { closeFound } from '../case/state.ts';
import { type CasePatch, changeCase } from '../case/update.ts';
import type { CommandContext } from '../context.ts';
import { chosenSuggestions } from './decide.ts';

/** Answers how many of the Cases were changed; the others were that way already. */
export function bulkAct(context: CommandContext, id: number, ids: readonly number[], act: BulkAction): number {
  const kase = getCase(context, id);
  requireVerb(context.actor, kase.row.owner_id, 'case.potential.bulkAct', caseFacts(context, id));
  const chosen = chosenSuggestions(context, kase, ids).map(({ kind, ids: [caseId = 0] }) => {
    if (kind !== 'case')
      throw new AppError('INVALID_INPUT', `Object ${caseId} is no Case. Bulk actions are for suggested Cases.`);
    const found = getCase(context, caseId);
    requireVerb(context.actor, found.row.owner_id, 'case.potential.bulkAct', caseFacts(context, caseId));
    return found;
  });
  const changed = actOn(context, kase, chosen, act);
  const what = chosen.length === 1 ? 'a Case' : `${chosen.length} Cases`;
  context.describe(`${labels[act.action]} ${what} suggested for ${caseTitle(kase)}`);
  return changed;
}

const labels: Readonly<Record<BulkAction['action'], string>> = {
  associate: 'Associate',
  assign: 'Assign',
  setSeverity: 'Set the severity of',
  tag: 'Tag',
  copyNote: 'Copy a note to',
  close: 'Close',
};

function actOn(context: CommandContext, kase: FoundCase, chosen: readonly FoundCase[], act: BulkAction): number {
  const ids = chosen.map(({ object }) => object.id);
  switch (act.action) {
    case 'associate': {
      const { created } = associate(context, kase.object.id, ids, {});
      for (const id of [kase.object.id, ...ids]) touchCase(context, id);
      return created;
    }
    case 'assign':
      return change(context, chosen, { assignee: act.assignee });
    case 'setSeverity':
      return change(context, chosen, { severity: act.severity });
    case 'tag': {
      const { applied } = putTags(context, ids, [act.tag]);
      for (const id of ids) touchCase(context, id);
      return applied;
    }
    case 'copyNote': {
      const { note, found } = getNote(context, act.noteId);
      if (found.object.id !== kase.object.id)
        throw new AppError('INVALID_INPUT', 'This note is of another Case. Choose a note of the open Case.');
      for (const caseId of ids) createNote(context, { caseId, element: { kind: 'case' }, body: note.body });
      return ids.length;
    }
    case 'close':
      return close(context, chosen, act.resolution);
  }
}

function change(context: CommandContext, chosen: readonly FoundCase[], fields: CasePatch): number {
  const changed = chosen.filter((found) => {
    requireVerb(context.actor, found.row.owner_id, 'case.modify', caseFacts(context, found.object.id));
    changeCase(context, found, fields);
    return getCase(context, found.object.id).row.set_id === context.setId;
  });
  return changed.length;
}

const namedTasks = 3;

/** Refused with every Case that has required tasks open, before any is closed. */
function close(context: CommandContext, chosen: readonly FoundCase[], resolution: Resolution): number {
  const open = chosen.filter(({ row }) => row.status === 'Open');
  const held = open.flatMap((found) => {
    requireVerb(context.actor, found.row.owner_id, 'case.modify', caseFacts(context, found.object.id));
    const tasks = listOpenRequired(context.db, found.object.id);
    return tasks.length === 0 ? [] : [{ found, tasks }];
  });
  if (held.length > 0) {
    const lines = held.map(({ found, tasks }) => {
      const names = tasks.slice(0, namedTasks).map(({ name }) => name);
      const more = tasks.length > names.length ? ` and ${tasks.length - names.length} more` : '';
      return `${caseTitle(found)} (${names.join(', ')}${more})`;
    });
    throw new AppError(
      'CONFLICT',
      `No Case was closed: required tasks are not closed in ${lines.join('; ')}. Close them, or leave these Cases out.`,
      { cases: held.map(({ found }) => found.object.id) },
    );
  }
  for (const found of open) closeFound(context, found, resolution);
  return open.length;
}
