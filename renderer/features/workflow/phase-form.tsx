import type { ReactElement } from 'react';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { changePhase, movePhase, removePhase } from './draft-edits.ts';
import { PartActions } from './part-actions.tsx';
import { ProseField } from './prose-field.tsx';
import styles from './workflow.module.css';
import type { DraftPhase, WorkflowDraft } from './workflow-draft.ts';

interface PhaseFormProps {
  readonly draft: WorkflowDraft;
  readonly phase: DraftPhase;
  readonly onEdit: (draft: WorkflowDraft) => void;
  readonly onSelect: (key: number | null) => void;
}

export function PhaseForm({ draft, phase, onEdit, onSelect }: PhaseFormProps): ReactElement {
  const { key, name, description, tasks } = phase;
  return (
    <Card
      title="Phase"
      actions={
        <PartActions
          noun="phase"
          removing={
            tasks.length === 0
              ? 'Delete'
              : `Delete with ${tasks.length === 1 ? 'its task' : `its ${tasks.length} tasks`}`
          }
          onMove={(by) => onEdit(movePhase(draft, key, by))}
          onRemove={() => {
            onEdit(removePhase(draft, key));
            onSelect(null);
          }}
        />
      }
    >
      <div className={styles.fields}>
        <TextField
          label="Name"
          value={name}
          maxLength={200}
          onChange={(text) => onEdit(changePhase(draft, key, { name: text }))}
        />
        <ProseField
          label="Description"
          value={description}
          maxLength={5000}
          onChange={(text) => onEdit(changePhase(draft, key, { description: text }))}
        />
      </div>
    </Card>
  );
}
