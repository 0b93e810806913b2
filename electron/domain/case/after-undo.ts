/** What must hold of every Case that an undo has changed rows of; rows alone know nothing of each other. */
import { AppError } from '../../../shared/error/app-error.ts';
import { kindOf } from '../../../shared/model/object-type.ts';
import { typeOfDim } from '../../policy/actor.ts';
import { findCaseRow } from '../../store/case-store.ts';
import { findObject } from '../../store/object-store.ts';
import { findCaseOfArtifact, listTouchedLinks, listTouchedParts } from '../../store/system-event-store.ts';
import { alignViewers } from '../../store/viewer-store.ts';
import { settleTasks } from '../case-task/settle.ts';
import type { CommandContext } from '../context.ts';
import { requireClosable } from './state.ts';
import { viewerIdsOf } from './viewers.ts';

export function settleCases(context: CommandContext): void {
  const { db, actor, setId } = context;
  const parts = listTouchedParts(db, setId);
  for (const caseId of new Set([...parts.map((part) => part.case_id), ...linkedCases(context)])) {
    const row = findCaseRow(db, caseId);
    if (row === undefined) continue;
    // What comes back carries the list of viewers of then, and what was made since that of now.
    alignViewers(db, caseId);
    const changed = new Set(parts.filter((part) => part.case_id === caseId).map((part) => part.tbl));
    // Only the row of the Case names its list; a link that comes back asks for nobody on it.
    const viewers = changed.has('kase') ? viewerIdsOf(context, row) : [];
    if (viewers.length > 0 && !viewers.includes(actor.userId))
      throw new AppError(
        'CONFLICT',
        'This would bring back a list of viewers on which you are not: you would lock yourself out. Let somebody who is on it undo this.',
      );
    if (changed.has('case_task')) settleTasks(context, caseId);
    if (row.status === 'Closed' && (changed.has('kase') || changed.has('case_task'))) requireClosable(context, caseId);
    if (parts.some((part) => part.case_id === caseId && part.tbl === 'kase' && part.op === 1))
      context.event(caseId, { element: 'case', text: 'Brought the deleted Case back' });
  }
}

/** Cases that are at an end of an association that came back or went, or that have the Artifact which is. */
const linkedCases = ({ db, setId }: CommandContext): number[] =>
  listTouchedLinks(db, setId)
    .flatMap(({ lo, hi, lo_dim: loDim, hi_dim: hiDim }) => [
      { id: lo, kind: kindOf(typeOfDim(loDim)) },
      { id: hi, kind: kindOf(typeOfDim(hiDim)) },
    ])
    .flatMap(({ id, kind }) => {
      const caseId = kind === 'case' ? id : kind === 'artifact' ? findCaseOfArtifact(db, id, setId) : undefined;
      return caseId === undefined || findObject(db, caseId) === undefined ? [] : [caseId];
    });
