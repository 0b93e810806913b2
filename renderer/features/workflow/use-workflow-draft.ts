/** Changes of a Workflow that are not saved yet: they outlive their tab, but not the session of the one who made them. */
import { create } from 'zustand';
import type { WorkflowView } from '../../../shared/contract/workflow.ts';
import { useSession } from '../../state/session.ts';
import { draftOf, isChanged, type WorkflowDraft } from './workflow-draft.ts';

interface Drafts {
  readonly userId: number | undefined;
  readonly byWorkflow: Readonly<Record<number, WorkflowDraft>>;
}

const none: Drafts = { userId: undefined, byWorkflow: {} };
const useDrafts = create<Drafts>(() => none);

export interface DraftState {
  readonly draft: WorkflowDraft;
  readonly changed: boolean;
  readonly edit: (next: WorkflowDraft) => void;
  readonly discard: () => void;
  /** What was sent is saved now; what was typed meanwhile goes on from there. */
  readonly settle: (sent: WorkflowDraft, version: number) => void;
}

export function useWorkflowDraft(view: WorkflowView): DraftState {
  const userId = useSession(({ user }) => user?.id);
  const kept = useDrafts((drafts) => (drafts.userId === userId ? drafts.byWorkflow[view.id] : undefined));
  const draft = kept ?? draftOf(view);
  const keep = (next: WorkflowDraft | undefined): void =>
    useDrafts.setState((drafts) => {
      const { [view.id]: _, ...others } = drafts.userId === userId ? drafts.byWorkflow : {};
      return { userId, byWorkflow: next === undefined ? others : { ...others, [view.id]: next } };
    });
  return {
    draft,
    changed: kept !== undefined && isChanged(kept, view),
    edit: keep,
    discard: () => keep(undefined),
    settle: (sent, version) => {
      const now = useDrafts.getState().byWorkflow[view.id];
      if (now !== undefined) keep(now === sent ? undefined : { ...now, version });
    },
  };
}
