import { useState } from 'react';
import type { WorkflowView } from '../../../shared/contract/workflow.ts';
import { queryClient, runCommand } from '../../api/query.ts';
import { showDone, showFailure } from '../../ui/toast.ts';
import type { DraftState } from './use-workflow-draft.ts';
import { bodyOf } from './workflow-draft.ts';

/** Saves a draft once at a time. `overwrite` saves it over what somebody else has saved meanwhile. */
export function useSave(view: WorkflowView, { draft, settle }: Pick<DraftState, 'draft' | 'settle'>) {
  const [busy, setBusy] = useState(false);
  const send = async (version: number): Promise<void> => {
    setBusy(true);
    try {
      const name = draft.name.trim();
      const { changeSet } = await runCommand('workflow.update', {
        id: view.id,
        version,
        name,
        description: draft.description,
        ...(view.ownerId === null ? {} : { assignee: draft.assignee }),
        body: bodyOf(draft),
      });
      // What was saved is read before the draft goes: the form never shows the older text.
      await queryClient.invalidateQueries({ queryKey: ['workflow'] });
      settle(draft, changeSet);
      showDone(`Saved ${name}`, changeSet);
    } catch (error) {
      showFailure(error);
      // When it was changed meanwhile, the screen says so.
      await queryClient.invalidateQueries({ queryKey: ['workflow'] });
    } finally {
      setBusy(false);
    }
  };
  return { busy, save: () => send(draft.version), overwrite: () => send(view.version) };
}
